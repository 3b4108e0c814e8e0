import { kappaOf } from '../agreement.ts';
import { inWordsOf, type Joint, jointBy, signedEdgeOf, signedInSentence, verdictOn } from './pairing.ts';
import type { ArticleReading, ReadStance } from './reading.ts';

/** What both readers have and what one only; F1 is 0..1. */
export interface Agreed {
  both: number;
  only: number;
  f1: number;
}

/** How far two readers of the same articles agree; a stance that nobody holds sure does not count. */
export interface ArticleAgreement {
  articles: number;
  actors: Agreed;
  /** Signed ordered pairs of an article. */
  edges: Agreed;
  /** Signed ordered pairs of a sentence. */
  sentences: Agreed;
  /** Cohen's kappa of the types of the pairs by sentence that both have. */
  kappa: number;
}

const agreed = (verdicts: readonly ('both' | 'only' | null)[]): Agreed => {
  const both = verdicts.filter((verdict) => verdict === 'both').length;
  const only = verdicts.filter((verdict) => verdict === 'only').length;
  return { both, only, f1: (2 * both) / (2 * both + only || 1) };
};

/** One type of each reader: the same where they share one. */
function typesOf({ first, second }: Joint<ReadStance>): [string, string] {
  const shared = first.find(({ type }) => second.some((other) => other.type === type));
  return [(shared ?? first[0]!).type, (shared ?? second[0]!).type];
}

/** Compares the articles that both have read. */
export function articleAgreement(
  first: readonly ArticleReading[],
  second: readonly ArticleReading[],
  textOf: (reading: ArticleReading) => string,
): ArticleAgreement {
  const pairs = first.flatMap((own) => {
    const other = second.find(({ task }) => task.n === own.task.n);
    return other ? [[own, inWordsOf(own, other, textOf(own))] as const] : [];
  });
  const joint = (key: (stance: ReadStance) => string) =>
    pairs.flatMap(([own, other]) => [...jointBy(key, own.stances, other.stances).values()]);
  const bySentence = joint(signedInSentence);
  const actors = pairs.flatMap(([own, other]) => [...jointBy(({ name }) => name, own.actors, other.actors).values()]);
  return {
    articles: pairs.length,
    actors: agreed(actors.map((one) => (one.first.length && one.second.length ? 'both' : 'only'))),
    edges: agreed(joint(signedEdgeOf).map(verdictOn)),
    sentences: agreed(bySentence.map(verdictOn)),
    kappa: kappaOf(bySentence.filter((one) => verdictOn(one) === 'both').map(typesOf)),
  };
}
