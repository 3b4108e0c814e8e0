const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const monthName = (month: number): string => months[month]!;

/** `2024-04-26` as `26 Apr 2024`; a time after the day is left out. */
export function dayName(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${day} ${months[month! - 1]} ${year}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A time on the clock of the reader: `09:12`. */
export const clockTime = (moment: Date): string => `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;

/** A moment on the clock of the reader: `26 Apr 2024, 09:12`. */
export function momentName(at: string): string {
  const moment = new Date(at);
  return `${moment.getDate()} ${monthName(moment.getMonth())} ${moment.getFullYear()}, ${clockTime(moment)}`;
}

/** `12 Jun 2023 to 28 Apr 2024`, one day when both are the same, empty when nothing is dated. */
export function periodName(first: string | null, last: string | null): string {
  if (!first || !last) return '';
  return first.slice(0, 10) === last.slice(0, 10) ? dayName(first) : `${dayName(first)} to ${dayName(last)}`;
}
