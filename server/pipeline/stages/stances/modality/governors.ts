import { type Implicative, implicatives } from '../../../../lexicon/predicates.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  childrenBy,
  grammaticalSubjectsOf,
  hasChild,
  hasFiniteVerb,
  isPassive,
  isVerb,
  prepositionOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { measureOver, type Support, supportOf } from '../arguments/support.ts';
import { wordOf } from './negation.ts';
import type { Operator } from './operators.ts';
import { presupposes } from './questions.ts';
import { isUntrueReport, isUntrueSaying, reportOver } from './veracity.ts';

/** A predicate or what stands over it. */
export interface Governor {
  token: number;
  /** What it makes of the one below; null for the predicate itself. */
  effect: Operator | null;
  /** What its own negations, auxiliaries and marker mean for the one below: `-` the same, `open` possibly so, `kept` nothing. */
  denied: Implicative['denied'];
}

/** Chains of government longer than this are errors of the parse. */
const longestChain = 6;

/** A predicate and what governs it, outward, as far as each makes something of the one below. */
export function governorsOver(tree: Tree, predicate: number): Governor[] {
  const chain: Governor[] = [{ token: predicate, effect: null, denied: '-' }];
  let at = predicate;
  while (chain.length < longestChain) {
    const governor = governorOf(tree, at);
    const found = governor === null ? null : effectOf(tree, governor, at);
    if (governor === null || found === null) break;
    chain.push({ token: governor, ...found });
    if (reportOver(tree, at) === governor) break;
    at = governor;
  }
  return chain;
}

const clausal = new Set(['xcomp', 'ccomp', 'csubj']);
const circumstances = wordClass('prepositions of circumstances');
const ofComplements = wordClass('prepositions of complements');

/** The predicate right above: of a complement clause, of a governed gerund, of an infinitive at a noun, of a noun as object. */
function governorOf(tree: Tree, index: number): number | null {
  const token = tree[index]!;
  if (token.head < 0) return null;
  const relation = relationOf(token);
  const measure = measureOver(tree, index);
  if (relation === 'conj' || (measure !== null && !implicatives().has(tree[measure]!.lemma)))
    return governorOf(tree, token.head);
  const marker = prepositionOf(tree, index);
  if (isVerb(token) && marker !== null && (relation === 'xcomp' || relation === 'advcl')) {
    const noun = nounBetween(tree, token.head, index);
    if (noun !== null) return noun;
  }
  if (clausal.has(relation)) return token.head;
  if (marker?.startsWith('but')) return null;
  if (relation === 'advcl') return isGoverned(tree, index, marker) ? token.head : null;
  const report = reportOver(tree, index);
  if (report !== null) return report;
  if (token.deprel === 'acl') return marker === null ? gerundOver(tree, index) : throughNoun(tree, token.head);
  if (relation === 'obl' && circumstances.has(marker ?? '')) return null;
  if (!isVerb(token) && (relation === 'obj' || relation === 'obl' || relation === 'nsubj' || relation === 'nmod'))
    return token.head;
  return null;
}

/** Adverbial clauses that belong to what their verb or adjective means, and gerunds without a preposition (`imagine Peru attacking`). */
const isGoverned = (tree: Tree, clause: number, marker: string | null): boolean =>
  marker === null
    ? tree[clause]!.xpos === 'VBG' && hasChild(tree, tree[clause]!.head, 'obj')
    : ofComplements.has(marker.split(' ')[0]!);

/** `the possibility of Peru attacking`; of what a text says the verb that deals with it: `considers a statement condemning Peru`. */
function gerundOver(tree: Tree, clause: number): number | null {
  const { head, xpos } = tree[clause]!;
  const { lemma, head: verb } = tree[head]!;
  if (xpos !== 'VBG') return null;
  if (implicatives().has(lemma)) return head;
  return documents.has(lemma) && relationOf(tree[head]!) === 'obj' ? verb : null;
}

const documents = wordClass('documents');

const happening = wordClass('happening verbs');
const ending = wordClass('ending verbs');
const keeping = wordClass('verbs of what there is');

/** What a verb makes of the act that is its subject: `the talks took place`, `the truce collapsed`. */
const eventEffect = (lemma: string): Operator | null =>
  happening.has(lemma) ? 'asserted' : ending.has(lemma) ? 'stop' : null;

/** `war broke out`, unlike `the talks broke down`. */
const breaksOut = (tree: Tree, verb: number): boolean =>
  tree[verb]!.lemma === 'break' && childrenBy(tree, verb, 'compound:prt').some((child) => tree[child]!.text === 'out');

