import { grammaticalSubjectsOf, prepositionOf, subjectsOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Predicate } from '../act.ts';
import type { Context } from '../context.ts';
import { type Filler, fill, without } from './fillers.ts';
import { clauseAround } from './occasion.ts';
import { fillersOf } from './slots.ts';

const asking = new Set(['at', 'on', 'upon']);
const bearing = new Set(['REQUEST', 'ACCUSE', 'THREATEN', 'SANCTION', 'COERCE']);
/** Who is behind a word or act that somebody follows or bears. */
const behind = ['nmod:poss', 'nmod:from', 'nmod:by', 'amod', 'compound'];

/**
 * At whose instance somebody acts: `left at the request of Peru`, `gave way under pressure from Peru`, `is under scrutiny by Peru`.
 * The noun's own side asks or presses, the subject of the clause is asked or pressed; null for all other nouns.
 */
export function instanceSides(
  context: Context,
  predicate: Predicate,
): { sources: Filler[]; targets: Filler[]; trust: number } | null {
  const { tree } = context;
  const { head, frame } = predicate;
  const preposition = prepositionOf(tree, head) ?? '';
  const isAsked = frame.type === 'REQUEST' && asking.has(preposition);
  const isUnder = preposition === 'under' && bearing.has(frame.type);
  if (!isAsked && !isUnder) return null;
  const sources = fillersOf(context, predicate, isAsked ? [...behind, 'nmod:of'] : behind);
  const targets = without(fill(context, followersOf(context, head, isUnder), 'nsubj'), sources).filter(({ mention }) =>
    sources.every((source) => source.mention !== mention),
  );
  return sources.length && targets.length ? { sources, targets, trust: 0.7 } : null;
}

/** Who does what the noun asks (the agent of a passive), or bears it (its subject). */
function followersOf({ tree }: Context, noun: number, bears: boolean): number[] {
  const own = bears ? grammaticalSubjectsOf(tree, noun) : [];
  const verb = clauseAround(tree, noun);
  if (own.length || verb === null) return own;
  return bears ? grammaticalSubjectsOf(tree, verb) : subjectsOf(tree, verb);
}
