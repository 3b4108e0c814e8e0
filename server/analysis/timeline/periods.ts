export const spans = ['day', 'week', 'month'] as const;
export type Span = (typeof spans)[number];

/** First and last day. */
export interface Period {
  from: string;
  to: string;
}

const msPerDay = 86_400_000;
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Midnight of a day in milliseconds since 1970; null for what is no day, such as 2024-13-45 or 2024-02-31. */
export function midnightOf(day: string): number | null {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) || dayAt(ms) !== day ? null : ms;
}

const periodOf: Readonly<Record<Span, (midnight: number) => Period>> = {
  day: (midnight) => ({ from: dayAt(midnight), to: dayAt(midnight) }),
  /** Weeks begin on Monday, as in ISO 8601. */
  week: (midnight) => {
    const monday = midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * msPerDay;
    return { from: dayAt(monday), to: dayAt(monday + 6 * msPerDay) };
  },
  month: (midnight) => {
    const date = new Date(midnight);
    const first = date.setUTCDate(1);
    return { from: dayAt(first), to: dayAt(new Date(first).setUTCMonth(date.getUTCMonth() + 1) - msPerDay) };
  },
};

/** The day, the week or the month that holds a day; null for what is no day. */
export function periodAround(day: string, span: Span): Period | null {
  const midnight = midnightOf(day);
  return midnight === null ? null : periodOf[span](midnight);
}
