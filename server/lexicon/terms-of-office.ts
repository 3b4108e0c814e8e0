import type { LexiconEntry } from './entry.ts';
import type { Lexicon } from './lexicon.ts';
import { piecesOfName } from './pieces.ts';

/** Dates that stand for none: before any news, or the first days of an epoch. */
const placeholder = /^(0001|1900|1970-01-01|2000-01-01)/;

/** The day of a document, null where it is missing or an obvious placeholder. */
export const dayOf = (date: string | null): string | null =>
  date && !placeholder.test(date) ? date.slice(0, 10) : null;

/** Years after leaving office in which "former president" and the like still are news. */
const AFTERLIFE = 8;

/** True when an entry's years or days hold a day; the end counts to its last day. */
export const inOffice = ({ from, to }: LexiconEntry, day: string): boolean =>
  (from === null || from <= day) && (to === null || day.slice(0, to.length) <= to);

const isRemembered = ({ from, to }: LexiconEntry, day: string): boolean =>
  (from === null || from <= day) && (to === null || Number(to.slice(0, 4)) + AFTERLIFE >= Number(day.slice(0, 4)));

/**
 * The holders of an office whom a family name can mean, given whom the text says they act for (`country`, alpha-3) and when it was
 * written: those in office then, else those who still are news. Without a day it is all of them.
 */
export function leadersNamed(
  lexicon: Lexicon,
  surname: string,
  country: string | null,
  day: string | null,
): readonly LexiconEntry[] {
  const named = (lexicon.leaders.get(surname) ?? []).filter((entry) => !country || entry.country === country);
  const serving = day === null ? named : named.filter((entry) => inOffice(entry, day));
  const found = day === null || serving.length ? serving : named.filter((entry) => isRemembered(entry, day));
  return [...new Map(found.map((entry) => [entry.id, entry])).values()];
}

/** All terms of a person, as rows of the list of leaders. */
export const officesOf = (lexicon: Lexicon, { id, name }: LexiconEntry): LexiconEntry[] =>
  lexicon.names
    .get(piecesOfName(name))
    .map(({ entry }) => entry)
    .filter((entry) => entry.id === id);

const overlaps = (a: LexiconEntry, b: LexiconEntry): boolean =>
  (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');

/** One of them where all are terms of one person. */
const onlyPerson = (terms: readonly LexiconEntry[]): LexiconEntry | null =>
  terms.length && terms.every(({ id }) => id === terms[0]!.id) ? terms[0]! : null;

/**
 * Whom of several people with one name a text means, by their terms of office: who is in office on its day (`former`: no longer),
 * else who left last before; without a day the last one in whose time any of the `others` that it names was in office. Null where that
 * stays open.
 */
export function namesakeMeant(
  terms: readonly LexiconEntry[],
  day: string | null,
  others: readonly LexiconEntry[],
  former = false,
): LexiconEntry | null {
  const began = terms.filter(({ from }) => day === null || from === null || from <= day);
  const fitting =
    day === null
      ? terms.filter((entry) => others.some((other) => overlaps(other, entry)))
      : began.filter((entry) => inOffice(entry, day) !== former);
  const among = fitting.length || day === null ? fitting : began.length ? began : terms;
  const lastDay = ({ to }: LexiconEntry): string => to ?? '9999';
  const last = among.map(lastDay).sort().at(-1);
  return onlyPerson(among.filter((entry) => lastDay(entry) === last));
}

/** Who holds an office of a country or body (`of`, its id) on a day, of two in the year of a change the later one; null where the list of leaders has nobody. */
export const holderOf = (
  { leaders }: Lexicon,
  of: string,
  isOffice: (role: string) => boolean,
  day: string | null,
): LexiconEntry | null =>
  [...leaders.values()]
    .flat()
    .filter((entry) => day && entry.affiliation === of && isOffice(entry.role!) && inOffice(entry, day))
    .reduce<LexiconEntry | null>((a, b) => (a && (a.from ?? '') > (b.from ?? '') ? a : b), null);
