/** Text as it was meant, with the offsets at which each of its characters starts and ends in the text as it came. */
export interface PlainText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const entities: ReadonlyMap<string, string> = new Map(
  'amp& quot" apos\' lt< gt> lsquo‘ rsquo’ ldquo“ rdquo” ndash– mdash— hellip… nbsp\xa0'
    .split(' ')
    .map((entity) => [entity.slice(0, -1), entity.at(-1)!]),
);
/** What Windows-1252 has at 0x80 to 0x9F. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Letters and marks of European text: what else comes out of mending is chance. */
const plausible = /^[\u00A0-\u017F\u2010-\u2027\u2030-\u203A€™]$/u;

const hidden = new RegExp(
  [
    '[\\u00AD\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]+|(?<=\\p{L})\\u200D(?=\\p{L})|&(?:shy|zwnj|#173);',
    '[\\uFB00-\\uFB06\\uFF01-\\uFF5E]',
    `&(?:#(\\d{2,4})|(${[...entities.keys()].join('|')}));`,
    `[ÂÃÄÅ][\\u0080-\\u00BF${windows1252}]|â[\\u0080€][\\u0080-\\u00BF${windows1252}]`,
    '(?<=[\\p{Ll}.,;:!?])Â$',
    // Markdown's stars and links, signs before names in posts, marks of quoted mail.
    '(?<=^["“‘(.]*)(?:[*_]+(?=[\\p{L}\\p{N}])|[@#](?=\\p{L})|>+$|\\[(?=[^\\]]+\\]\\())|(?<=[\\p{L}\\p{N}.,;:!?%)"”])[*_]+(?=[^\\p{L}\\p{N}*]*$)|\\]\\(https?:[^\\s)]*\\)',
  ].join('|'),
  'gu',
);
const suspicious = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFB00-\uFB06\uFEFF\uFF01-\uFF5E&ÂÃÄÅâ*_>@#\]]/;

/** UTF-8 that was read as Windows-1252 ("â€™", "Ã©"), read anew; as it is where that gives no plausible character. */
function mend(garbled: string): string {
  const bytes = [...garbled].map((char) => (char < '\u0100' ? char.charCodeAt(0) : 0x80 + windows1252.indexOf(char)));
  const text = Buffer.from(bytes).toString('utf8');
  return plausible.test(text) ? text : garbled;
}

/** What a match of `hidden` stands for. */
function meantBy([match, code, name]: RegExpExecArray): string {
  if (code) return String.fromCodePoint(Number(code));
  if (name) return entities.get(name)!;
  if (/^[\uFB00-\uFB06\uFF01-\uFF5E]/.test(match)) return match.normalize('NFKC');
  return /^[ÂÃÄÅâ]./.test(match) ? mend(match) : '';
}

/**
 * A chunk of text without blanks as it was meant: without invisible marks and markup, ligatures and entities spelt out, garbled
 * letters mended. Null where it is that already.
 */
export function plainTextOf(chunk: string): PlainText | null {
  if (!suspicious.test(chunk)) return null;
  const [units, starts, ends]: [string[], number[], number[]] = [[], [], []];
  const add = (text: string, start: number, end: number) => {
    for (const [i, unit] of text.split('').entries()) {
      const isKept = text.length === end - start;
      units.push(unit);
      starts.push(isKept ? start + i : start);
      ends.push(isKept ? start + i + 1 : end);
    }
  };
  let from = 0;
  for (const match of chunk.matchAll(hidden)) {
    const end = match.index + match[0].length;
    add(chunk.slice(from, match.index), from, match.index);
    add(meantBy(match), match.index, end);
    from = end;
  }
  add(chunk.slice(from), from, chunk.length);
  const text = units.join('');
  return text === chunk ? null : { text, starts, ends };
}

/** Text of several words as it was meant, with single blanks. */
export const plainWords = (text: string): string =>
  text
    .split(/\s+/)
    .map((chunk) => plainTextOf(chunk)?.text ?? chunk)
    .join(' ');
