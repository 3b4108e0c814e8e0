import { plainText } from './plain-text.ts';

export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for content and attribute values of XML 1.0; line ends and tabs survive a parser's normalization. */
export const escapeXml = (text: string): string =>
  plainText(text).replace(/[&<>"\t\n\r]/g, (mark) => entities[mark] ?? `&#${mark.charCodeAt(0)};`);

/** An element with these attributes (those that are null or undefined left out) and children, which are XML already. */
export function element(name: string, attributes: XmlAttributes, children: readonly string[] = []): string {
  const tag = name + writeAttributes(attributes);
  return children.length ? `<${tag}>\n${indent(children)}\n</${name}>` : `<${tag}/>`;
}

/** An element with text and nothing else. */
export const textElement = (name: string, attributes: XmlAttributes, text: string | number): string =>
  `<${name}${writeAttributes(attributes)}>${escapeXml(String(text))}</${name}>`;

/** A whole XML document. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

const writeAttributes = (attributes: XmlAttributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');

const indent = (children: readonly string[]): string =>
  children.flatMap((child) => child.split('\n').map((line) => `  ${line}`)).join('\n');
