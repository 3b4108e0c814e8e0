import type { Construction, Hop } from '../../../../lexicon/constructions.ts';
import {
  childrenBy,
  conjunctsOf,
  prepositionOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { opinionOf } from '../arguments/opinion.ts';
import { supportOf } from '../arguments/support.ts';
import type { Context } from '../context.ts';

/** The words that fit a construction's steps, by the names that it gives them. */
export type Nodes = ReadonlyMap<string, readonly number[]>;

/** What stands around a word as a construction's pattern asks; null where it does not. */
export function nodesAround(context: Context, word: number, { steps }: Construction): Nodes | null {
  const nodes = new Map<string, readonly number[]>();
  for (const step of steps) {
    const reached = step.hops.reduce((from, hop) => from.flatMap((token) => follow(context.tree, token, hop)), [word]);
    const found = reached.filter((token) => step.words?.has(context.tree[token]!.lemma) ?? true);
    if (!found.length || (step.opinion !== null && opinionOn(context, found) !== step.opinion)) return null;
    if (step.node !== null) nodes.set(step.node, found);
  }
  return nodes;
}

function follow(tree: Tree, token: number, { way, relations, prepositions, after }: Hop): number[] {
  const stands = (dependent: number) => prepositions?.includes(prepositionOf(tree, dependent) ?? '-') ?? true;
  if (way === '^') return [supportOf(tree, token)?.verb ?? []].flat();
  if (way === '>')
    return childrenBy(tree, token, ...relations)
      .filter((child) => stands(child) && (!after || child > token))
      .flatMap((child) => conjunctsOf(tree, child));
  const { head } = tree[token]!;
  const isDependent = head >= 0 && (!relations.length || relations.includes(relationOf(tree[token]!)));
  return isDependent && stands(token) ? [head] : [];
}

/** What words say together: good `+`, bad `-`, or nothing. */
function opinionOn(context: Context, tokens: readonly number[]): '+' | '-' | null {
  const sum = tokens.reduce((total, token) => total + opinionOf(context, token), 0);
  return sum > 0 ? '+' : sum < 0 ? '-' : null;
}
