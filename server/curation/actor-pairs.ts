import type { ActorEntry, ActorRef, CurationConflict, EntryOf } from '../../shared/curation.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { ActorNames } from './actor-names.ts';
import { type Claim, settle } from './claims.ts';

type PairEntry = EntryOf<'merge' | 'apart'>;

export const pairOf = (entry: PairEntry): [ActorRef, ActorRef] =>
  entry.op === 'merge' ? [entry.into, entry.from] : entry.actors;

/** Of two actors that some entries merge and others keep apart, the last entry decides; of two merges it decides who stays. */
export function settlePairs(
  entries: readonly ActorEntry[],
  names: ActorNames,
): { overruled: Set<string>; conflicts: CurationConflict[] } {
  const idOf = (ref: ActorRef): string => names.find(ref)?.id ?? ref.id;
  const pairs = entries.filter((entry): entry is PairEntry => entry.op === 'merge' || entry.op === 'apart');
  const grouped = groupBy(pairs, (entry) => JSON.stringify(pairOf(entry).map(idOf).sort()));
  const overruled = new Set<string>();
  const conflicts: CurationConflict[] = [];
  for (const group of grouped.values()) {
    const last = group.at(-1)!;
    for (const entry of group) if (entry.op !== last.op) overruled.add(entry.id);
    const claims = group.map(
      (entry): Claim<string | null> => ({
        entry,
        field: `pair ${pairOf(entry)[0].name} and ${pairOf(entry)[1].name}`,
        value: entry.op === 'merge' ? idOf(entry.into) : null,
      }),
    );
    conflicts.push(...settle(claims).conflicts);
  }
  return { overruled, conflicts };
}
