import { oneDocument } from '../documents.ts';
import { documentFromFields } from '../fields/document.ts';
import { type Fields, isRecord, isUnread } from '../fields/record.ts';
import { unreadNote } from '../fields/table.ts';
import { decode, encodingNote } from '../files/encoding.ts';
import { largestText, readWhole } from '../files/source.ts';
import { type Reader, unreadable } from '../reader.ts';

/** Front matter and the text after it; the text is cut off nowhere else. */
function split(content: string): { yaml: string; text: string } | null {
  const match = /---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/my.exec(content);
  return match && { yaml: match[1]!, text: content.slice(match[0].length) };
}

async function parseYaml(yaml: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) throw unreadable(`the front matter is no YAML: ${error.message.split('\n')[0]}`);
  return document.toJS({ maxAliasCount: 100 });
}

/** What stands between two rules at the top is front matter only when it is a list of fields. */
async function fieldsOf(content: string): Promise<{ fields: Fields; text: string }> {
  const parts = split(content);
  const fields = parts && (await parseYaml(parts.yaml));
  return parts && isRecord(fields) ? { fields, text: parts.text } : { fields: {}, text: content };
}

/** The heading that gives the title stands at the top. */
const lookedAt = 4000;

const headingOf = (text: string): string | null =>
  /^[ \t]*#[ \t]+(.+?)[ \t#]*$/m.exec(text.slice(0, lookedAt))?.[1] ?? null;

/** A Markdown file is one document; YAML front matter may give id, title, date, source, url and language. */
export const markdownReader: Reader = {
  format: 'markdown',
  count: 'one',
  recognizes: ({ text }) => /^---[ \t]*\r?\n[\w-]+:/.test(text) && /\n---[ \t]*\r?(?:\n|$)/.test(text),
  async *read(source, { map }) {
    const { text: content, guessed } = decode(await readWhole(source, largestText));
    const { fields, text } = await fieldsOf(content);
    const { input, notes } = documentFromFields(
      { ...fields, mentions: undefined, actors: undefined, text },
      { ...map, text: 'text' },
    );
    input.title ??= headingOf(input.text);
    yield oneDocument(source, input, [...notes, ...encodingNote(guessed)]);
    yield* unreadNote(
      source.place,
      Object.keys(fields).filter((name) => isUnread(name, map)),
    );
  },
};
