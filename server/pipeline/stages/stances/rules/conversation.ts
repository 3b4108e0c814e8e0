import { childrenBy, prepositionOf, subjectsOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { referentsOf } from '../arguments/referents.ts';
import { type Context, isMedium } from '../context.ts';
import { operatorsOver } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import type { Filler } from '../reading.ts';

/** Verbs of saying something to somebody, whatever it is (Levin 1993, 37.1, 37.2 and 37.9). */
const telling = new Set(
  'tell inform assure warn ask urge remind brief advise promise accuse press thank congratulate'.split(' '),
);
const occasions = new Set(
  'call meeting conversation talk talks summit discussion audience dinner lunch breakfast phone telephone videoconference chat encounter session'.split(
    ' ',
  ),
);
const during = new Set(['in', 'during', 'at', 'by', 'over', 'on']);

/** `told him in a telephone call`: who speaks and who listens there have met; null where the text names no occasion. */
export function conversationAct(context: Context, verb: number): Act | null {
  const { tree } = context;
  const occasion = telling.has(tree[verb]!.lemma) ? occasionOf(tree, verb) : undefined;
  if (occasion === undefined) return null;
  const fill = (tokens: readonly number[], role: string): Filler[] =>
    tokens.flatMap((token) =>
      referentsOf(context, token)
        .filter(({ mention, hop }) => (hop === 'self' || hop === 'apposition') && !isMedium(context, mention))
        .map((referent) => ({ ...referent, role })),
    );
  const operators = operatorsOver(tree, verb);
  return {
    rule: 'conversation',
    predicate: {
      head: occasion,
      words: [occasion, verb],
      loose: false,
      frame: {
        lemma: tree[occasion]!.lemma,
        head: 0,
        pos: 'verb',
        object: [],
        type: 'CONSULT',
        polarity: 'neutral',
        source: ['nsubj'],
        target: ['obj'],
        mode: ['symmetric'],
      },
    },
    sources: fill(subjectsOf(tree, verb), 'nsubj'),
    targets: fill(childrenBy(tree, verb, 'obj', 'iobj'), 'obj'),
    symmetric: true,
    trust: 0.75,
    operators,
    ...realize('CONSULT', 'neutral', operators),
  };
}

const occasionOf = (tree: Tree, verb: number): number | undefined =>
  childrenBy(tree, verb, 'obl').find(
    (child) => occasions.has(tree[child]!.lemma) && during.has(prepositionOf(tree, child) ?? ''),
  );
