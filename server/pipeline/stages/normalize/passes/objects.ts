import {
  agentsOf,
  childrenBy,
  hasChild,
  isNominal,
  isPassive,
  isVerb,
  prepositionOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Pass } from '../normalize-stage.ts';
import type { TreeEditor } from '../tree-editor.ts';
import { startOf } from './words.ts';

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

const also = ['as', 'well', 'as'];

/** `condemned Peru as well as Chile`: a noun that is coordinated with the verb, or hangs on it by `as well as`, though it has nothing of a clause. */
function strayConjunct(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  const [object] = isVerb(tree[verb]!) ? childrenBy(tree, verb, 'obj') : [];
  if (object === undefined || isPassive(tree, verb)) return;
  for (const child of childrenBy(tree, verb, 'conj', 'obl')) {
    if (child < object || !isNominal(tree[child]!) || hasChild(tree, child, 'nsubj', 'cop')) continue;
    const addition = additionBefore(tree, startOf(tree, child));
    const isStray =
      relationOf(tree[child]!) === 'conj' && hasChild(tree, child, 'cc') && !hasChild(tree, child, 'case');
    if (addition < 0 && !isStray) continue;
    if (addition >= 0) edit.hang(addition, child, 'cc');
    edit.hang(child, object, 'conj');
  }
}

/** The first word of `as well as` that a phrase begins with or follows on, -1 where other words stand. */
const additionBefore = (tree: Tree, first: number): number =>
  [first, first - also.length].find((from) => also.every((word, at) => tree[from + at]?.text.toLowerCase() === word)) ??
  -1;

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
];
