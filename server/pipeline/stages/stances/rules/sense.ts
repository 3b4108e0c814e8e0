import { plover, type StanceType } from '../../../../../shared/plover.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  childrenBy,
  grammaticalSubjectsOf,
  objectsOf,
  prepositionOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import type { Filler } from '../arguments/fillers.ts';
import { type Context, isMedium } from '../context.ts';
import { realize } from '../modality/realize.ts';

const contests = wordClass('contests');
const questioning = wordClass('question words');
const asksFor = wordClass('verbs of asking for');
const urging = wordClass('urging verbs');
const warning = wordClass('warning verbs');
const reprisals = wordClass('reprisals');

/** An act whose predicate means something else here than what its frame says: of other sides, with another clause. */
export function inContext(context: Context, act: Act): Act {
  if (act.predicate.frame.lemma === 'join') return joined(context, act);
  if (isHandingOn(context, act)) return { ...act, targets: [] };
  if (isSecession(context, act)) return retyped(act, 'SANCTION');
  if (isWordy(context, act)) return retyped(act, 'ACCUSE');
  if (isQuestion(context.tree, act)) return { ...retyped(act, 'CONSULT'), trust: Math.min(act.trust, 0.35) };
  if (isCommending(context, act)) return retyped(act, 'SUPPORT');
  if (isAskingFor(context, act)) return asked(context, act);
  if (isMinding(context.tree, act)) return { ...act, targets: [] };
  if (isAdvice(context.tree, act)) return { ...act, sources: [], targets: [] };
  if (isRivalry(context, act)) return { ...act, targets: [] };
  if (isUrging(context, act)) return { ...retyped(act, 'REQUEST'), trust: Math.max(act.trust, 0.75) };
  return act.type === 'CONSULT' ? withoutMedia(context, act) : act;
}

/** `spoke with the Tribune`: an interview is no talk of two sides. */
const withoutMedia = (context: Context, act: Act): Act => ({
  ...act,
  sources: act.sources.filter(({ mention }) => !isMedium(context, mention)),
  targets: act.targets.filter(({ mention }) => !isMedium(context, mention)),
});

/** `challenged the mayor for the nomination`: to run against somebody says nothing of him. */
const isRivalry = ({ tree }: Context, { predicate: { frame, head }, targets }: Act): boolean =>
  frame.lemma === 'challenge' &&
  childrenBy(tree, head, 'obl', 'nmod')
    .concat(targets.flatMap(({ token }) => childrenBy(tree, token, 'nmod', 'obl')))
    .some((child) => contests.has(tree[child]!.lemma) && ['for', 'in'].includes(prepositionOf(tree, child) ?? ''));

/** `cautioned against hopes`, `warned Peru of floods`: who warns against a thing, no matter whom, or of one that nobody does threatens nobody. */
function isAdvice(tree: Tree, { predicate: { frame, head }, targets }: Act): boolean {
  if (!warning.has(frame.lemma)) return false;
  const isAddressed = objectsOf(tree, head).length > 0 || childrenBy(tree, head, 'iobj').length > 0;
  return [head, ...targets.map(({ token }) => token)].some((word) =>
    childrenBy(tree, word, 'obl', 'nmod', 'advcl').some((child) => {
      const preposition = prepositionOf(tree, child);
      const { lemma, upos } = tree[child]!;
      const isOfThing = preposition === 'of' && upos !== 'PROPN' && !reprisals.has(lemma);
      return isOfThing || (preposition === 'against' && word === head && !isAddressed);
    }),
  );
}

/** `I will turn it over to Jane Roe`, `submitted the treaty to Peru`: who hands on the floor or a paper neither gives nor yields anything. */
function isHandingOn({ tree }: Context, { predicate: { frame, head } }: Act): boolean {
  const objects = objectsOf(tree, head).map((object) => tree[object]!.lemma);
  if (frame.lemma === 'submit to') return objects.length > 0;
  return plover[frame.type].quadClass === 2 && objects.some((lemma) => lemma === 'it' || lemma === 'this');
}

/** `withdrew from the treaty body`, unlike troops from a country: who leaves an organization turns his back on it. */
const isSecession = (context: Context, { predicate: { frame, head }, targets }: Act): boolean =>
  frame.mode.includes('withdraw') &&
  targets.length > 0 &&
  !objectsOf(context.tree, head).length &&
  targets.every((filler) => isKind(context, filler, 'organization'));

const publicActs = wordClass('public acts');
const unions = wordClass('unions');
const isUnion = (name = ''): boolean => unions.has(name.toLowerCase().split(' ').at(-1)!);

/**
 * One joins a body; who joins a person on a show or a list, or a country that does the same, does nothing with them, unless it says in
 * what: `was joined by her for the announcement`. A person who joins a firm or an office takes a job there.
 */
function joined(context: Context, act: Act): Act {
  const { tree } = context;
  const isShared = childrenBy(tree, act.predicate.head, 'advcl', 'obl').some((child) => {
    const { upos, lemma } = tree[child]!;
    const isIn = prepositionOf(tree, child) === 'in' && upos === 'VERB';
    return isIn || (publicActs.has(lemma) && /^(in|for|at)$/.test(prepositionOf(tree, child) ?? ''));
  });
  const isJob = act.sources.some((filler) => isKind(context, filler, 'person'));
  const isJoined = (filler: Filler): boolean =>
    isKind(context, filler, 'group') ||
    (isKind(context, filler, 'organization') && (!isJob || isUnion(actorsOf(context, filler)[0]?.name)));
  return isShared ? act : { ...act, targets: act.targets.filter(isJoined) };
}

