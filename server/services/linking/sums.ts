import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../../shared/group-by.ts';
import type { ActorOccurrence, FoundActor } from '../../../shared/linking.ts';
import type { Contribution } from '../../linking/contributions.ts';
import { actorFrom, addEvidence, noEvidence, readEvidence, writeEvidence } from '../../linking/evidence.ts';
import type { LinkTables, SummedActor } from '../../store/store.ts';

/** What one document adds to an actor or takes off. */
export interface EvidenceChange extends Contribution {
  occurrence: ActorOccurrence;
  times: 1 | -1;
}

/** An actor before and after the changes; null where no document has it. */
export interface ChangedActor {
  id: string;
  before: FoundActor | null;
  after: SummedActor | null;
}

const known = ({ documents: _, ...actor }: FoundActor): object => actor;

function changed(id: string, stored: string | undefined, changes: readonly EvidenceChange[]): ChangedActor {
  const evidence = stored === undefined ? noEvidence() : readEvidence(stored);
  const before = stored === undefined ? null : actorFrom(id, evidence);
  for (const { occurrence, affiliation, times } of changes) addEvidence(evidence, occurrence, affiliation, times);
  if (evidence.documents === 0) return { id, before, after: null };
  const actor = actorFrom(id, evidence);
  // What lost a document may have been dropped already.
  const isChanged =
    !before || changes.some(({ times }) => times < 0) || !isDeepStrictEqual(known(before), known(actor));
  return { id, before, after: { actor, evidence: writeEvidence(evidence), isChanged } };
}

/** Brings the sums of the actors up to date, in the order of their ids. */
export async function sumUp(tables: LinkTables, changes: readonly EvidenceChange[]): Promise<ChangedActor[]> {
  const byActor = groupBy(changes, ({ actor }) => actor);
  const ids = [...byActor.keys()].sort();
  const stored = await tables.evidence(ids);
  return ids.map((id) => changed(id, stored.get(id), byActor.get(id)!));
}
