import { createParser } from './parser.ts';

/** Elements whose text nobody reads. */
const unseen = new Set(
  'script style noscript template svg math iframe object canvas head title select button form textarea input audio video'.split(
    ' ',
  ),
);

/** Elements that stand on lines of their own. */
const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What pandoc, LibreOffice, Word and wikis call footnotes, and the way back from them, in links. */
const noteTarget = /^#(?:fn|cite[_-]?(?:note|ref)|(?:sd)?(?:foot|end)note|_?ftn|_?edn|(?:called|data)F)[-\w:]{0,60}$/i;

/** Whether an element is the mark of a footnote, a number that belongs to no word of the text. */
function isNoteMark(name: string, { role, href = '', 'epub:type': kind }: Record<string, string | undefined>): boolean {
  if (name !== 'a') return false;
  const target = href.slice(href.lastIndexOf('#'));
  return (
    /^doc-(?:noteref|backlink)$/.test(role ?? '') ||
    kind === 'noteref' ||
    (noteTarget.test(target) && /\d/.test(target))
  );
}

/** Collects text in paragraphs; blanks are folded as browsers fold them. */
export function createParagraphs() {
  const paragraphs: string[] = [];
  let open = '';
  return {
    add(text: string): void {
      open += text;
    },
    end(): void {
      const lines = open.split('\n').map((line) => line.replace(/[^\S\u00a0]+|\u00a0/g, ' ').trim());
      const text = lines.join('\n').trim();
      if (text) paragraphs.push(text);
      open = '';
    },
    text: (): string => paragraphs.join('\n\n'),
  };
}

/** The text of HTML as it is read: paragraphs with an empty line between them, without scripts, styles and forms. */
export function htmlText(html: string): string {
  const paragraphs = createParagraphs();
  let hidden = 0;
  let inMark = false;
  const parser = createParser(
    {
      onopentag(name, attributes) {
        if (isNoteMark(name, attributes)) inMark = true;
        else if (unseen.has(name)) hidden += 1;
        else if (name === 'br') paragraphs.add('\n');
        else if (blocks.has(name)) paragraphs.end();
      },
      ontext(text) {
        if (!hidden && !inMark) paragraphs.add(text.replace(/\s+/g, ' '));
      },
      onclosetag(name) {
        if (name === 'a') inMark = false;
        else if (unseen.has(name)) hidden -= 1;
        else if (blocks.has(name)) paragraphs.end();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  paragraphs.end();
  return paragraphs.text();
}

/** Whether a field of text holds HTML, as those of feeds and content systems do. */
export const isMarkup = (text: string): boolean =>
  /<(?:p|br|div|span|a|h[1-6]|ul|blockquote)\b[^<>]*>/i.test(text) && /<\/\w+>|<(?:br|p)\b/i.test(text);

/** The text, its markup taken off where it has some. */
export const plainText = (text: string): string => (isMarkup(text) ? htmlText(text) : text);
