import { expectedSlots, fallbackSlots } from '../../../../lexicon/argument-slots.ts';
import type { Frame } from '../../../../lexicon/frames.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  isPassive,
  modifiersOf,
  objectsOf,
  obliquesOf,
  possessorsOf,
  relationOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { type Act, actUnder, type Predicate } from '../act.ts';
import { carrierOf } from '../arguments/carrier.ts';
import { type Filler, fill } from '../arguments/fillers.ts';
import { makes } from '../arguments/referents.ts';
import { fillersOf, governedBy } from '../arguments/slots.ts';
import type { Context } from '../context.ts';
import { hasStranger, isReciprocal, isSharedView } from './symmetric.ts';
import { trustInVerb } from './verb-trust.ts';

/** Where the verb has an object that is no actor, `on` and `over` lead to what it stands on or is about: `hailed the report on Chile`. */
function fallbackAt(tree: Tree, { frame, head }: Predicate): readonly string[] {
  const roles = fallbackSlots(frame);
  return objectsOf(tree, head).length ? roles.filter((role) => role !== 'obl:on' && role !== 'obl:over') : roles;
}

/** Verbs with their particles and prepositions: `Peru condemned`, `was attacked by`, `took aim at`. */
export function verbAct(context: Context, predicate: Predicate): Act {
  const { frame, head } = predicate;
  const subjects = fillersOf(context, predicate, frame.source);
  const sources =
    compoundedOf(context, head) ??
    (subjects.length ? subjects : [...authorsOf(context, head), ...attackersOf(context, predicate)]);
  const used = new Set(sources.map(({ token }) => token));
  const others = (fillers: Filler[]) => fillers.filter(({ token }) => !used.has(token));
  const governed = ofPreposition(context, predicate);
  const named = others(governed ?? fillersOf(context, predicate, expectedSlots(frame)));
  const targets = named.length ? named : others(fillersOf(context, predicate, fallbackAt(context.tree, predicate)));
  const isMutual = isReciprocal(context, predicate);
  return actUnder(context.tree, {
    rule: 'verb',
    predicate,
    sources,
    targets: isMutual ? [] : targets,
    symmetric:
      isMutual ||
      (subjects.length > 0 &&
        !isHostedThing(frame, targets) &&
        !hasStranger(context, predicate, targets) &&
        frame.mode.includes('symmetric') &&
        !isSharedView(context, predicate, targets)),
    trust: trustInVerb(context, predicate, sources, targets, named.length > 0),
  });
}

/** `a show hosted by Jane Roe and John Doe`: where no guest is named, several hosts are not each other's guests. */
const isHostedThing = ({ mode }: Frame, targets: readonly Filler[]): boolean =>
  mode.includes('visit') && !targets.length;

/** `Peru-backed rebels`, `the Peruvian-trained police`: who did what the participle behind the hyphen says; null without one. */
function compoundedOf(context: Context, verb: number): Filler[] | null {
  const { tree } = context;
  if (tree[verb]!.xpos !== 'VBN' || tree[verb - 1]?.text !== '-' || context.mentionAt[verb - 2] === undefined)
    return null;
  const doers = fill(context, [verb - 2], 'compound').filter(({ hop }) => hop === 'self');
  return doers.length ? doers : null;
}

const directing = wordClass('directing prepositions');

/**
 * What the preposition at the end of an idiom governs: `took aim at Peru`, `voted for Peru`, unlike `accused Peru of` and `painted Peru
 * as`; null when the idiom ends otherwise.
 */
function ofPreposition(context: Context, { head, words }: Predicate): Filler[] | null {
  const { tree } = context;
  const last = words.at(-1)!;
  const preposition = tree[last]!.text.toLowerCase();
  if (words.length < 2 || preposition === 'as') return null;
  const isAside = !directing.has(preposition) && objectsOf(tree, head).some((object) => !words.includes(object));
  const governed = isAside ? [] : governedBy(tree, last);
  if (!governed.length) return null;
  return fill(context, governed, `obl:${preposition}`);
}

const documents = wordClass('documents');
const attacks = wordClass('attacks');

/** `signed a letter condemning`, `held a rally denouncing`: who made the thing whose participle the verb is, unlike `feared a storm hitting`. */
export function authorsOf(context: Context, verb: number): Filler[] {
  const { tree } = context;
  const { deprel, head, xpos } = tree[verb]!;
  const isParticiple = deprel === 'acl' && xpos === 'VBG';
  if (!isParticiple && deprel !== 'acl:relcl') return [];
  const carrier = relationOf(tree[head]!) === 'obj' ? carrierOf(tree, head) : null;
  const isWritten = documents.has(tree[head]!.lemma) || (isParticiple && carrier !== null && makes(tree, carrier));
  if (!isWritten) return [];
  const makers = carrier === null ? [] : subjectsOf(tree, carrier);
  return fill(context, makers, 'author');
}

/** `were killed in a Peruvian attack`: whose attack it was did what befell the subjects in it. */
export function attackersOf(context: Context, { frame, head }: Predicate): Filler[] {
  const { tree, mentionAt } = context;
  if (frame.type !== 'ASSAULT' || !isPassive(tree, head)) return [];
  const owners = obliquesOf(tree, head, 'in')
    .filter((token) => attacks.has(tree[token]!.lemma) && mentionAt[token]! < 0)
    .flatMap((token) => [...possessorsOf(tree, token), ...modifiersOf(tree, token)]);
  return fill(context, owners, 'author');
}
