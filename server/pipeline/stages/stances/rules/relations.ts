import { childrenBy, subjectsOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { referentsOf } from '../arguments/referents.ts';
import { fillersOf } from '../arguments/slots.ts';
import { supportOf } from '../arguments/support.ts';
import type { Context } from '../context.ts';
import { operatorsOver } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import type { Filler } from '../reading.ts';
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

/** `close ties between A and B`, `relations with A have soured`: the state of a relation holds for both sides; null where it is not said. */
export function relationAct(context: Context, noun: number): Act | null {
  const { tree } = context;
  if (!relationNouns.has(tree[noun]!.lemma)) return null;
  const value = stateOf(context, noun);
  if (!value) return null;
  const [type, polarity] = value > 0 ? (['COOPERATE', 'positive'] as const) : (['REJECT', 'negative'] as const);
  const predicate: Act['predicate'] = {
    head: noun,
    words: [noun],
    loose: false,
    frame: {
      lemma: tree[noun]!.lemma,
      head: 0,
      pos: 'noun',
      object: [],
      type,
      polarity,
      source: [],
      target: [],
      mode: ['symmetric'],
    },
  };
  const operators = operatorsOver(tree, noun);
  return {
    rule: 'relations',
    predicate,
    ...sidesOf(context, predicate),
    symmetric: true,
    operators,
    trust: isClose(context, noun) ? 0.82 : 0.65,
    ...realize(type, polarity, operators),
  };
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

function sidesOf(context: Context, predicate: Act['predicate']): Pick<Act, 'sources' | 'targets'> {
  const targets = fillersOf(context, predicate, ['nmod:between', 'nmod:with', 'nmod:to']);
  if (targets[0]?.role === 'nmod:between') return { sources: targets, targets: [] };
  const support = supportOf(context.tree, predicate.head);
  const owners = fillersOf(context, predicate, ['nmod:poss', 'amod', 'compound']);
  const holders = owners.length ? owners : subjectsAs(context, support ? subjectsOf(context.tree, support.verb) : []);
  return { sources: holders.filter(({ token }) => targets.every((target) => target.token !== token)), targets };
}

const subjectsAs = (context: Context, subjects: readonly number[]): Filler[] =>
  subjects.flatMap((token) => referentsOf(context, token).map((referent) => ({ ...referent, role: 'nsubj' })));
