import {
  agentsOf,
  childrenBy,
  hasChild,
  isNominal,
  isPassive,
  isVerb,
  prepositionOf,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Pass } from '../normalize-stage.ts';
import type { TreeEditor } from '../tree-editor.ts';
import { nounEndingAt, startOf } from './words.ts';

/** Nouns right behind an active verb that are labelled as obliques without a preposition or as clauses without a verb. */
function bareObject(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  if (!isVerb(tree[verb]!) || hasChild(tree, verb, 'obj') || isPassive(tree, verb)) return;
  for (const child of childrenBy(tree, verb, 'obl', 'ccomp')) {
    const { deprel, upos } = tree[child]!;
    if (child < verb || prepositionOf(tree, child) !== null || hasChild(tree, child, 'cop', 'nsubj')) continue;
    if (deprel === 'ccomp' ? isNominal(tree[child]!) : deprel === 'obl' && upos === 'PROPN')
      edit.hang(child, verb, 'obj');
  }
}

const leading = new Set(['det', 'amod', 'compound', 'nmod:desc']);

/** `has attacked Peru, officials said`: a noun before a comma, taken for the first part of a compound behind it. */
function cutOffObject(edit: TreeEditor, noun: number): void {
  const { tree } = edit;
  const { deprel, head } = tree[noun]!;
  if (deprel !== 'compound' || head < noun + 2 || hasChild(tree, noun, 'conj')) return;
  let end = noun + 1;
  while (tree[end]?.deprel === 'flat' && tree[end]!.head === noun) end++;
  if (tree[end]?.text !== ',' || head <= end) return;
  let verb = noun - 1;
  while (verb >= 0 && leading.has(tree[verb]!.deprel)) verb--;
  if (verb < 0 || !isVerb(tree[verb]!) || hasChild(tree, verb, 'obj') || isPassive(tree, verb)) return;
  for (let at = verb + 1; at < noun; at++) if (tree[at]!.head === head) edit.hang(at, noun, tree[at]!.deprel);
  edit.hang(noun, verb, 'obj');
}

/** `condemned Peru and Chile`: a noun that is coordinated with the verb, though it has nothing of a clause. */
function strayConjunct(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  const [object] = isVerb(tree[verb]!) ? childrenBy(tree, verb, 'obj') : [];
  if (object === undefined || isPassive(tree, verb)) return;
  for (const child of childrenBy(tree, verb, 'conj'))
    if (child > object && isNominal(tree[child]!) && hasChild(tree, child, 'cc') && !hasChild(tree, child, ...clausal))
      edit.hang(child, object, 'conj');
}

const clausal = ['nsubj', 'cop', 'case'];
const also = ['as', 'well', 'as'];

/** `condemned Peru as well as Chile`: a noun behind these words, which belongs to the one before them. */
function addition(edit: TreeEditor, noun: number): void {
  const { tree } = edit;
  if (!isNominal(tree[noun]!) || tree[noun]!.deprel === 'conj' || hasChild(tree, noun, 'nsubj', 'cop')) return;
  const start = startOf(tree, noun);
  const from = [start, start - also.length].find((first) =>
    also.every((word, at) => tree[first + at]?.text.toLowerCase() === word),
  );
  const first = from === undefined ? null : nounEndingAt(tree, tree[from - 1]?.text === ',' ? from - 2 : from - 1);
  if (first === null || tree[noun]!.head === first) return;
  edit.hang(noun, first, 'conj');
  edit.hang(from!, noun, 'cc');
}

/** `was cut off from the market by Peru`, `was named envoy by Peru`: agents that hang on the noun before them. */
function misplacedAgent(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  if (!isPassive(tree, verb) || agentsOf(tree, verb).length) return;
  for (const oblique of childrenBy(tree, verb, 'obl', 'obj', 'xcomp'))
    for (const agent of childrenBy(tree, oblique, 'nmod'))
      if (tree[agent]!.deprel !== 'nmod:poss' && prepositionOf(tree, agent) === 'by')
        edit.hang(agent, verb, 'obl:agent');
}

export const objectPasses: readonly Pass[] = [
  { name: 'object without a label of its own', run: bareObject },
  { name: 'object taken for a part of what follows', run: cutOffObject },
  { name: 'conjunct of an object', run: strayConjunct },
  { name: 'agent that hangs on a noun', run: misplacedAgent },
  { name: 'conjunct behind "as well as"', run: addition },
];
