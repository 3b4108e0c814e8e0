import {
  childrenBy,
  objectsOf,
  prepositionOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { type Act, actUnder, predicateOf } from '../act.ts';
import { fill } from '../arguments/fillers.ts';
import type { Referent } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import { worded } from '../rule.ts';

/** Trust in a meeting: above that in praise for the guest, which the same verb may express. */
const trust = 0.86;

const doors = new Set(['to', 'at', 'in', 'into']);

export const reception = worded(
  'reception',
  'hosts and guests meet: `received the envoys`, `welcomed the president to Lima`',
  'VERB',
  receptionAct,
);

/** Null where the object is nobody who could come. */
function receptionAct(context: Context, verb: number): Act | null {
  const { tree } = context;
  if (!isReceiving(tree, verb)) return null;
  const guests = fill(context, objectsOf(tree, verb), 'obj').filter((referent) => isGuest(context, referent));
  if (!guests.length) return null;
  const said = {
    rule: 'reception',
    predicate: predicateOf(tree, [verb], 'CONSULT', 'neutral', { mode: ['symmetric', 'visit'] }),
    sources: fill(context, subjectsOf(tree, verb), 'nsubj'),
    targets: guests,
    symmetric: true,
    trust,
  };
  return actUnder(tree, said);
}

/** To welcome somebody is to meet him where the text says where to; elsewhere it may be mere praise. */
function isReceiving(tree: Tree, verb: number): boolean {
  const { lemma } = tree[verb]!;
  if (lemma === 'receive') return true;
  return (
    (lemma === 'welcome' || lemma === 'greet' || lemma === 'see') &&
    childrenBy(tree, verb, 'obl').some((child) => child > verb && doors.has(prepositionOf(tree, child) ?? ''))
  );
}

/** A person, or those who hold an office or speak for a country: not what they sent or said. */
function isGuest({ document, actors }: Context, { mention, hop }: Referent): boolean {
  const { actors: ids, reading } = document.mentions[mention]!;
  if (hop !== 'self' && hop !== 'apposition' && hop !== 'member') return false;
  const noun = reading?.noun?.class;
  return noun === 'official' || noun === 'office' || ids.every((id) => actors.get(id)?.kind === 'person');
}
