/** A date as ISO 8601, or null with the reason why the text is none for certain. */
export type ParsedDate = { date: string; note?: undefined } | { date: null; note: string };

/** Languages whose names of months and days are read. */
const locales = ['en', 'de', 'fr', 'es'];

const bare = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '');

/** Names and short names of something that a date has, each with its number. */
function numbered(
  part: 'month' | 'weekday',
  count: number,
  dateOf: (index: number) => number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const locale of locales)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { [part]: style, timeZone: 'UTC' });
      for (let index = 0; index < count; index += 1) {
        const name = bare(format.format(dateOf(index)));
        if (!found.has(name)) found.set(name, index);
      }
    }
  return found;
}

interface Names {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
}

let known: Names | undefined;

/** Made when a date is written in words. */
function names(): Names {
  known ??= {
    months: new Map([...numbered('month', 12, (index) => Date.UTC(2024, index, 1)), ['sep', 8] as const]),
    // The first of September 2024 was a Sunday.
    weekdays: numbered('weekday', 7, (index) => Date.UTC(2024, 8, index + 1)),
  };
  return known;
}

const named = (group: string): string => `(?<${group}>\\p{L}{2,10})`;
const weekday = `(?:${named('weekday')}\\.?,?\\s+)?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)?';
const year = '(?<year>\\d{4})';
/** A weekday may follow, and a time of day, which is left out as its zone is rarely clear. */
const rest = `(?:,?\\s+(?<after>\\p{L}{3,10}))?(?:[\\s,]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}.*|[\\s,]+\\d{1,2}\\s*[ap]\\.?m\\b.*)?`;

const patterns = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T\d{4,6}Z?)?$/,
  /^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})$/,
  new RegExp(
    `^${weekday}${day}(?:\\s+(?:of|de))?[\\s-]+${named('month')}\\.?(?:\\s+de)?,?[\\s-]+${year}${rest}$`,
    'iu',
  ),
  new RegExp(`^${weekday}${named('month')}\\.?\\s+${day},?\\s+${year}${rest}$`, 'iu'),
];
const iso =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
const numeric = /^(?<first>\d{1,2})[/.-](?<second>\d{1,2})[/.-](?<year>\d{4})$/;

/** The day as ISO 8601, or null when the calendar has no such day. */
function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** 1-based; 0 when the text is none. */
const monthNumber = (text: string): number => Number(text) || (names().months.get(bare(text)) ?? -1) + 1;

const noDay = (text: string): ParsedDate => ({ date: null, note: `the calendar has no day "${text}"` });

/** A weekday that contradicts the date means that one of the two is wrong. */
function checkedDay(text: string, groups: Record<string, string | undefined>): ParsedDate {
  const date = isoDay(Number(groups.year), monthNumber(groups.month!), Number(groups.day));
  if (!date) return noDay(text);
  const name = groups.weekday ?? groups.after;
  if (name && names().weekdays.get(bare(name)) !== new Date(date).getUTCDay())
    return { date: null, note: `"${text}" names a weekday that ${date} was not` };
  return { date };
}

/** Whether the words of a match are those of a date. */
const isDated = ({ month, weekday: before, after }: Record<string, string | undefined>): boolean =>
  monthNumber(month!) > 0 && [before, after].every((name) => !name || names().weekdays.has(bare(name)));

/** Two numbers and a year are clear when only one order makes a date, or both the same. */
function orderedDay(text: string, first: number, second: number, year: number): ParsedDate {
  const dates = new Set([isoDay(year, second, first), isoDay(year, first, second)].filter((date) => date !== null));
  if (dates.size > 1)
    return { date: null, note: `"${text}" may put the day or the month first; write it as 2024-04-26` };
  const [date] = dates;
  return date ? { date } : noDay(text);
}

/** Longer than any way to write a date and time. */
const longestDate = 80;

/**
 * Reads the date of an article. ISO 8601 is kept with its time; "25 April 2024", "Friday, September 22, 2023",
 * "Donnerstag, 25. April 2024", "25 avril 2024", RFC 2822 and 25/04/2024 become their day, as the outlet's calendar had it. What is not certain becomes null.
 */
export function parseDate(value: string): ParsedDate {
  const text = value.trim();
  if (text.length > longestDate) return { date: null, note: `"${text.slice(0, longestDate)} ..." is no date` };
  const exact = iso.exec(text);
  if (exact) {
    const day = checkedDay(text, exact.groups!);
    return day.date ? { date: text } : day;
  }
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match && isDated(match.groups!)) return checkedDay(text, match.groups!);
  }
  const { first, second, year } = numeric.exec(text)?.groups ?? {};
  if (first) return orderedDay(text, Number(first), Number(second), Number(year));
  return { date: null, note: `"${text}" is no full date; write it as 2024-04-26` };
}

/** A date in a line of its own, as articles bear it above their text; null when there is none. */
export function dateAbove(text: string): string | null {
  const lines = text
    .slice(0, 1000)
    .split('\n', 24)
    .map((line) => line.trim().replace(/^(?:published|posted|updated|date)(?: on)?:?\s+/i, ''));
  for (const line of lines) {
    const date = /\d{4}/.test(line) && line.length < 60 ? parseDate(line).date : null;
    if (date) return date;
  }
  return null;
}
