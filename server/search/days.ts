import type { PhraseWord } from './phrase-words.ts';

/** Days that a phrase names, and the words that do: from one to before another. */
export interface NamedDays {
  at: number;
  end: number;
  from?: string;
  to?: string;
}

interface Span {
  from: string;
  to: string;
}

const months = 'january february march april may june july august september october november december'.split(' ');
const monthOf = (word: string | undefined): number =>
  word && word.length >= 3
    ? months.findIndex((month) => month === word || (word.length < 5 && month.startsWith(word)))
    : -1;

const iso = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && day > 0 ? date.toISOString().slice(0, 10) : null;
};
const yearOf = (word: string | undefined): number => (/^(1[89]|20)\d\d$/.test(word ?? '') ? Number(word) : 0);
const dayOf = (word: string | undefined): number => Number(/^(\d{1,2})(st|nd|rd|th)?$/.exec(word ?? '')?.[1] ?? 0);

const monthSpan = (year: number, month: number): Span => ({
  from: iso(year, month, 1)!,
  to: new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10),
});

/** The day, month or year that starts at a word, and how many words it takes. */
function spanAt(words: readonly string[], at: number): { span: Span; length: number } | null {
  const [first, second, third] = words.slice(at, at + 3);
  const oneDay = (date: string | null, length: number) =>
    date === null ? null : { span: { from: date, to: date }, length };
  const exact = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(first ?? '');
  if (exact) {
    const [year, month, day] = exact.slice(1).map(Number);
    if (month! < 1 || month! > 12) return null;
    return exact[3] ? oneDay(iso(year!, month! - 1, day!), 1) : { span: monthSpan(year!, month! - 1), length: 1 };
  }
  if (monthOf(first) >= 0 && yearOf(second)) return { span: monthSpan(yearOf(second), monthOf(first)), length: 2 };
  if (monthOf(first) >= 0 && dayOf(second) && yearOf(third))
    return oneDay(iso(yearOf(third), monthOf(first), dayOf(second)), 3);
  if (dayOf(first) && monthOf(second) >= 0 && yearOf(third))
    return oneDay(iso(yearOf(third), monthOf(second), dayOf(first)), 3);
  const year = yearOf(first);
  return year ? { span: { from: `${year}-01-01`, to: `${year}-12-31` }, length: 1 } : null;
}

const next = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What a word before a date makes of it. */
const bounds: Readonly<Record<string, (span: Span) => { from?: string; to?: string }>> = {
  since: ({ from }) => ({ from }),
  from: ({ from }) => ({ from }),
  after: ({ to }) => ({ from: next(to, 1) }),
  before: ({ from }) => ({ to: next(from, -1) }),
  until: ({ to }) => ({ to }),
  till: ({ to }) => ({ to }),
  by: ({ to }) => ({ to }),
};
const before = new Set(['in', 'on', 'during', 'between', ...Object.keys(bounds)]);
const between = new Set(['to', 'and', 'until', 'till', 'through']);

/** The first days that a phrase names: a day, month or year, a range of them, or all since or before one. */
export function namedDays(phrase: readonly PhraseWord[]): NamedDays | null {
  const words = phrase.map(({ text }) => text);
  for (const at of words.keys()) {
    const found = spanAt(words, at);
    if (!found) continue;
    const start = before.has(words[at - 1] ?? '') ? at - 1 : at;
    const end = at + found.length;
    const join = between.has(words[end] ?? '') ? 1 : 0;
    const other = spanAt(words, end + join);
    if (other && other.span.to >= found.span.from)
      return { at: start, end: end + join + other.length, from: found.span.from, to: other.span.to };
    const bound = start < at ? bounds[words[start]!] : undefined;
    return { at: start, end, ...(bound ? bound(found.span) : found.span) };
  }
  return null;
}
