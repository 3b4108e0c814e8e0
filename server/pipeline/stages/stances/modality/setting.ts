import { plover } from '../../../../../shared/plover.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  ancestorsOf,
  childrenBy,
  obliquesOf,
  prepositionOf,
  relationOf,
  sentenceOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Context } from '../context.ts';
import type { Reading } from '../reading.ts';
import { wordOf } from './negation.ts';

const fictions = wordClass('fictions');
const exercises = wordClass('exercises');
const sportCues = wordClass('sport cues');
const sportResults = wordClass('sport results');
const sportSenses = wordClass('sport senses');
const warCues = wordClass('war cues');

/**
 * Readings with those that are not in earnest marked as hypothetical: acts of a film or a war game, of teams that play, and warnings to
 * those whom the one who warns serves.
 */
export function inSetting(context: Context, readings: readonly Reading[]): Reading[] {
  const sport = sportIn(context);
  return readings.map((reading) =>
    isTold(context, reading) ||
    isToOwnPublic(context, reading) ||
    (sport.has(reading.sentence) && isPlay(context, reading))
      ? { ...reading, modality: 'hypothetical' }
      : reading,
  );
}

const warning = wordClass('warning verbs');

/** `warned its citizens of floods`: whoever warns his own people does not threaten them. */
function isToOwnPublic({ document, actors }: Context, { type, predicate, source, target, to }: Reading): boolean {
  if (type !== 'THREATEN' || !warning.has(predicate.frame.lemma) || target === null) return false;
  const country = actors.get(target)?.country;
  const isPeople = document.mentions[to.mention]?.reading?.noun?.class === 'people';
  return isPeople || (country != null && country === actors.get(source)?.country);
}

/** `In the film, Peru attacks Chile`, `a novel in which it does`, `the exercise assumed that it would`. */
function isTold({ tree }: Context, { predicate, type }: Reading): boolean {
  const path = ancestorsOf(tree, predicate.head);
  const isConflict = plover[type].quadClass >= 3;
  const tells = (noun: number): boolean =>
    isFiction(tree, noun) || (isConflict && exercises.has(tree[noun]!.lemma) && isUnbound(tree, noun));
  return path.some(
    (at, depth) =>
      childrenBy(tree, at, 'obl', 'nmod').some((noun) => prepositionOf(tree, noun) === 'in' && tells(noun)) ||
      (depth > 0 &&
        (childrenBy(tree, at, 'nsubj').some(tells) || (tells(at) && relationOf(tree[path[depth - 1]!]!) === 'acl'))),
  );
}

const isFiction = (tree: Tree, noun: number): boolean => fictions.has(tree[noun]!.lemma) && isUnbound(tree, noun);

/** Not `the latest episode of the dispute`, `a play for votes`. */
const isUnbound = (tree: Tree, noun: number): boolean =>
  !obliquesOf(tree, noun, 'of').length && !obliquesOf(tree, noun, 'for').length;

/** `attacked down the left`, unlike `banned from the tournament`: what teams do to each other, unless it is meant in earnest. */
const isPlay = ({ tree }: Context, { predicate: { head } }: Reading): boolean =>
  sportSenses.has(tree[head]!.lemma) && !wordsOf(tree, head).some((word) => warCues.has(word));

/** Words of a token's sentence, and pairs of them. */
const wordsOf = (tree: Tree, token: number): string[] =>
  sentenceOf(tree, token).flatMap(({ index }, at) => {
    const word = wordOf(tree, index);
    return at ? [word, `${wordOf(tree, index - 1)} ${word}`] : [word];
  });

/** Of this many words of sport a text without one of war is about sport throughout. */
const manyCues = 5;

/** Sentences about sport: by a result or two words of sport, all where the text has many. */
function sportIn({ document, tree }: Context): ReadonlySet<number> {
  const found = new Set<number>();
  const cues = new Set<string>();
  for (const { index, first } of document.sentences) {
    const words = wordsOf(tree, first);
    const own = words.filter((word) => sportCues.has(word));
    for (const word of own) cues.add(word);
    if (own.length > 1 || words.some((word) => sportResults.has(word)) || isScored(tree, first)) found.add(index);
  }
  return cues.size < manyCues ? found : new Set(document.sentences.map(({ index }) => index));
}

const score = /(?:^| )\d{1,3}(?:[-–]| [-–] )\d{1,3}(?: |$)/;

/** `beat them 3-1`, `5-0`. */
const isScored = (tree: Tree, token: number): boolean =>
  score.test(
    sentenceOf(tree, token)
      .map(({ text }) => text)
      .join(' '),
  );
