import { documentsOfText } from '../documents.ts';
import { tidy } from '../files/rtf.ts';
import { walkXml, xmlField } from '../files/xml.ts';
import { readMembers } from '../files/zip.ts';
import { type Reader, unreadable } from '../reader.ts';
import { headlineOf } from './text.ts';

const body = 'word/document.xml';
const core = 'docProps/core.xml';

/** Elements of WordprocessingML whose text is not shown: deletions, codes of fields, the copy of a drawing for old programs. */
const unseen = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:pict']);

/** Text of `word/document.xml`: its paragraphs with an empty line between them. */
function wordText(xml: string): string {
  const shown: string[] = [];
  let [hidden, inText] = [0, false];
  walkXml(xml, {
    open(name) {
      if (unseen.has(name)) hidden += 1;
      else if (name === 'w:t') inText = true;
      else if (name === 'w:tab' && !hidden) shown.push('\t');
      else if ((name === 'w:br' || name === 'w:cr') && !hidden) shown.push('\n');
    },
    text(text) {
      if (inText && !hidden) shown.push(text);
    },
    close(name) {
      if (unseen.has(name)) hidden -= 1;
      else if (name === 'w:t') inText = false;
      else if (name === 'w:p') shown.push('\n\n');
    },
  });
  return tidy(shown.join(''));
}

/** A document of Word: one article, or a download of a news database such as Nexis Uni. */
export const docxReader: Reader = {
  format: 'docx',
  count: 'read',
  apart: true,
  recognizes: ({ members }) => members.includes(body),
  async *read(source, context) {
    const members = await readMembers(source, (name) => name === body || name === core);
    const document = members.get(body);
    if (!document) throw unreadable('is no Word document; save it as .docx again');
    const text = wordText(document.toString('utf8'));
    if (!text) throw unreadable('holds no text, only pictures or nothing');
    const title = xmlField(members.get(core)?.toString('utf8') ?? '', 'dc:title');
    yield* documentsOfText(source, context, text, { title: headlineOf(text) ?? title });
  },
};
