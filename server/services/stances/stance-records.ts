import type { StanceRecord } from '../../../shared/routes.ts';
import type { Moment, StoredStance } from '../../store/store.ts';
import { notesOn } from '../curation/notes.ts';
import { paragraphAt } from './paragraph.ts';

/** Adds to every stance the names of its actors, its whole sentence, its paragraph, its copies and the notes on it. */
export async function stanceRecords(store: Moment, stances: readonly StoredStance[]): Promise<StanceRecord[]> {
  const texts = await store.texts(stances.map(({ documentId }) => documentId));
  const ends = stances.flatMap(({ source, target, attributedTo }) => [source, target, attributedTo]);
  const names = await store.actorNames(ends.filter((id) => id !== null));
  const notesOf = await notesOn(store, stances);
  const copiesOf = await store.copiesOfStances(stances);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  return stances.map((stance) => {
    const text = texts.get(stance.documentId) ?? '';
    return {
      ...stance,
      sourceName: names.get(stance.source) ?? stance.source,
      targetName: nameOf(stance.target),
      attributedToName: nameOf(stance.attributedTo),
      sentenceText: text.slice(stance.sentence.start, stance.sentence.end),
      paragraph: paragraphAt(text, stance.sentence.start),
      notes: notesOf(stance.documentId, stance.id),
      copies: copiesOf(stance.documentId, stance.id),
    };
  });
}
