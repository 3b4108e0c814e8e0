import type { LexiconEntry } from '../../../../lexicon/entry.ts';
import { governmentSite } from '../../../../lexicon/government-sites.ts';
import { isRoleOf } from '../../../../lexicon/role-words.ts';
import { dayOf, inOffice, officesOf } from '../../../../lexicon/terms-of-office.ts';
import type { ActorRecord } from '../actor-record.ts';
import type { Coreference } from '../coreference-context.ts';

/** Whoever left office before then is not meant by a family name in a text without a date. */
const SINCE = '2000';

/**
 * True when a text supports that a family name means the holder of an office: by the title before it, by a name that hardly anybody
 * else has, or by naming the country while he or she was in office.
 */
export function isSupported(context: Coreference, entry: LexiconEntry, surname: string, role: string | null): boolean {
  const { lexicon, document, register } = context;
  if (role) return officesOf(lexicon, entry).some((office) => isRoleOf(role, office.role!));
  const { givenNames, givenWords, surnames, places, commonWords } = lexicon.parts;
  const day = dayOf(document.document.date);
  const isShared = [givenNames, givenWords, surnames, places, commonWords].some((words) => words.has(surname));
  const bearers = new Set(lexicon.leaders.get(surname)?.map(({ id }) => id));
  const isAbout =
    register.has(entry.affiliation) || governmentSite(document.document.url)?.of.toUpperCase() === entry.country;
  if (!isShared) return (day !== null && isAbout) || (bearers.size === 1 && (entry.to === null || entry.to >= SINCE));
  return (
    day !== null && inOffice({ ...entry, to: entry.to?.slice(0, 4) ?? null }, day) && register.has(entry.affiliation)
  );
}

/** The roles of a person by the text, and by the list of leaders those held when it was written; all of them where that is unknown. */
export function rolesOf({ lexicon, document }: Coreference, { entry, roles }: ActorRecord): string[] {
  const day = dayOf(document.document.date);
  const offices = entry?.role ? officesOf(lexicon, entry) : [];
  return [...roles, ...offices.filter((office) => day === null || inOffice(office, day)).map(({ role }) => role!)];
}

/**
 * People of the list of leaders act for whom the text says, else for whom their office is of that they held at its date, that their
 * title names, or, in a text without a date, whose country or body it names. Outside of their terms they have none; where only what is
 * `known` by then is settled, before the links, the others keep what the list says.
 */
export function settleLeaders({ register, lexicon, document }: Coreference, which: 'all' | 'known' = 'all'): void {
  const day = dayOf(document.document.date);
  for (const record of register.ofKind('person')) {
    if (!record.entry) continue;
    const offices = officesOf(lexicon, record.entry).reverse();
    const held =
      offices.find((office) => day !== null && inOffice(office, day)) ??
      offices.find((office) => record.roles.some((role) => isRoleOf(role, office.role!)));
    const office = held ?? (day === null ? offices.find(({ affiliation }) => register.has(affiliation)) : undefined);
    if (which === 'known' && !office) continue;
    if (!record.affiliation) {
      record.affiliation = office?.affiliation ? register.idOf(office.affiliation) : null;
      record.country = office?.country ?? null;
    }
    if (!record.roles.length && held?.role) record.roles.push(held.role);
  }
}
