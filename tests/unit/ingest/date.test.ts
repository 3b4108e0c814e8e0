import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../server/ingest/date.ts';

describe('parseDate', () => {
  it.each([
    ['2024-04-26', '2024-04-26'],
    ['2024-04-26T10:30:00Z', '2024-04-26T10:30:00Z'],
    ['2024-04-26 10:30:00.123+02:00', '2024-04-26 10:30:00.123+02:00'],
    ['2024/4/6', '2024-04-06'],
    ['20240426', '2024-04-26'],
    ['20240426T101500Z', '2024-04-26'],
    ['25 April 2024', '2024-04-25'],
    ['25th of April, 2024', '2024-04-25'],
    ['5-Apr-2024', '2024-04-05'],
    ['April 25, 2024', '2024-04-25'],
    ['Sept. 3 2023', '2023-09-03'],
    ['Friday, September 22, 2023', '2023-09-22'],
    ['September 22, 2023 at 11:45 pm EDT', '2023-09-22'],
    ['September 22, 2023, 9 a.m.', '2023-09-22'],
    ['Fri, 26 Apr 2024 23:30:00 -0400', '2024-04-26'],
    ['25/04/2024', '2024-04-25'],
    ['04/25/2024', '2024-04-25'],
    ['05.05.2024', '2024-05-05'],
  ])('%s -> %s', (text, date) => expect(parseDate(text)).toEqual({ date }));

  it.each([
    ['two readings', '04/05/2024'],
    ['no year', 'April 25'],
    ['no day', 'April 2024'],
    ['a year alone', '2024'],
    ['a year of two digits', '25/04/24'],
    ['no such day', '30 February 2024'],
    ['no such day', '2023-02-29'],
    ['another weekday', 'Thursday, September 22, 2023'],
    ['a moment in seconds', '1714089600'],
    ['words', 'yesterday'],
  ])('is null for %s: %s', (_, text) => {
    expect(parseDate(text)).toEqual({ date: null, note: expect.stringContaining(text.slice(0, 4)) });
  });

  it('reads every day in the usual English ways', () => {
    const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    const styles: Intl.DateTimeFormatOptions['dateStyle'][] = ['full', 'long', 'medium'];
    fc.assert(
      fc.property(day, fc.constantFrom(...styles), fc.constantFrom('en-US', 'en-GB'), (date, dateStyle, locale) => {
        const text = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
        expect(parseDate(text), text).toEqual({ date: date.toISOString().slice(0, 10) });
      }),
    );
  });
});
