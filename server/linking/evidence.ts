import type { Actor, ActorKind } from '../../shared/actor.ts';
import type { ActorOccurrence } from '../../shared/linking.ts';
import { type Counts, count, mostFrequent, ranked } from './counts.ts';

/** A role or an affiliation with the latest day on which a document gives it. */
interface Dated {
  count: number;
  latest: string;
}

/** What all documents say of one actor. */
export interface Evidence {
  names: Counts<string>;
  kinds: Counts<ActorKind>;
  countries: Counts<string>;
  affiliations: Map<string, Dated>;
  roles: Map<string, Dated>;
  /** Documents that use each surface form. */
  aliases: Counts<string>;
  documents: number;
}

/** More aliases than this are misspellings and chance phrases. */
const MOST_ALIASES = 40;

export const noEvidence = (): Evidence => ({
  names: new Map(),
  kinds: new Map(),
  countries: new Map(),
  affiliations: new Map(),
  roles: new Map(),
  aliases: new Map(),
  documents: 0,
});

function addDated(into: Map<string, Dated>, value: string | null, date: string | null): void {
  if (value === null) return;
  const known = into.get(value) ?? { count: 0, latest: '' };
  into.set(value, { count: known.count + 1, latest: date !== null && date > known.latest ? date : known.latest });
}

/**
 * Adds what one document says; `affiliation` is the corpus-wide id. Of the fields that a caller states of the actor in some document
 * only what callers state counts.
 */
export function addEvidence(
  evidence: Evidence,
  occurrence: ActorOccurrence,
  affiliation: string | null,
  stated: ReadonlySet<keyof Actor>,
): void {
  const counts = (field: keyof Actor): boolean => !stated.has(field) || (occurrence.given?.includes(field) ?? false);
  if (counts('name')) count(evidence.names, occurrence.name);
  if (counts('kind')) count(evidence.kinds, occurrence.kind);
  if (counts('country') && occurrence.country) count(evidence.countries, occurrence.country);
  if (counts('affiliation')) addDated(evidence.affiliations, affiliation, occurrence.date);
  if (counts('role')) addDated(evidence.roles, occurrence.role, occurrence.date);
  for (const alias of occurrence.aliases) count(evidence.aliases, alias);
  evidence.documents++;
}

/** The value of the latest document, the more frequent one where the day does not decide: offices change hands. */
function latest(values: ReadonlyMap<string, Dated>): string | null {
  let best: [string, Dated] | null = null;
  for (const entry of values) if (!best || isLater(entry, best)) best = entry;
  return best?.[0] ?? null;
}

const isLater = ([a, x]: [string, Dated], [b, y]: [string, Dated]): boolean =>
  x.latest !== y.latest ? x.latest > y.latest : x.count !== y.count ? x.count > y.count : a < b;

/** The fullest of the frequent names: one that at least a third as many documents use as the most frequent. */
function nameOf(names: Counts<string>): string {
  const most = names.get(mostFrequent(names)!)!;
  const frequent = [...names].filter(([, times]) => times * 3 >= most).map(([name]) => name);
  return frequent.sort(
    (a, b) => b.split(' ').length - a.split(' ').length || names.get(b)! - names.get(a)! || (a < b ? -1 : 1),
  )[0]!;
}

/** The corpus-wide actor that the evidence makes. */
export function actorFrom(id: string, evidence: Evidence): Actor {
  const name = nameOf(evidence.names);
  const affiliation = latest(evidence.affiliations);
  return {
    id,
    name,
    kind: mostFrequent(evidence.kinds)!,
    country: mostFrequent(evidence.countries),
    affiliation: affiliation === id ? null : affiliation,
    role: latest(evidence.roles),
    aliases: ranked(evidence.aliases)
      .filter((alias) => alias !== name)
      .slice(0, MOST_ALIASES),
  };
}
