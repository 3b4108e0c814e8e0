import type { StanceRecord } from '../../../shared/routes.ts';

type Said = Pick<StanceRecord, 'sentenceText'>;

/** Sentences that differ in nothing but spaces are one. */
const wordsOf = ({ sentenceText }: Said): string => sentenceText.replace(/\s+/g, ' ').trim();

/** A stance, and whether its sentence is that of the one before it. */
export interface Repeated<Stance> {
  stance: Stance;
  repeats: boolean;
}

/** The stances of one sentence one after the other, in the order of the first of each. */
export function bySentence<Stance extends Said>(stances: readonly Stance[]): Repeated<Stance>[] {
  const sentences = new Map<string, Stance[]>();
  for (const stance of stances) {
    const words = wordsOf(stance);
    const same = sentences.get(words);
    if (same) same.push(stance);
    else sentences.set(words, [stance]);
  }
  return [...sentences.values()].flatMap((same) => same.map((stance, at) => ({ stance, repeats: at > 0 })));
}

/** How many different sentences stances are read from. */
export const countSentences = (stances: readonly Said[]): number => new Set(stances.map(wordsOf)).size;
