import type { StoredStance } from '../../store/store.ts';

/** The first stances that are not denied, at most `most`, of which no two stand in the same sentence. */
export function bestSentences(stances: readonly StoredStance[], most: number): StoredStance[] {
  const bySentence = new Map<string, StoredStance>();
  for (const stance of stances) {
    if (bySentence.size === most) break;
    const place = JSON.stringify([stance.documentId, stance.sentence.start]);
    if (stance.modality !== 'negated' && !bySentence.has(place)) bySentence.set(place, stance);
  }
  return [...bySentence.values()];
}
