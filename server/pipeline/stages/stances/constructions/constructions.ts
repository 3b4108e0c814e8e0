import type { StanceType } from '../../../../../shared/plover.ts';
import {
  actConstructionsOf,
  type Construction,
  type Hop,
  wordConstructionsOf,
} from '../../../../lexicon/constructions.ts';
import {
  childrenBy,
  conjunctsOf,
  prepositionOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { type Act, actUnder, predicateOf } from '../act.ts';
import { without } from '../arguments/fillers.ts';
import { opinionOf } from '../arguments/opinion.ts';
import { supportOf } from '../arguments/support.ts';
import { type Context, readableTokens } from '../context.ts';
import type { Rule } from '../rule.ts';
import { fillersIn } from './sides.ts';

export const wordConstructions: Rule = {
  name: 'constructions of words',
  reads: 'patterns of constructions.tsv around a verb or noun: `received the envoys`, `ties with Peru have soured`',
  acts: ({ context }) =>
    readableTokens(context).flatMap(({ index, upos, lemma }) =>
      firstOfEach(wordConstructionsOf(upos, lemma), (row) => wordAct(context, row, index)),
    ),
};

export const actConstructions: Rule = {
  name: 'constructions of acts',
  reads: 'patterns of constructions.tsv around an act: `heeded the Peruvian warning`, `works with Peru to arm them`',
  acts: ({ context, acts }) =>
    acts.flatMap((act) =>
      firstOfEach(actConstructionsOf(act.predicate.frame.pos), (row) => impliedAct(context, row, act)),
    ),
};

/** What the rows read; of rows with one name, the first that reads anything. */
function firstOfEach(rows: readonly Construction[] = [], read: (row: Construction) => Act | null): Act[] {
  const found = new Map<string, Act>();
  for (const row of rows) {
    const act = found.has(row.rule) ? null : read(row);
    if (act) found.set(row.rule, act);
  }
  return [...found.values()];
}

/** Null where the pattern does not fit, or nobody passes what is asked of a side. */
function wordAct(context: Context, row: Construction, word: number): Act | null {
  const nodes = nodesAround(context, word, row);
  if (!nodes) return null;
  const { rule, pos, polarity, symmetric, trust } = row;
  const predicate = predicateOf(context.tree, wordsOf(word, nodes), row.type as StanceType, polarity, {
    pos,
    mode: symmetric ? ['symmetric'] : [],
  });
  const own = { ...predicate, head: word, words: [word] };
  const sources = fillersIn(context, row.source, own, nodes, { sources: [], targets: [] });
  const targets = without(fillersIn(context, row.target, own, nodes, { sources, targets: [] }), sources);
  if ((row.target.tests.length && !targets.length) || (row.source.tests.length && !sources.length)) return null;
  return actUnder(context.tree, { rule, predicate, sources, targets, symmetric, trust }, word);
}

/** The word itself and those that the pattern names, the head first. */
function wordsOf(word: number, nodes: Nodes): number[] {
  const head = nodes.get('head')?.[0] ?? word;
  return [...new Set([head, word, ...[...nodes.values()].flat()])];
}

/** Null also for acts that lack a side which the construction takes from them. */
function impliedAct(context: Context, row: Construction, act: Act): Act | null {
  const { predicate, type } = act;
  if (!row.act!.includes(row.now ? type : predicate.frame.type) || !isOf(row, predicate.frame.lemma)) return null;
  if ((row.target.own && !act.targets.length) || (row.source.own && !act.sources.length)) return null;
  const nodes = nodesAround(context, predicate.head, row);
  if (!nodes) return null;
  const sources = row.source.own ? act.sources : fillersIn(context, row.source, predicate, nodes, act);
  const targets = row.target.own ? act.targets : fillersIn(context, row.target, predicate, nodes, { ...act, sources });
  if (!sources.length || !targets.length) return null;
  const symmetric = act.symmetric || row.symmetric;
  return { ...act, rule: row.rule, sources, targets, symmetric, trust: row.trust, ...whatIsSaid(row, act) };
}

/** True for the lemmas of the row, by their last word, too: `launch a strike`. */
const isOf = ({ words }: Construction, lemma: string): boolean =>
  !words || words.has(lemma) || words.has(lemma.split(' ').at(-1)!);

/** What the construction makes of the act: as it stands, as its frame says without anything over it, or another type. */
function whatIsSaid({ type, polarity }: Construction, { predicate: { frame } }: Act): Partial<Act> {
  if (type === 'own') return {};
  if (type !== 'frame') return { type, polarity };
  return { type: frame.type, polarity: frame.polarity, operators: [], modality: 'asserted' };
}

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
