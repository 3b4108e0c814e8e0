const msPerDay = 86_400_000;

/** The day so many days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10);
