import type { Actor } from '../../shared/actor.ts';
import type { StanceRecord } from '../../shared/routes.ts';
import type { Store, StoredStance } from '../store/store.ts';
import { notesOn } from './curation/notes.ts';
import { paragraphAt } from './paragraph.ts';

/** Adds to every stance the names of its actors, its whole sentence, its paragraph, its copies and the notes on it. */
export async function stanceRecords(
  store: Store,
  actors: ReadonlyMap<string, Actor>,
  stances: readonly StoredStance[],
): Promise<StanceRecord[]> {
  const texts = new Map<string, string>();
  for (const id of new Set(stances.map((stance) => stance.documentId))) {
    texts.set(id, (await store.document(id))?.text ?? '');
  }
  const notesOf = await notesOn(store, stances);
  const copiesOf = await store.copiesOfStances(stances);
  const nameOf = (id: string | null) => (id === null ? null : (actors.get(id)?.name ?? id));
  return stances.map((stance) => {
    const text = texts.get(stance.documentId)!;
    return {
      ...stance,
      sourceName: actors.get(stance.source)?.name ?? stance.source,
      targetName: nameOf(stance.target),
      attributedToName: nameOf(stance.attributedTo),
      sentenceText: text.slice(stance.sentence.start, stance.sentence.end),
      paragraph: paragraphAt(text, stance.sentence.start),
      notes: notesOf(stance.documentId, stance.id),
      copies: copiesOf(stance.documentId, stance.id),
    };
  });
}
