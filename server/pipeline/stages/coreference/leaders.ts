import type { LexiconEntry } from '../../../lexicon/entry.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { piecesOfName } from '../../../lexicon/pieces.ts';
import type { Coreference } from './coreference-context.ts';

/** A date before any news that comes with a real one: placeholders such as 1900-01-01 or the first of a century. */
const placeholder = /^(0001|1900|1970-01-01|2000-01-01)/;

/** The year of a document, null where its date is missing or an obvious placeholder. */
export const yearOf = (date: string | null): number | null =>
  date && !placeholder.test(date) ? Number(date.slice(0, 4)) : null;

/** Years after leaving office in which "former president" and the like still are news. */
const AFTERLIFE = 8;

const holdsIn = ({ from, to }: LexiconEntry, year: number): boolean =>
  Number(from?.slice(0, 4) ?? 0) <= year && (to === null || Number(to.slice(0, 4)) + AFTERLIFE >= year);

const inOffice = ({ from, to }: LexiconEntry, year: number): boolean =>
  Number(from?.slice(0, 4) ?? 0) <= year && (to === null || Number(to.slice(0, 4)) >= year);

/**
 * The holders of an office whom a family name can mean, given whom the text says they act for (`country`, alpha-3) and when it was
 * written; several where it stays open.
 */
export function leadersNamed(
  lexicon: Lexicon,
  surname: string,
  country: string | null,
  year: number | null,
): readonly LexiconEntry[] {
  const named = (lexicon.leaders.get(surname) ?? []).filter((entry) => !country || entry.country === country);
  const people = [...new Map(named.map((entry) => [entry.id, entry])).values()];
  if (year === null) return people;
  const serving = people.filter((entry) => inOffice(entry, year));
  return serving.length ? serving : people.filter((entry) => holdsIn(entry, year));
}

/** Of several people with one role the one whose list entry holds it; none when that does not decide. */
export function leadersWithRole<T extends { entry: LexiconEntry | null; roles: readonly string[] }>(
  people: readonly T[],
  role: string,
): T | null {
  const current = people.filter(({ roles }) => !roles.some((known) => /^(former|ex-|late)/.test(known)));
  const chosen = /^former/.test(role) ? people.filter((person) => !current.includes(person)) : current;
  return chosen.length === 1 ? chosen[0]! : null;
}

/** People of the list of leaders of whom the text does not say whom they act for get it from the office that they held at its time. */
export function settleLeaders({ register, lexicon, document }: Coreference): void {
  const year = yearOf(document.document.date);
  for (const record of register.ofKind('person')) {
    if (!record.entry) continue;
    const offices = lexicon.names
      .get(piecesOfName(record.entry.name))
      .map(({ entry }) => entry)
      .filter(({ id }) => id === record.entry!.id);
    const office = (year !== null && offices.find((entry) => inOffice(entry, year))) || record.entry;
    record.affiliation ??= office.affiliation;
    record.country ??= office.country;
  }
}
