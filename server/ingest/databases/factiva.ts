import { languageCode } from '../../../shared/language.ts';
import { parseDate } from '../date.ts';
import type { WrittenArticle } from '../written-article.ts';
import type { NewsDatabase } from './news-database.ts';
import { cutAfter, linesOf, paragraphsOf } from './paragraphs.ts';

const isEnd = (line: string): boolean => /^(?:document|dokument) [A-Z][A-Z0-9]{5,}[0-9]{6,}[a-z0-9]*$/i.test(line);
const isLength = (line: string): boolean => /^[\d.,\s]+ (?:words|wörter|mots|palabras|parole)$/i.test(line);
const isTime = (line: string): boolean => /^\d{1,2}[:.]\d{2}(?:\s?[AP]M)?(?:\s?[A-Z]{2,4})?$/i.test(line);
const isCopyright = (line: string): boolean => /^(?:copyright\b|©|\(c\)|all rights reserved)/i.test(line);

/** Codes of the indexed form, from Factiva's list of field codes. */
const codes = new Set(
  'SE HD CR BY WC PD ET SN SC ED VOL PG LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN ART CLM CX GC NGC PAG DLN'.split(
    ' ',
  ),
);

/** "HD  Talks resume" with the code in a column of its own. */
const coded = /^([A-Z]{2,3})(?:\t| {2,}|$)[\t ]*(.*)$/;

/** Facts about an article that stand in lines without a label, in Factiva's order: words, date, source, code, language. */
export function factsOf(lines: readonly string[]): Omit<WrittenArticle, 'text' | 'title'> & { end: number } {
  const length = lines.findIndex(isLength);
  const dated = lines.findIndex((line, index) => index > length && parseDate(line).date !== null);
  const source = lines.findIndex((line, index) => index > dated && line !== '' && !isTime(line));
  const spoken = lines.findIndex(
    (line, index) => index > source && line !== '' && languageCode(line) !== null && /^[\p{L} ]{4,}$/u.test(line),
  );
  const copyright = lines.findIndex((line, index) => index > source && isCopyright(line));
  return {
    date: dated < 0 ? null : lines[dated]!,
    source: dated < 0 ? null : (lines[source] ?? null),
    language: spoken < 0 ? null : languageCode(lines[spoken]!),
    end: Math.max(dated, dated < 0 ? -1 : source, spoken, copyright),
  };
}

/** The headline is the longest line above the number of words; a section may stand over it and an author under it. */
function titleOf(lines: readonly string[]): string | null {
  const shown = lines.filter((line) => line && !/^(?:by|von|par|por) /i.test(line));
  return shown.reduce<string | null>((best, line) => (line.length > (best?.length ?? 0) ? line : best), null);
}

/** An article as it is shown on the screen. */
function shownArticle(part: readonly string[]): WrittenArticle | null {
  const length = part.findIndex(isLength);
  if (length < 0) return null;
  const { end, ...facts } = factsOf(part);
  return { ...facts, title: titleOf(part.slice(0, length)), text: paragraphsOf(part.slice(end + 1)).join('\n\n') };
}

/** An article with a code before each field. */
export function indexedArticle(fields: ReadonlyMap<string, string>): WrittenArticle {
  const language = fields.get('LA');
  return {
    text: [fields.get('LP'), fields.get('TD')].filter(Boolean).join('\n\n'),
    title: fields.get('HD') ?? null,
    date: fields.get('PD') ?? null,
    source: fields.get('SN') ?? null,
    language: language ? languageCode(language) : null,
  };
}

/** Lines of the indexed form as fields, one map an article. */
function* indexedFields(text: string): Generator<Map<string, string>> {
  let fields = new Map<string, string[]>();
  let open: string[] | null = null;
  const finish = () => new Map([...fields].map(([code, lines]) => [code, paragraphsOf(lines).join('\n\n')]));
  for (const line of text.split(/\r\n?|\n/)) {
    const [, code, rest] = coded.exec(line.trimEnd()) ?? [];
    if (!code || !codes.has(code)) {
      open?.push(line.trim());
      continue;
    }
    if (code === 'HD' && fields.has('HD')) {
      yield finish();
      fields = new Map();
    }
    open = [rest!.trim()];
    fields.set(code, open);
  }
  if (fields.has('HD')) yield finish();
}

const isIndexed = (text: string): boolean =>
  /^HD(?:\t| {2,}|\s*$)/m.test(text) && /^(?:LP|TD)(?:\t| {2,}|\s*$)/m.test(text);

/** Downloads of Factiva as text, out of RTF mostly. */
export const factiva: NewsDatabase = {
  name: 'factiva',
  title: 'Factiva',
  recognizes(text) {
    if (isIndexed(text) && /^(?:SN|PD|WC)(?:\t| {2,}|\s*$)/m.test(text)) return true;
    const lines = linesOf(text);
    return lines.some(isEnd) && lines.some(isLength);
  },
  *articles(text) {
    if (isIndexed(text)) for (const fields of indexedFields(text)) yield indexedArticle(fields);
    else
      for (const part of cutAfter(linesOf(text), isEnd))
        yield shownArticle(part) ?? { text: '', title: null, date: null, source: null, language: null };
  },
};
