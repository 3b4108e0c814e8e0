import { parseDocument } from 'yaml';
import { readText } from '../bytes.ts';
import { documentFromFields } from '../document-fields.ts';
import { type Reader, unreadable } from '../reader.ts';

/** Front matter and the text after it; the text is cut off nowhere else. */
function split(content: string): { yaml: string; text: string } | null {
  const match = /---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/my.exec(content);
  return match && { yaml: match[1]!, text: content.slice(match[0].length) };
}

function parseYaml(yaml: string): unknown {
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) throw unreadable(`the front matter is no YAML: ${error.message.split('\n')[0]}`);
  return document.toJS();
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands between two rules at the top is front matter only when it is a list of fields. */
function fieldsOf(content: string): Record<string, unknown> {
  const parts = split(content);
  const fields = parts && parseYaml(parts.yaml);
  return parts && isRecord(fields) ? { ...fields, text: parts.text } : { text: content };
}

const headingOf = (text: string): string | null => /^\s*#[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1] ?? null;

/** A Markdown file is one document; YAML front matter may give id, title, date, source, url and language. */
export const markdownReader: Reader = {
  format: 'Markdown',
  extensions: ['md', 'markdown'],
  async *read({ name, path, bytes }) {
    const { mentions: _, actors: __, ...fields } = fieldsOf(await readText(bytes()));
    const { input, notes } = documentFromFields(fields);
    input.title ??= headingOf(input.text);
    yield { kind: 'document', place: { file: name }, path, input, notes };
  },
};