function retyped(act: Act, type: StanceType): Act {
  return { ...act, ...realize(type, plover[type].polarity, act.operators) };
}

const wordy = wordClass('wordy violence');
const ofTopics = wordClass('prepositions of topics');
const weapons = new Set(['with', 'using']);

/** `attacked the senator over her vote`: between persons and bodies without forces, violence is one of words, unless a tool is named. */
function isWordy(context: Context, { predicate, sources, targets }: Act): boolean {
  const { frame, head } = predicate;
  if (frame.type !== 'ASSAULT' || !wordy.has(frame.lemma.split(' ')[0]!) || !sources.length || !targets.length)
    return false;
  const { tree } = context;
  const phrases = childrenBy(tree, head, 'obl', 'nmod').map((child) => prepositionOf(tree, child) ?? '');
  const isTool = (preposition: string) =>
    weapons.has(preposition) && targets.every(({ role }) => role !== `obl:${preposition}`);
  if (phrases.some(isTool) && frame.pos === 'verb') return false;
  const hasTopic = phrases.some((preposition) => ofTopics.has(preposition)) && frame.pos === 'verb';
  const arePublic = [...sources, ...targets].every((filler) => isPublic(context, filler));
  return arePublic || (hasTopic && targets.every((filler) => isKind(context, filler, 'person')));
}

const actorsOf = ({ document, actors }: Context, { mention }: Filler) =>
  document.mentions[mention]!.actors.map((id) => actors.get(id));

const isKind = (context: Context, filler: Filler, kind: string): boolean =>
  filler.hop === 'self' && actorsOf(context, filler).every((actor) => actor?.kind === kind);

/** Somebody who acts for a country, a party or another body; the bodies that take part in debates. */
const isPublic = (context: Context, filler: Filler): boolean =>
  filler.hop === 'self' &&
  actorsOf(context, filler).every(
    (actor) =>
      (actor?.kind === 'person' && (actor.affiliation !== null || actor.role !== null)) ||
      (actor?.kind === 'organization' && /\b(Party|Democrats?|Republicans?|Times|Post|News)\b/.test(actor.name)),
  );

/** `asked him how it works`, `asked about the tax` is a question, not a demand. */
function isQuestion(tree: Tree, { predicate: { frame, head } }: Act): boolean {
  if (frame.type !== 'REQUEST' || frame.lemma !== 'ask') return false;
  if (childrenBy(tree, head, 'obl').some((child) => prepositionOf(tree, child) === 'about')) return true;
  return childrenBy(tree, head, 'ccomp', 'xcomp', 'advcl').some((clause) => {
    const words = [
      prepositionOf(tree, clause),
      ...tree[clause]!.children.map((child) => tree[child]!.text.toLowerCase()),
    ];
    return clause > head && words.some((word) => word !== null && questioning.has(word));
  });
}

/** `applied to Peru`, `called on the mayor`: verbs that may mean no more than to turn to somebody. */
const isAskingFor = (context: Context, { predicate: { frame }, targets }: Act): boolean =>
  (asksFor.has(frame.lemma) && !frame.object.length) ||
  (frame.lemma === 'call on' && targets.every((filler) => isKind(context, filler, 'person')));

/** `called for Peru to leave`, `applied to Peru for aid`: somebody is asked only where the text says what for. */
function asked({ tree }: Context, act: Act): Act {
  const isAim = (child: number): boolean =>
    prepositionOf(tree, child) === (tree[child]!.upos === 'VERB' ? 'to' : 'for') &&
    act.targets.every(({ token }) => token !== child);
  const hasAim = [act.predicate.head, ...act.targets.map(({ token }) => token)].some((word) =>
    childrenBy(tree, word, 'xcomp', 'ccomp', 'advcl', 'acl', 'obl').some(isAim),
  );
  return hasAim ? act : { ...act, targets: [] };
}

const minding = wordClass('minding verbs');

/** `wants her to know`: who wants somebody to know, see or remember something asks him for nothing. */
const isMinding = (tree: Tree, { type, predicate: { head } }: Act): boolean =>
  type === 'REQUEST' &&
  childrenBy(tree, head, 'xcomp', 'ccomp', 'advcl').some(
    (clause) => clause > head && minding.has(tree[clause]!.lemma) && prepositionOf(tree, clause) === 'to',
  );

/** `encouraged Peru to sign`, `told Chile to leave`: to tell somebody to do something asks for it. */
const isUrging = (context: Context, { predicate: { frame, head }, targets }: Act): boolean =>
  urging.has(frame.lemma) &&
  targets.length > 0 &&
  targets.every(({ mention }) => !isMedium(context, mention)) &&
  childrenBy(context.tree, head, 'xcomp', 'advcl').some(
    (clause) =>
      clause > head && prepositionOf(context.tree, clause) === 'to' && isControlled(context.tree, clause, targets),
  );

/** The one who is urged is to act: the object right before the infinitive, whomever the parser makes its subject. */
const isControlled = (tree: Tree, clause: number, targets: readonly Filler[]): boolean =>
  targets.some(
    ({ token, role }) =>
      (role === 'obj' && tree[clause]!.xpos === 'VB') || grammaticalSubjectsOf(tree, clause).includes(token),
  );

/** `recommended her as his successor`: who recommends a person speaks for him. */
const isCommending = (context: Context, { predicate: { frame }, targets }: Act): boolean =>
  frame.lemma === 'recommend' &&
  targets.length > 0 &&
  targets.every((filler) => filler.role === 'obj' && isKind(context, filler, 'person'));