/** Implicative effects that are operators under another name. */
const outward = (effect: Implicative['effect']): Operator =>
  effect === 'hypothetical' ? 'weighed' : effect === 'future' ? 'planned' : effect;

/** The noun itself where it says something of the infinitive (`threat to`), else the verb above it (`called for arms to be sent`). */
function throughNoun(tree: Tree, noun: number): number {
  const { lemma, head } = tree[noun]!;
  const relation = relationOf(tree[noun]!);
  const isArgument = head >= 0 && isVerb(tree[head]!) && (relation === 'obj' || relation === 'obl');
  return isArgument && !implicatives().has(lemma) ? head : noun;
}

type Effect = Pick<Governor, 'effect' | 'denied'>;
const plainly = (effect: Operator | null): Effect | null => effect && { effect, denied: '-' };

/** What a governor makes of the predicate under it; null when it leaves it alone and the climb ends. */
function effectOf(tree: Tree, governor: number, below: number): Effect | null {
  const relation = relationOf(tree[below]!);
  if (relation === 'nsubj') {
    const event = breaksOut(tree, governor) ? 'asserted' : eventEffect(tree[governor]!.lemma);
    if (event || !isPassive(tree, governor) || keeping.has(tree[governor]!.lemma)) return plainly(event);
  }
  const noun = isVerb(tree[below]!) ? null : carried(tree, below);
  if (noun) return { effect: noun, denied: noun === 'negated' ? 'open' : '-' };
  if (reportOver(tree, below) === governor) return reported(tree, governor, below, isUntrueReport);
  const isShown = tree[below]!.xpos === 'VBG' && prepositionOf(tree, below) === null;
  if (isContent(tree, below) || (isShown && isUntrueSaying(tree, governor, below)))
    return reported(tree, governor, below, isUntrueSaying);
  return ofComplement(tree, governor, below);
}

/** A clause with a subject or conjunction of its own, which says that something is so. */
function isContent(tree: Tree, below: number): boolean {
  const relation = relationOf(tree[below]!);
  const marker = prepositionOf(tree, below);
  if (relation === 'ccomp' || relation === 'csubj')
    return hasFiniteVerb(tree, below) || marker === 'that' || (marker !== 'to' && hasChild(tree, below, 'nsubj'));
  return (relation === 'advcl' || relation === 'acl') && /^(that|whether|if)$/.test(marker ?? '');
}

/** What is said of a clause by the verb, adjective or noun over it: where the tables know nothing, that it is so. */
function reported(tree: Tree, governor: number, below: number, isUntrue: typeof isUntrueReport): Effect {
  if (isUntrue(tree, governor, below)) return { effect: 'negated', denied: '-' };
  if (presupposes(tree, below)) return { effect: 'asserted', denied: 'kept' };
  const known = lookUp(tree, governor, below);
  const found = known.find(({ effect }) => effect === 'request' || effect === 'possible') ?? known[0];
  return found ? { effect: outward(found.effect), denied: found.denied } : { effect: null, denied: 'open' };
}

/** What a verb, adjective or noun makes of the infinitive, gerund or noun under it. */
function ofComplement(tree: Tree, governor: number, below: number): Effect | null {
  const found = lookUp(tree, governor, below);
  const controlsObject = grammaticalSubjectsOf(tree, below).some(
    (subject) => tree[subject]!.head === governor && tree[subject]!.deprel !== 'nsubj',
  );
  const isObjects = ({ effect }: Implicative) => effect === 'request' || effect === 'prevent' || effect === 'possible';
  const isFree = controlsObject || !isVerb(tree[below]!) || !isVerb(tree[governor]!);
  const fit =
    found.find((entry) =>
      isObjects(entry) ? isFree || entry.effect === 'possible' : !controlsObject || found.length === 1,
    ) ?? null;
  if (!fit) return plainly(degreeOf(tree, governor, below)) ?? purposeOf(tree, governor, below);
  const isNoun = /^(hypothetical|attempted)$/.test(fit.effect) && relationOf(tree[below]!) === 'nmod';
  const isOpen = isNoun || (fit.effect === 'future' && isBygone(tree, governor));
  return { effect: isOpen ? 'possible' : outward(fit.effect), denied: fit.denied };
}

const planning = wordClass('planning verbs');

/** `had planned to meet`: what was planned before that is not said to have come about. */
const isBygone = (tree: Tree, verb: number): boolean =>
  planning.has(tree[verb]!.lemma) && childrenBy(tree, verb, 'aux').some((aux) => wordOf(tree, aux) === 'had');

