import { createParser } from '../html/parser.ts';

export interface XmlHandler {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Goes through XML tag by tag, names with their prefixes; entities that it declares itself are never expanded. */
export function walkXml(xml: string, { open, text, close }: XmlHandler): void {
  const parser = createParser(
    { onopentag: open, ontext: text, onclosetag: close },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

/** The text of the first element of this name, on one line. */
export function xmlField(xml: string, name: string): string | null {
  let [depth, found] = [0, ''];
  walkXml(xml, {
    open: (tag) => {
      if (tag === name) depth += 1;
    },
    text: (text) => {
      if (depth && !found.endsWith('\n')) found += text;
    },
    close: (tag) => {
      if (tag !== name) return;
      depth -= 1;
      found += '\n';
    },
  });
  return found.split('\n')[0]!.replace(/\s+/g, ' ').trim() || null;
}
