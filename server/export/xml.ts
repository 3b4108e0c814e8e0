import { plainIds, plainText } from './plain-text.ts';

export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in which nothing is to be escaped, as most is. */
const asItStands = /^[ !#-%'-;=?-\ud7ff\ue000-\ufffd]*$/;

/** Escapes text for content and attribute values of XML 1.0; line ends and tabs survive a parser's normalization. */
export const escapeXml = (text: string): string =>
  asItStands.test(text)
    ? text
    : plainText(text).replace(/[&<>"\t\n\r]/g, (mark) => entities[mark] ?? `&#${mark.charCodeAt(0)};`);

/** The ids of nodes as they stand in attributes, by their keys: escaped once, and not for each of their edges. */
export const escapedIds = (nodes: Iterable<{ key: string }>): ReadonlyMap<string, string> =>
  new Map([...plainIds(Array.from(nodes, ({ key }) => key))].map(([key, id]) => [key, escapeXml(id)]));

/** An element with these attributes (those that are null or undefined left out) and children, which are XML already. */
export function element(name: string, attributes: XmlAttributes, children: readonly string[] = []): string {
  const tag = name + writeAttributes(attributes);
  return children.length ? `<${tag}>\n${children.join('\n')}\n</${name}>` : `<${tag}/>`;
}

/** An element whose children come one after the other, in lines: each of them, like the element, ends with its line. */
export async function* streamedElement(
  name: string,
  attributes: XmlAttributes,
  children: AsyncIterable<string>,
): AsyncGenerator<string> {
  let isEmpty = true;
  for await (const child of children) {
    if (isEmpty) yield `<${name}${writeAttributes(attributes)}>\n`;
    yield child;
    isEmpty = false;
  }
  yield isEmpty ? `${element(name, attributes)}\n` : `</${name}>\n`;
}

/** Pieces of about this many characters are handed on together: to hand on a piece costs as much as to write an element. */
const enough = 32_768;

/** Lists of elements in lines, many at a time. */
export async function* inLines(
  lists: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<string> {
  let lines = '';
  for await (const elements of lists)
    for (const written of elements) {
      lines += `${written}\n`;
      if (lines.length < enough) continue;
      yield lines;
      lines = '';
    }
  if (lines) yield lines;
}

/** What stands before the root of a document. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element with text and nothing else. */
export const textElement = (name: string, attributes: XmlAttributes, text: string | number): string =>
  `<${name}${writeAttributes(attributes)}>${writeValue(text)}</${name}>`;

/** A value as content or in an attribute. */
export const writeValue = (value: string | number): string =>
  typeof value === 'number' ? String(value) : escapeXml(value);

/** An attribute in a tag with the space before it; nothing where it has no value. */
export const attribute = (name: string, value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : ` ${name}="${writeValue(value)}"`;

function writeAttributes(attributes: XmlAttributes): string {
  let written = '';
  for (const name in attributes) written += attribute(name, attributes[name]);
  return written;
}
