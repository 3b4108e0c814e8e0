import type { ActorKind } from '../../shared/actor.ts';
import type { ActorOccurrence, FoundActor } from '../../shared/linking.ts';
import { type Counts, count, mostFrequent, ranked } from './counts.ts';

/** Fields of an actor that callers can state. */
const fields = ['name', 'kind', 'country', 'affiliation', 'role'] as const;
type Field = (typeof fields)[number];

/** How many documents give each value; a role or an affiliation is counted with the date of the document. */
type Tally = Record<Field, Counts<string>>;

/** What all documents say of one actor: a sum, from which a document can be taken off again. */
export interface Evidence {
  documents: number;
  /** Those in which the caller gives the actor. */
  given: number;
  /** What texts say of it. */
  found: Tally;
  /** What callers state of it; of these fields nothing else counts. An empty text says that there is no value. */
  stated: Tally;
  /** Documents that use each surface form. */
  aliases: Counts<string>;
}

/** More aliases than this are misspellings and chance phrases. */
const MOST_ALIASES = 40;

const noTally = (): Tally => Object.fromEntries(fields.map((field) => [field, new Map()])) as Tally;

export const noEvidence = (): Evidence => ({
  documents: 0,
  given: 0,
  found: noTally(),
  stated: noTally(),
  aliases: new Map(),
});

const separator = '\n';

const entryOf = (field: Field, value: string | null, date: string | null): string =>
  field === 'role' || field === 'affiliation' ? `${date ?? ''}${separator}${value ?? ''}` : (value ?? '');

/** Adds what one document says, or takes it off with `times` -1; `affiliation` is the corpus-wide id. */
export function addEvidence(
  evidence: Evidence,
  occurrence: ActorOccurrence,
  affiliation: string | null,
  times: 1 | -1 = 1,
): void {
  const values: Record<Field, string | null> = { ...occurrence, affiliation };
  for (const field of fields) {
    const isStated = occurrence.given?.includes(field) ?? false;
    const tally = isStated ? evidence.stated : evidence.found;
    if (isStated || values[field] !== null) count(tally[field], entryOf(field, values[field], occurrence.date), times);
  }
  for (const alias of occurrence.aliases) count(evidence.aliases, alias, times);
  evidence.documents += times;
  if (occurrence.given) evidence.given += times;
}

/** What counts of a field. */
const valuesOf = ({ stated, found }: Evidence, field: Field): Counts<string> =>
  stated[field].size ? stated[field] : found[field];

/** A role or an affiliation with the latest day on which a document gives it. */
interface Dated {
  count: number;
  latest: string;
}

const later = (a: string, b: string): string => {
  if (a > b) return a;
  return b;
};

function byValue(entries: Counts<string>): Map<string, Dated> {
  const values = new Map<string, Dated>();
  for (const [entry, times] of entries) {
    const end = entry.indexOf(separator);
    const [date, value] = [entry.slice(0, end), entry.slice(end + 1)];
    const { count: before, latest } = values.get(value) ?? { count: 0, latest: '' };
    if (value) values.set(value, { count: before + times, latest: later(date, latest) });
  }
  return values;
}

/** The value of the latest document, the more frequent one where the day does not decide: offices change hands. */
function latest(entries: Counts<string>): string | null {
  let best: [string, Dated] | null = null;
  for (const entry of byValue(entries)) if (!best || isLater(entry, best)) best = entry;
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

/** The corpus-wide actor that the evidence of at least one document makes. */
export function actorFrom(id: string, evidence: Evidence): FoundActor {
  const name = nameOf(valuesOf(evidence, 'name'));
  const affiliation = latest(valuesOf(evidence, 'affiliation'));
  return {
    id,
    name,
    kind: mostFrequent(valuesOf(evidence, 'kind')) as ActorKind,
    country: mostFrequent(valuesOf(evidence, 'country')) || null,
    affiliation: affiliation === id ? null : affiliation,
    role: latest(valuesOf(evidence, 'role')),
    aliases: ranked(evidence.aliases)
      .filter((alias) => alias !== name)
      .slice(0, MOST_ALIASES),
    documents: evidence.documents,
    isGiven: evidence.given > 0,
  };
}

type Entries = [string, number][];
type WrittenTally = Record<Field, Entries>;

const written = (counts: Counts<string>): Entries => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
const tallyEntries = (tally: Tally, change: (field: Field) => unknown) =>
  Object.fromEntries(fields.filter((field) => tally[field].size).map((field) => [field, change(field)]));

/** The evidence as JSON: the same for the same sum, whatever it was added up from. */
export const writeEvidence = ({ documents, given, found, stated, aliases }: Evidence): string =>
  JSON.stringify({
    ...{ documents, given, aliases: written(aliases) },
    found: tallyEntries(found, (field) => written(found[field])),
    stated: tallyEntries(stated, (field) => written(stated[field])),
  });

const readTally = (tally: Partial<WrittenTally>): Tally =>
  Object.fromEntries(fields.map((field) => [field, new Map(tally[field])])) as Tally;

export function readEvidence(json: string): Evidence {
  const { documents, given, found, stated, aliases } = JSON.parse(json);
  return { documents, given, found: readTally(found), stated: readTally(stated), aliases: new Map(aliases) };
}
