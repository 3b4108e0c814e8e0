import type { Frame } from '../../../../lexicon/frames.ts';
import { speechVerbs } from '../../../../lexicon/speech-verbs.ts';
import { objectsOf, relationOf, subjectsOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { carrierOf } from '../carrier.ts';
import type { Context } from '../context.ts';
import { operatorsOver } from '../modality.ts';
import type { Predicate } from '../predicate.ts';
import type { Filler } from '../reading.ts';
import { realize } from '../realize.ts';
import { referentsOf } from '../referents.ts';
import { fillersOf, governedBy } from '../slots.ts';

/** Where a verb's target stands when its frame expects an object and there is none: `sided with`, `marched on`. */
const fallbackTargets = [
  'iobj',
  ...['against', 'with', 'at', 'on', 'to', 'toward', 'towards', 'over'].map((preposition) => `obl:${preposition}`),
];

/** The object itself, too, for frames that look for the target inside it: `released the hostages`. */
const fallbackOf = ({ target }: Frame): readonly string[] =>
  target.some((role) => role.startsWith('nmod') || role === 'amod') ? ['obj', ...fallbackTargets] : fallbackTargets;

/** Verbs with their particles and prepositions: `Peru condemned`, `was attacked by`, `took aim at`. */
export function verbAct(context: Context, predicate: Predicate): Act {
  const { frame, head } = predicate;
  const subjects = fillersOf(context, predicate, frame.source);
  const sources = subjects.length ? subjects : authorsOf(context, head);
  const used = new Set(sources.map(({ token }) => token));
  const others = (fillers: Filler[]) => fillers.filter(({ token }) => !used.has(token));
  const governed = ofPreposition(context, predicate);
  const named = others(governed ?? fillersOf(context, predicate, frame.target));
  const targets = named.length ? named : others(fillersOf(context, predicate, fallbackOf(frame)));
  const operators = operatorsOver(context.tree, head);
  return {
    rule: 'verb',
    predicate,
    sources,
    targets,
    symmetric: isSymmetric(frame, targets),
    trust:
      trustIn(predicate, named.length > 0 || isGroup(context, sources)) *
      (isAboutThing(frame, targets) || isIdleTransfer(context, predicate) ? 0.5 : 1),
    operators,
    ...realize(frame.type, frame.polarity, operators),
  };
}

/** `discussed Peru's debts`: one talks with people, not with what belongs to them. */
const isAboutThing = ({ type }: Frame, targets: readonly Filler[]): boolean =>
  type === 'CONSULT' &&
  targets.some(({ hop }) => hop === 'modifier' || hop === 'possessor' || hop === 'maker' || hop === 'inside');

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

/** Hand-set trust: a target where the frame expects it counts more than one found elsewhere. */
function trustIn({ frame, loose }: Predicate, isNamed: boolean): number {
  if (isTelling(frame)) return 0.35;
  return (isNamed ? 0.85 : 0.55) * (loose ? 0.6 : 1);
}

/**
 * To tell somebody something says little about how one stands toward him; and the object of a verb of saying that is not said
 * to anybody (`argued Peru had lost`) is the subject of what is said.
 */
function isTelling({ type, lemma }: Frame): boolean {
  const speech = speechVerbs().get(lemma);
  return speech !== undefined && (type === 'CONSULT' || !speech.addressees.length);
}

/** Talks hold in both directions, unless somebody only visits or calls. */
const isSymmetric = ({ mode, type }: Frame, targets: readonly Filler[]): boolean =>
  mode.includes('symmetric') ||
  (type === 'CONSULT' && !mode.includes('visit') && targets.some(({ role }) => role.endsWith(':with')));

/** Things through which somebody acts: `passed a bill that bans`. */
const documents = new Set(
  'bill law resolution order measure decree letter statement report ad lawsuit plan policy decision ruling move legislation act rule regulation motion'.split(
    ' ',
  ),
);

/** `signed a letter condemning`: who made the thing whose participle the verb is. */
function authorsOf(context: Context, verb: number): Filler[] {
  const { tree } = context;
  const { deprel, head, xpos } = tree[verb]!;
  const isWritten =
    (deprel === 'acl' && xpos === 'VBG') || (deprel === 'acl:relcl' && documents.has(tree[head]!.lemma));
  if (!isWritten) return [];
  const carrier = relationOf(tree[head]!) === 'obj' ? carrierOf(tree, head) : null;
  const makers = carrier === null ? [] : subjectsOf(tree, carrier);
  return makers.flatMap((token) => referentsOf(context, token).map((referent) => ({ ...referent, role: 'author' })));
}

/** Prepositions after which the target stands; `as`, `of`, `for` or `with` introduce something else, and the target is the object. */
const directing = new Set([
  'at',
  'on',
  'upon',
  'against',
  'to',
  'over',
  'toward',
  'towards',
  'in',
  'into',
  'behind',
  'by',
]);

/** What the preposition at the end of an idiom governs: `took aim at Peru`; null when the idiom ends otherwise. */
function ofPreposition(context: Context, { words }: Predicate): Filler[] | null {
  const last = words.at(-1)!;
  const preposition = context.tree[last]!.text.toLowerCase();
  const governed = words.length > 1 && directing.has(preposition) ? governedBy(context.tree, last) : [];
  if (!governed.length) return null;
  return governed.flatMap((token) =>
    referentsOf(context, token).map((referent) => ({ ...referent, role: `obl:${preposition}` })),
  );
}
