import type { Offsets } from '../read.ts';
import { inWordsOf, type Joint, jointBy, signedInSentence, verdictOn } from './pairing.ts';
import type { ArticleReading, ReadActor, ReadStance } from './reading.ts';
import type { AnnotatedArticle, AnnotatedArticleStance } from './stored.ts';
import { placeOf } from './words.ts';

/**
 * Two readings of an article as one: what both have is required, what only one has, or both with doubt, is optional. The first reading names
 * the actors; a stance has the types of both and the stretch over the words that they gave. One reading alone goes in twice.
 */
export function mergedArticle(first: ArticleReading, second: ArticleReading, text: string): AnnotatedArticle {
  const other = inWordsOf(first, second, text);
  const actors = [...jointBy(({ name }: ReadActor) => name, first.actors, other.actors).values()];
  const names = actors.map((joint) => (joint.first[0] ?? joint.second[0]!).name);
  const { corpus, id, part, sentences } = first.task;
  const stances = [...jointBy(signedInSentence, first.stances, other.stances).values()];
  return {
    corpus,
    id,
    part,
    actors: actors.map((joint) => mergedActor(joint, names, text)),
    stances: stances
      .map((joint) => mergedStance(joint, names, sentences))
      .sort((a, b) => a.sentence[0] - b.sentence[0] || a.source - b.source || a.target - b.target),
  };
}

const optionalUnless = (agreed: boolean) => (agreed ? {} : { optional: true });

const inTextOrder = (spans: readonly Offsets[]): Offsets[] =>
  [...new Map(spans.map((span) => [String(span), span])).values()].sort((a, b) => a[0] - b[0] || b[1] - a[1]);

function mergedActor({ first, second }: Joint<ReadActor>, names: readonly string[], text: string) {
  const both = [...first, ...second];
  const { name, kind } = both[0]!;
  const affiliation = both.map((actor) => names.indexOf(actor.affiliation ?? '')).find((index) => index >= 0);
  return {
    name: placeOf(name, text) ?? name,
    kind,
    mentions: inTextOrder(both.flatMap(({ mentions }) => mentions)),
    ...(affiliation !== undefined && { affiliation }),
    ...optionalUnless(first.length > 0 && second.length > 0),
  };
}

function mergedStance(
  joint: Joint<ReadStance>,
  names: readonly string[],
  sentences: readonly Offsets[],
): AnnotatedArticleStance {
  const both = [...joint.first, ...joint.second];
  const { source, target, polarity, sentence } = both[0]!;
  return {
    source: names.indexOf(source),
    target: names.indexOf(target),
    polarity,
    types: [...new Set(both.map(({ type }) => type))],
    sentence: sentences[sentence]!,
    evidence: hullOf(both, sentences[sentence]!),
    ...optionalUnless(verdictOn(joint) === 'both'),
  };
}

/** The stretch over the words that readers gave; the whole sentence where nobody gave any. */
function hullOf(stances: readonly ReadStance[], whole: Offsets): Offsets {
  const given = stances.flatMap(({ evidence }) => (evidence ? [evidence] : []));
  if (!given.length) return whole;
  return [Math.min(...given.map(([start]) => start)), Math.max(...given.map(([, end]) => end))];
}
