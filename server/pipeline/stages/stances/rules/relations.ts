import { childrenBy, subjectsOf } from '../../../dependency-graph/dependency-graph.ts';
import { type Act, actUnder, type Predicate, predicateOf } from '../act.ts';
import { fill, without } from '../arguments/fillers.ts';
import { fillersOf } from '../arguments/slots.ts';
import { supportOf } from '../arguments/support.ts';
import type { Context } from '../context.ts';
import { worded } from '../rule.ts';
import { opinionOf } from './label.ts';

const relationNouns = new Set(['relation', 'relationship', 'tie', 'bond', 'link', 'partnership', 'friendship']);
const worsening = new Set(
  'sour worsen deteriorate plunge fray strain chill cool suffer freeze collapse erode damage poison'.split(' '),
);
const improving = new Set(
  'improve strengthen warm deepen thaw stabilize stabilise flourish blossom grow expand normalize normalise repair mend rebuild'.split(
    ' ',
  ),
);
const close = new Set(
  'close strong extensive deep cordial robust solid longstanding strategic special harmonious'.split(' '),
);

export const relations = worded(
  'relations',
  'the state of a relation, which holds for both sides: `close ties between the two`, `relations with Peru have soured`',
  'NOUN',
  relationAct,
);

/** Null where it is not said. */
function relationAct(context: Context, noun: number): Act | null {
  const { tree } = context;
  if (!relationNouns.has(tree[noun]!.lemma)) return null;
  const value = stateOf(context, noun);
  if (!value) return null;
  const [type, polarity] = value > 0 ? (['COOPERATE', 'positive'] as const) : (['REJECT', 'negative'] as const);
  const predicate = predicateOf(tree, [noun], type, polarity, { pos: 'noun', mode: ['symmetric'] });
  const trust = isClose(context, noun) ? 0.82 : 0.65;
  return actUnder(tree, { rule: 'relations', predicate, ...sidesOf(context, predicate), symmetric: true, trust });
}

/** Above 0 for good, below 0 for bad, 0 when nothing is said of the state. */
function stateOf(context: Context, noun: number): number {
  const { tree } = context;
  const { deprel, head } = tree[noun]!;
  const verb = head >= 0 && (deprel === 'obj' || deprel === 'nsubj' || deprel === 'nsubj:pass') ? tree[head]! : null;
  if (verb && worsening.has(verb.lemma)) return -1;
  if (verb && improving.has(verb.lemma)) return 1;
  if (isClose(context, noun)) return 1;
  return childrenBy(tree, noun, 'amod').reduce((sum, child) => sum + opinionOf(context, child), 0);
}

/** An adjective says it outright, which is surer than what a verb may mean. */
const isClose = ({ tree }: Context, noun: number): boolean =>
  childrenBy(tree, noun, 'amod').some((child) => close.has(tree[child]!.lemma));

function sidesOf(context: Context, predicate: Predicate): Pick<Act, 'sources' | 'targets'> {
  const targets = fillersOf(context, predicate, ['nmod:between', 'nmod:with', 'nmod:to']);
  if (targets[0]?.role === 'nmod:between') return { sources: targets, targets: [] };
  const support = supportOf(context.tree, predicate.head);
  const owners = fillersOf(context, predicate, ['nmod:poss', 'amod', 'compound']);
  const holders = owners.length
    ? owners
    : fill(context, support ? subjectsOf(context.tree, support.verb) : [], 'nsubj');
  return { sources: without(holders, targets), targets };
}