/** `too weak to attack` did not attack; `strong enough to attack` may have done so. */
function degreeOf(tree: Tree, governor: number, below: number): Operator | null {
  if (isVerb(tree[governor]!) || prepositionOf(tree, below) !== 'to') return null;
  const degrees = childrenBy(tree, governor, 'advmod').map((child) => wordOf(tree, child));
  return degrees.includes('too') ? 'negated' : degrees.includes('enough') ? 'possible' : null;
}

const journeys = wordClass('journeys to come');
const departures = wordClass('departures');

/**
 * `is traveling there to meet Roe`, `left for talks`: what a journey is for is still to come while it is under way; else a purpose is as
 * real as what is done for it (`will visit Peru to meet Roe`).
 */
function purposeOf(tree: Tree, governor: number, below: number): Effect | null {
  const { lemma, xpos } = tree[governor]!;
  const isJourney = journeys.has(lemma);
  const isUnderWay = departures.has(lemma) || (isJourney && /^VB[GPZ]$/.test(xpos));
  const marker = prepositionOf(tree, below) ?? '';
  if (isUnderWay && /^(to|for)$/.test(marker)) return plainly('future');
  const isPurpose =
    relationOf(tree[below]!) === 'advcl' ? /^(in order )?to$/.test(marker) : isJourney && marker === 'for';
  return isPurpose ? { effect: null, denied: '-' } : null;
}

const hasYet = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'advmod').some((child) => tree[child]!.lemma === 'yet');

/** `faced pressure to leave`: the noun that the infinitive belongs to, though the parser hangs it on the verb; null without one. */
function nounBetween(tree: Tree, verb: number, below: number): number | null {
  const preposition = prepositionOf(tree, below);
  const found = childrenBy(tree, verb, 'obj', 'obl').find((noun) => {
    const { lemma, upos } = tree[noun]!;
    if (upos !== 'NOUN' || noun < verb || noun > below) return false;
    const forms = [`${tree[verb]!.lemma} ${lemma} ${preposition}`, `${lemma} ${preposition}`];
    return [...forms, ...(preposition === 'to' ? [lemma] : [])].some((form) => implicatives().has(form));
  });
  return found ?? null;
}

/** Words between a verb and what it governs that belong to it: `shy away from attacking`, `think better of it`. */
function wordsBetween(tree: Tree, governor: number, below: number): string {
  const words: string[] = [];
  const mostWords = 4;
  for (let at = governor + 1; at < below && words.length <= mostWords; at++) {
    if (tree[at]!.upos === 'NOUN' || tree[at]!.upos === 'PROPN') break;
    words.push(wordOf(tree, at));
    if (childrenBy(tree, below, 'mark', 'case').includes(at) && tree[at + 1]?.deprel !== 'mark') break;
  }
  return words.join(' ');
}

/** Entries for the governor's lemma, with its particle, preposition, conjunction or copula where the table has that. */
function lookUp(tree: Tree, governor: number, below: number): readonly Implicative[] {
  const { lemma, upos } = tree[governor]!;
  const table = implicatives();
  const particle = childrenBy(tree, governor, 'compound:prt')[0];
  const preposition = isContent(tree, below) ? 'that' : prepositionOf(tree, below);
  const isPredicative = hasChild(tree, governor, 'cop') || upos === 'ADJ' || isPassive(tree, governor);
  const between = wordsBetween(tree, governor, below);
  const { head } = tree[governor]!;
  const carrier = relationOf(tree[governor]!) === 'obj' ? [`${tree[head]!.lemma} ${lemma}`] : [];
  const bases = [...carrier, ...(isPredicative ? [`be ${lemma}`, `be ${wordOf(tree, governor)}`] : []), lemma];
  const forms = [
    ...bases.map((base) => `${base} ${between}`),
    particle === undefined ? null : `${lemma} ${tree[particle]!.lemma}`,
    ...(preposition === null ? [] : bases.map((base) => `${base} ${preposition}`)),
    hasYet(tree, governor) ? `${lemma} yet` : null,
    ...bases,
    ...(isVerb(tree[below]!)
      ? childrenBy(tree, governor, 'obl').map((child) => `${lemma} ${prepositionOf(tree, child)}`)
      : []),
  ];
  const found = forms.find((form) => form !== null && table.has(form));
  return found ? table.get(found)! : [];
}

const ofCarrier: Readonly<Record<Support['effect'], Operator | null>> = {
  same: 'asserted',
  undergo: 'asserted',
  reverse: 'stop',
  negate: 'negated',
  other: null,
};

/** What a light verb makes of the noun that it carries. */
const carried = (tree: Tree, noun: number): Operator | null => ofCarrier[supportOf(tree, noun)?.effect ?? 'other'];
