/** A date as ISO 8601, or null with the reason why the text is none for certain. */
export type ParsedDate = { date: string; note?: undefined } | { date: null; note: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?<weekday>sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?,?\\s+)?';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>\\d{4})';
/** A time of day may follow and is left out, as its zone is rarely clear. */
const time = '(?:[\\s,]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}.*|[\\s,]+\\d{1,2}\\s*[ap]\\.?m\\b.*)?';

const patterns = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T\d{4,6}Z?)?$/,
  /^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})$/,
  new RegExp(`^${weekday}${day}(?:\\s+of)?[\\s-]+${month},?[\\s-]+${year}${time}$`, 'i'),
  new RegExp(`^${weekday}${month}\\s+${day},?\\s+${year}${time}$`, 'i'),
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

const monthNumber = (text: string): number => Number(text) || months.indexOf(text.slice(0, 3).toLowerCase()) + 1;

const noDay = (text: string): ParsedDate => ({ date: null, note: `the calendar has no day "${text}"` });

/** A weekday that contradicts the date means that one of the two is wrong. */
function checkedDay(text: string, groups: Record<string, string | undefined>): ParsedDate {
  const date = isoDay(Number(groups.year), monthNumber(groups.month!), Number(groups.day));
  if (!date) return noDay(text);
  const named = groups.weekday?.toLowerCase();
  if (named && weekdays[new Date(date).getUTCDay()] !== named)
    return { date: null, note: `"${text}" names a weekday that ${date} was not` };
  return { date };
}

/** Two numbers and a year are clear when only one order makes a date, or both the same. */
function orderedDay(text: string, first: number, second: number, year: number): ParsedDate {
  const dates = new Set([isoDay(year, second, first), isoDay(year, first, second)].filter((date) => date !== null));
  if (dates.size > 1)
    return { date: null, note: `"${text}" may put the day or the month first; write it as 2024-04-26` };
  const [date] = dates;
  return date ? { date } : noDay(text);
}

/**
 * Reads the date of an article. ISO 8601 is kept with its time; "25 April 2024", "Friday, September 22, 2023",
 * RFC 2822 and 25/04/2024 become their day, as the outlet's calendar had it. What is not certain becomes null.
 */
export function parseDate(value: string): ParsedDate {
  const text = value.trim();
  const exact = iso.exec(text);
  if (exact) {
    const day = checkedDay(text, exact.groups!);
    return day.date ? { date: text } : day;
  }
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return checkedDay(text, match.groups!);
  }
  const { first, second, year } = numeric.exec(text)?.groups ?? {};
  if (first) return orderedDay(text, Number(first), Number(second), Number(year));
  return { date: null, note: `"${text}" is no full date; write it as 2024-04-26` };
}
