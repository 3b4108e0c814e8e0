import {
  childrenBy,
  isPassive,
  objectsOf,
  prepositionOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { referentsOf } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import { operatorsOver } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import type { Filler } from '../reading.ts';

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

/** `named Jane Roe as his running mate`, `tapped her to head the ministry`: who picks somebody works with him. Null for all else. */
export function appointmentAct(context: Context, verb: number): Act | null {
  const { tree } = context;
  const { lemma } = tree[verb]!;
  if (!choosing.has(lemma)) return null;
  const targets = fill(context, objectsOf(tree, verb), 'obj').filter((filler) => isPerson(context, filler));
  if (!targets.length || !(picking.has(lemma) || namesPost(tree, verb, targets[0]!.token))) return null;
  const operators = operatorsOver(tree, verb);
  return {
    rule: 'appointment',
    predicate: {
      head: verb,
      words: [verb],
      loose: false,
      frame: {
        lemma,
        head: 0,
        pos: 'verb',
        object: [],
        type: 'COOPERATE',
        polarity: 'positive',
        source: ['nsubj'],
        target: ['obj'],
        mode: [],
      },
    },
    sources: fill(context, subjectsOf(tree, verb), 'nsubj'),
    targets,
    symmetric: false,
    trust,
    operators,
    ...realize('COOPERATE', 'positive', operators),
  };
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

const fill = (context: Context, tokens: readonly number[], role: string): Filler[] =>
  tokens.flatMap((token) => referentsOf(context, token).map((referent) => ({ ...referent, role })));

const isPerson = ({ document, actors }: Context, { mention, hop }: Filler): boolean =>
  (hop === 'self' || hop === 'apposition') &&
  document.mentions[mention]!.actors.every((id) => actors.get(id)?.kind === 'person');
