import { childrenBy, objectsOf, prepositionOf, type Tree } from '../../dependency-graph/dependency-graph.ts';
import type { Predicate } from './predicate.ts';

const topicPrepositions = new Set(['over', 'on', 'about', 'regarding', 'concerning', 'against']);
const times = new Set(
  'day week month year hour minute weekend morning evening night time decade Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);
/** Words around the head of a longer phrase than this are no name for an issue. */
const longest = 4;

/** Head of the phrase that says what an act is about: the object that is no actor, else `over`, `on`, `about` something; -1 without one. */
export function issueTokenOf(tree: Tree, { head, frame }: Predicate, isActor: (token: number) => boolean): number {
  const objects = frame.pos === 'verb' ? objectsOf(tree, head) : [];
  const topics = childrenBy(tree, head, 'obl', 'nmod').filter((child) =>
    topicPrepositions.has(prepositionOf(tree, child) ?? ''),
  );
  return [...objects, ...topics].find((token) => isTopic(tree, token) && !isActor(token)) ?? -1;
}

/** Common nouns, and names as objects; a name after a preposition is a place or a time as a rule. */
function isTopic(tree: Tree, token: number): boolean {
  const { upos, lemma, deprel } = tree[token]!;
  return !times.has(lemma) && (upos === 'NOUN' || (upos === 'PROPN' && deprel === 'obj'));
}

/** A short normalized phrase: the noun with the adjectives and nouns right before it, common words in lower case: `export controls`. */
export function issuePhrase(tree: Tree, token: number): string {
  const modifiers = childrenBy(tree, token, 'amod', 'compound', 'flat').filter(
    (child) => Math.abs(child - token) < longest,
  );
  return [...modifiers, token]
    .sort((a, b) => a - b)
    .map((index) => (tree[index]!.upos === 'PROPN' ? tree[index]!.text : tree[index]!.text.toLowerCase()))
    .join(' ');
}
