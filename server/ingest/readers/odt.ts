import { documentsOfText } from '../documents.ts';
import { tidy } from '../files/rtf.ts';
import { walkXml, xmlField } from '../files/xml.ts';
import { readMembers } from '../files/zip.ts';
import { type Reader, unreadable } from '../reader.ts';
import { headlineOf } from './text.ts';

const [body, meta, manifest] = ['content.xml', 'meta.xml', 'META-INF/manifest.xml'];

/** Elements of OpenDocument whose text stands elsewhere on the page, or nowhere. */
const unseen = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'svg:title',
  'svg:desc',
  'text:sequence-decls',
]);

/** Text of `content.xml`: its paragraphs with an empty line between them. */
function openDocumentText(xml: string): string {
  const shown: string[] = [];
  let [hidden, paragraphs] = [0, 0];
  walkXml(xml, {
    open(name, attributes) {
      if (unseen.has(name)) hidden += 1;
      else if (name === 'text:p' || name === 'text:h') paragraphs += 1;
      else if (name === 'text:tab' && !hidden) shown.push('\t');
      else if (name === 'text:line-break' && !hidden) shown.push('\n');
      else if (name === 'text:s' && !hidden) shown.push(' '.repeat(Math.min(Number(attributes['text:c']) || 1, 80)));
    },
    text(text) {
      if (paragraphs && !hidden) shown.push(text.replace(/\s+/g, ' '));
    },
    close(name) {
      if (unseen.has(name)) hidden -= 1;
      else if (name === 'text:p' || name === 'text:h') {
        paragraphs -= 1;
        // The paragraphs of a footnote stand within that of its mark.
        if (!hidden) shown.push('\n\n');
      }
    },
  });
  return tidy(shown.join(''));
}

/** A text of LibreOffice and others: one article, or a download of a news database saved as such. */
export const odtReader: Reader = {
  format: 'odt',
  count: 'read',
  apart: true,
  recognizes: ({ members, bytes }) =>
    members.includes(body) && /vnd\.oasis\.opendocument\.text/.test(bytes.toString('latin1', 0, 512)),
  async *read(source, context) {
    const members = await readMembers(source, (name) => [body, meta, manifest].includes(name));
    if (/encryption-data/.test(members.get(manifest)?.toString('utf8') ?? ''))
      throw unreadable('is protected by a password; save it without one');
    const content = members.get(body);
    if (!content) throw unreadable('is no OpenDocument text; save it as .odt again');
    const text = openDocumentText(content.toString('utf8'));
    if (!text) throw unreadable('holds no text, only pictures or nothing');
    const title = xmlField(members.get(meta)?.toString('utf8') ?? '', 'dc:title');
    yield* documentsOfText(source, context, text, { title: headlineOf(text) ?? title });
  },
};
