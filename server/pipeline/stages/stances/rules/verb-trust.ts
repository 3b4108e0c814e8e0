import type { Frame } from '../../../../lexicon/frames.ts';
import { speechVerbs } from '../../../../lexicon/speech-verbs.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { objectsOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Predicate } from '../act.ts';
import type { Filler } from '../arguments/fillers.ts';
import type { Context } from '../context.ts';

const informing = wordClass('informing verbs');
const objectless = wordClass('objectless verbs');
const meeting = wordClass('meeting verbs');

/** Hand-set trust: a target where the frame expects it counts more than one found elsewhere. */
export function trustInVerb(
  context: Context,
  predicate: Predicate,
  sources: readonly Filler[],
  targets: readonly Filler[],
  isNamed: boolean,
): number {
  const { frame, loose } = predicate;
  if (isTelling(frame)) return isToDignitary(context, frame, targets) ? 0.65 : 0.35;
  const isOdd =
    isAboutThing(frame, targets) || isIdleTransfer(context, predicate) || isMetThing(context, predicate, targets);
  if (!isNamed && targets.length && isDoneToThing(context, predicate)) return 0.4;
  return (isNamed || isGroup(context, sources) ? 0.85 : 0.55) * (loose ? 0.6 : 1) * (isOdd ? 0.5 : 1);
}

/**
 * To tell somebody something says little about how one stands toward him; and the object of a verb of saying that is not said
 * to anybody (`argued Peru had lost`) is the subject of what is said.
 */
function isTelling({ type, lemma }: Frame): boolean {
  return objectless.has(lemma) || (type === 'CONSULT' && speechVerbs().has(lemma));
}

/** `told the Peruvian president that`: who tells something to one who holds office or acts for a body has met him, as a rule. */
const isToDignitary = ({ document, actors }: Context, { lemma }: Frame, targets: readonly Filler[]): boolean =>
  informing.has(lemma) &&
  targets.every(({ mention, hop }) => {
    const { actors: ids, reading } = document.mentions[mention]!;
    if (hop !== 'self' && hop !== 'apposition') return false;
    if (reading?.noun?.class === 'official' || reading?.noun?.class === 'office') return true;
    return ids.every((id) => {
      const actor = actors.get(id);
      return actor?.kind === 'person' && actor.affiliation !== null && actor.role !== null;
    });
  });

/** `discussed Peru's debts`: one talks with people, not with what belongs to them. */
const isAboutThing = ({ type }: Frame, targets: readonly Filler[]): boolean =>
  type === 'CONSULT' &&
  targets.some(({ hop }) => ['modifier', 'possessor', 'maker', 'complement', 'inside'].includes(hop));

/** `met its commitments`: what is met is no participant, and those who meet it do not meet each other. */
const isMetThing = ({ tree, mentionAt }: Context, { frame, head }: Predicate, targets: readonly Filler[]): boolean =>
  frame.type === 'CONSULT' &&
  meeting.has(frame.lemma) &&
  targets.every(({ hop, role }) => role === 'obj' && hop !== 'self' && hop !== 'apposition' && hop !== 'member') &&
  objectsOf(tree, head).some((object) => tree[object]!.upos === 'NOUN' && mentionAt[object]! < 0);

/** `executed the agreement with Peru`: what is done to a thing is not done to whom a phrase beside it names. */
const isDoneToThing = ({ tree }: Context, { frame, head }: Predicate): boolean =>
  bodily.has(frame.type) &&
  frame.target.includes('obj') &&
  objectsOf(tree, head).some((object) => tree[object]!.upos === 'NOUN');

const bodily = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'REQUEST']);

/** Goods are given, sold or returned to somebody; a verb of transfer without an object says something else: `returned to Peru`. */
const isIdleTransfer = ({ tree }: Context, { frame, head }: Predicate): boolean =>
  transfers.has(frame.type) &&
  frame.target.includes('obl:to') &&
  !frame.lemma.includes(' ') &&
  !objectsOf(tree, head).length;

const transfers = new Set(['AID', 'RETREAT', 'COOPERATE']);

/** Several actors act, with each other where nobody else is named. */
const isGroup = ({ document }: Context, sources: readonly Filler[]): boolean =>
  sources.flatMap(({ mention }) => document.mentions[mention]!.actors).length > 1;
