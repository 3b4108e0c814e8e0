import type { AnnotatedSentence, AnnotatedStance } from './read.ts';

/** How far two readers of the same sentences agree. */
export interface Agreement {
  sentences: number;
  /** Signed ordered pairs that both hold sure, or one holds sure and the other at least possible; that only one holds sure. */
  both: number;
  only: number;
  /** F1 of signed ordered pairs, 0..1. */
  f1: number;
  /** Cohen's kappa of the types of pairs that both have (Cohen 1960, "A Coefficient of Agreement for Nominal Scales"). */
  kappa: number;
}

const pairOf = ({ source, target, polarity }: AnnotatedStance): string => `${source}>${target} ${polarity}`;

const byPair = ({ stances }: AnnotatedSentence): Map<string, AnnotatedStance> =>
  new Map(stances.map((stance) => [pairOf(stance), stance]));

/** Compares the sentences that both have annotated. */
export function agreementOf(first: readonly AnnotatedSentence[], second: readonly AnnotatedSentence[]): Agreement {
  const others = new Map(second.map((sentence) => [`${sentence.id} ${sentence.start}`, sentence]));
  const types: [string, string][] = [];
  let sentences = 0;
  let only = 0;
  for (const sentence of first) {
    const other = others.get(`${sentence.id} ${sentence.start}`);
    if (!other) continue;
    sentences++;
    const [own, theirs] = [byPair(sentence), byPair(other)];
    for (const pair of new Set([...own.keys(), ...theirs.keys()])) {
      const [a, b] = [own.get(pair), theirs.get(pair)];
      if (a && b && !(a.optional && b.optional)) types.push([a.type, b.type]);
      else if ((a && !a.optional && !b) || (b && !b.optional && !a)) only++;
    }
  }
  const both = types.length;
  return { sentences, both, only, f1: (2 * both) / (2 * both + only || 1), kappa: kappaOf(types) };
}

/** Cohen's kappa of pairs of labels: agreement beyond chance, 1 where all are the same. */
export function kappaOf(labels: readonly (readonly [string, string])[]): number {
  const share = (of: (pair: readonly [string, string]) => boolean) => labels.filter(of).length / (labels.length || 1);
  const observed = share(([a, b]) => a === b);
  const names = new Set(labels.flat());
  const chance = [...names].reduce((sum, name) => sum + share(([a]) => a === name) * share(([, b]) => b === name), 0);
  return chance === 1 ? 1 : (observed - chance) / (1 - chance);
}
