import { childrenBy, prepositionOf, subjectsOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import { type Act, actUnder, predicateOf } from '../act.ts';
import { type Filler, fillNamed } from '../arguments/fillers.ts';
import { type Context, isMedium } from '../context.ts';
import { worded } from '../rule.ts';

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

export const conversation = worded(
  'conversation',
  'who speaks and who listens on an occasion have met: `told him in a telephone call`',
  'VERB',
  conversationAct,
);

/** Null where the text names no occasion. */
function conversationAct(context: Context, verb: number): Act | null {
  const { tree } = context;
  const occasion = telling.has(tree[verb]!.lemma) ? occasionOf(tree, verb) : undefined;
  if (occasion === undefined) return null;
  const said = {
    rule: 'conversation',
    predicate: predicateOf(tree, [occasion, verb], 'CONSULT', 'neutral', { mode: ['symmetric'] }),
    sources: speakersAt(context, subjectsOf(tree, verb), 'nsubj'),
    targets: speakersAt(context, childrenBy(tree, verb, 'obj', 'iobj'), 'obj'),
    symmetric: true,
    trust: 0.75,
  };
  return actUnder(tree, said, verb);
}

const speakersAt = (context: Context, tokens: readonly number[], role: string): Filler[] =>
  fillNamed(context, tokens, role).filter(({ mention }) => !isMedium(context, mention));

const occasionOf = (tree: Tree, verb: number): number | undefined =>
  childrenBy(tree, verb, 'obl').find(
    (child) => occasions.has(tree[child]!.lemma) && during.has(prepositionOf(tree, child) ?? ''),
  );
