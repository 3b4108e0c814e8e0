import {
  childrenBy,
  isPassive,
  objectsOf,
  prepositionOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { type Act, actUnder, predicateOf } from '../act.ts';
import { type Filler, fill, isNamed } from '../arguments/fillers.ts';
import type { Context } from '../context.ts';
import { worded } from '../rule.ts';

/** Verbs of choosing that are said of posts and of much else (Levin 1993, 29.1): a person is appointed where a post is named. */
const choosing = new Set(
  'name choose select pick tap designate announce unveil reveal present introduce make elevate promote install reappoint pick want recruit'.split(
    ' ',
  ),
);

/** Verbs that need no post where a person is their object. */
const picking = new Set(['choose', 'select', 'pick', 'tap', 'designate', 'reappoint']);

/** Nouns for posts, and for who is chosen for one. */
const posts = new Set(
  `mate minister president chairman chairwoman chair chief ambassador secretary judge justice head director envoy spokesman
   spokeswoman leader premier chancellor governor mayor coach manager adviser advisor commissioner candidate successor
   replacement deputy officer commander general counsel prosecutor administrator negotiator coordinator representative
   captain treasurer partner choice pick post position job role nominee executive aide heir running`.split(/\s+/),
);

/** Trust in an appointment: above that in other senses of such verbs. */
const trust = 0.86;

export const appointment = worded(
  'appointment',
  'who picks somebody works with him: `named Jane Roe as his running mate`',
  'VERB',
  appointmentAct,
);

/** Null for all else. */
function appointmentAct(context: Context, verb: number): Act | null {
  const { tree } = context;
  const { lemma } = tree[verb]!;
  if (!choosing.has(lemma)) return null;
  const targets = fill(context, objectsOf(tree, verb), 'obj').filter((filler) => isPerson(context, filler));
  if (!targets.length || !(picking.has(lemma) || namesPost(tree, verb, targets[0]!.token))) return null;
  const said = {
    rule: 'appointment',
    predicate: predicateOf(tree, [verb], 'COOPERATE', 'positive'),
    sources: fill(context, subjectsOf(tree, verb), 'nsubj'),
    targets: targets,
    symmetric: false,
    trust,
  };
  return actUnder(tree, said);
}

/** `as his running mate`, `minister`, `to be her deputy`, `for the post`, wherever the parser hangs it. */
function namesPost(tree: Tree, verb: number, object: number): boolean {
  const isPost = (token: number): boolean => posts.has(tree[token]!.lemma) && token > verb;
  const phrases = [verb, ...(isPassive(tree, verb) ? [] : [object])].flatMap((host) =>
    childrenBy(tree, host, 'obl', 'nmod', 'xcomp', 'advcl', 'obj', 'appos', 'ccomp'),
  );
  return phrases.some(
    (phrase) =>
      phrase > verb &&
      isPost(phrase) &&
      (tree[phrase]!.deprel !== 'appos' || tree[phrase - 1]?.text !== ',') &&
      [null, 'as', 'to', 'for'].includes(prepositionOf(tree, phrase)),
  );
}

const isPerson = ({ document, actors }: Context, filler: Filler): boolean =>
  isNamed(filler) && document.mentions[filler.mention]!.actors.every((id) => actors.get(id)?.kind === 'person');
