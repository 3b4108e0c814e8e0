import { groupBy } from '../../../shared/group-by.ts';
import type { ActorOccurrence } from '../../../shared/linking.ts';
import { type Contribution, contributionOf, sameContribution } from '../../linking/contributions.ts';
import type { Lexicon } from '../../pipeline/default-pipeline.ts';
import type { FoundLinks, LinkedOccurrence, LinkTables } from '../../store/store.ts';
import { changeNames, type KeyedOccurrence, keyed } from './names.ts';
import { updateSuggestions } from './suggestions.ts';
import { type EvidenceChange, sumUp } from './sums.ts';

/** A document's actor before and after the changes. */
interface Transition {
  occurrence: KeyedOccurrence;
  before: string | null;
  after: string | null;
}

/** The parts of the evidence that a document's transitions take off and add. */
function evidenceChanges(transitions: readonly Transition[]): EvidenceChange[] {
  const linksOf = (end: 'before' | 'after') =>
    new Map(transitions.flatMap(({ occurrence, [end]: actor }) => (actor === null ? [] : [[occurrence.id, actor]])));
  const [before, after] = [linksOf('before'), linksOf('after')];
  return transitions.flatMap(({ occurrence }) => {
    const [old, now] = [contributionOf(occurrence, before), contributionOf(occurrence, after)];
    return sameContribution(old, now) ? [] : [...change(occurrence, old, -1), ...change(occurrence, now, 1)];
  });
}

const change = (occurrence: ActorOccurrence, part: Contribution | null, times: 1 | -1): EvidenceChange[] =>
  part ? [{ ...part, occurrence, times }] : [];

/** The actors of all documents of which an actor is linked anew, as the evidence needs them. */
async function transitions(
  tables: LinkTables,
  arrived: readonly KeyedOccurrence[],
  moved: readonly LinkedOccurrence[],
  idOf: (occurrence: ActorOccurrence) => string,
): Promise<Transition[]> {
  const anew = new Map(moved.map((one) => [JSON.stringify([one.documentId, one.id]), idOf(one)]));
  const around = await tables.occurrencesIn(moved.map(({ documentId }) => documentId));
  return [
    ...arrived.map((occurrence) => ({ occurrence, before: null, after: idOf(occurrence) })),
    ...around.map((occurrence) => {
      const { documentId, id, foundAs } = occurrence;
      return { occurrence, before: foundAs, after: anew.get(JSON.stringify([documentId, id])) ?? foundAs };
    }),
  ];
}

const linksIn = (all: readonly Transition[]): FoundLinks['links'] =>
  all.flatMap(({ occurrence: { documentId, id, nameKey }, before, after }) =>
    after === null || after === before ? [] : [{ documentId, id, nameKey, foundAs: after }],
  );

/** Documents that went are looked at apart from those that came under the same id. */
const gone = (removed: readonly LinkedOccurrence[]): Transition[] =>
  removed.map((occurrence) => ({ occurrence, before: occurrence.foundAs, after: null }));

const byDocument = ({ occurrence }: Transition): string => occurrence.documentId;

/** Links at most `portion` of the documents that are new and of those that are gone; false when there are none. */
export async function linkPortion(tables: LinkTables, lexicon: Lexicon, portion: number): Promise<boolean> {
  const removed = await tables.takeRemoved(portion);
  const arrived = (await tables.waiting(portion)).map((occurrence) => keyed(lexicon, occurrence));
  if (!removed.length && !arrived.length) return false;
  const { idOf, affected } = await changeNames(tables, lexicon, { arrived, removed });
  const moved = affected.filter((one) => idOf(one) !== one.foundAs);
  const present = await transitions(tables, arrived, moved, idOf);
  const documents = [...groupBy(gone(removed), byDocument).values(), ...groupBy(present, byDocument).values()];
  const sums = await sumUp(tables, documents.flatMap(evidenceChanges));
  await tables.save({
    links: linksIn(present),
    actors: sums.flatMap(({ after }) => after ?? []),
    gone: sums.flatMap(({ id, after }) => (after ? [] : id)),
  });
  await updateSuggestions(tables, lexicon, sums);
  return true;
}
