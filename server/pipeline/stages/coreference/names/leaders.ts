import type { LexiconEntry } from '../../../../lexicon/entry.ts';
import type { Lexicon } from '../../../../lexicon/lexicon.ts';
import { piecesOfName } from '../../../../lexicon/pieces.ts';
import type { Coreference } from '../coreference-context.ts';

/** Dates that stand for none: before any news, or the first days of an epoch. */
const placeholder = /^(0001|1900|1970-01-01|2000-01-01)/;

/** The day of a document, null where it is missing or an obvious placeholder. */
export const dayOf = (date: string | null): string | null =>
  date && !placeholder.test(date) ? date.slice(0, 10) : null;

/** Years after leaving office in which "former president" and the like still are news. */
const AFTERLIFE = 8;

/** True when an entry's years or days hold a day; the end counts to its last day. */
const inOffice = ({ from, to }: LexiconEntry, day: string): boolean =>
  (from === null || from <= day) && (to === null || day.slice(0, to.length) <= to);

const isRemembered = ({ from, to }: LexiconEntry, day: string): boolean =>
  (from === null || from <= day) && (to === null || Number(to.slice(0, 4)) + AFTERLIFE >= Number(day.slice(0, 4)));

/**
 * The holders of an office whom a family name can mean, given whom the text says they act for (`country`, alpha-3) and when it was
 * written; several where it stays open.
 */
export function leadersNamed(
  lexicon: Lexicon,
  surname: string,
  country: string | null,
  day: string | null,
): readonly LexiconEntry[] {
  const named = (lexicon.leaders.get(surname) ?? []).filter((entry) => !country || entry.country === country);
  const people = [...new Map(named.map((entry) => [entry.id, entry])).values()];
  if (day === null) return people;
  const serving = people.filter((entry) => inOffice(entry, day));
  return serving.length ? serving : people.filter((entry) => isRemembered(entry, day));
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
  const day = dayOf(document.document.date);
  for (const record of register.ofKind('person')) {
    if (!record.entry) continue;
    const offices = lexicon.names
      .get(piecesOfName(record.entry.name))
      .map(({ entry }) => entry)
      .filter(({ id }) => id === record.entry!.id);
    const office = (day !== null && offices.find((entry) => inOffice(entry, day))) || record.entry;
    record.affiliation ??= office.affiliation && register.idOf(office.affiliation);
    record.country ??= office.country;
    if (!record.roles.length && office.role) record.roles.push(office.role);
  }
}
