import { frames } from './frames.ts';
import { opinion } from './opinion.ts';

/**
 * What a word by itself says of the relation of two actors: the sign of most of its frames (`does+`, `does-`, `does0`), else whether it
 * speaks well or ill of somebody (`is+`, `is-`).
 */
export type WordSign = 'does+' | 'does-' | 'does0' | 'is+' | 'is-';

const signOf = { positive: 'does+', negative: 'does-', neutral: 'does0' } as const;

let cached: ReadonlyMap<string, WordSign> | undefined;

/** The commonest sign of the frames of each single word; the first of equally common ones. */
function read(): ReadonlyMap<string, WordSign> {
  const counts = new Map<string, Map<WordSign, number>>();
  for (const { lemma, pos, polarity } of frames()) {
    if (lemma.includes(' ')) continue;
    const key = `${lemma} ${pos}`;
    const signs = counts.get(key) ?? new Map<WordSign, number>();
    signs.set(signOf[polarity], (signs.get(signOf[polarity]) ?? 0) + 1);
    counts.set(key, signs);
  }
  return new Map([...counts].map(([key, signs]) => [key, [...signs].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
}

/** The sign of a word, null for words that say nothing. `upos`: Universal part of speech. */
export function wordSign(lemma: string, upos: string): WordSign | null {
  cached ??= read();
  const sign = cached.get(`${lemma} ${upos.toLowerCase()}`);
  if (sign) return sign;
  const value = opinion(lemma, upos);
  return value === 0 ? null : value > 0 ? 'is+' : 'is-';
}
