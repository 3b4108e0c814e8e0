import type { Note, StanceRef } from '../../../shared/curation.ts';
import { groupBy } from '../../../shared/group-by.ts';
import type { Moment, StoredStance } from '../../store/store.ts';

/** Whether two references name one stance, whatever has become of its type and place since. */
const isSame = (a: StanceRef, b: StanceRef): boolean =>
  a.added === b.added && a.source === b.source && a.target === b.target && a.issue === b.issue && a.text === b.text;

const placeOf = (documentId: string, id: string): string => JSON.stringify([documentId, id]);

/** Tells what users have noted on one of these stances, the oldest first. */
export async function notesOn(
  store: Moment,
  stances: readonly Pick<StoredStance, 'documentId' | 'id'>[],
): Promise<(documentId: string, id: string) => Note[]> {
  const byDocument = await store.stanceNotes([...new Set(stances.map(({ documentId }) => documentId))]);
  const found = new Map<string, Note[]>();
  const asked = groupBy(stances, ({ documentId }) => documentId);
  for (const [documentId, notes] of byDocument) {
    const ids = asked.get(documentId)!.map(({ id }) => id);
    for (const [id, { ref }] of await store.stancesForCuration(documentId, ids)) {
      const own = notes.filter(({ on }) => isSame(on, ref));
      found.set(
        placeOf(documentId, id),
        own.map(({ on: _, ...note }) => note),
      );
    }
  }
  return (documentId, id) => found.get(placeOf(documentId, id)) ?? [];
}
