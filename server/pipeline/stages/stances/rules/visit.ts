import type { Token } from '../../../annotated-document.ts';
import {
  childrenBy,
  conjunctsOf,
  hasChild,
  isPassive,
  prepositionOf,
  relationOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { type Referent, referentsOf } from '../arguments/referents.ts';
import { supportOf } from '../arguments/support.ts';
import type { Context } from '../context.ts';
import { operatorsOver } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import { placeAt } from '../places.ts';
import { hopTrust, type Reading } from '../reading.ts';

/** Verbs of going somewhere of one's own will (Levin 1993, 51.1 and 51.4), with the prepositions of their goal; `obj` for none. */
const going = new Map<string, readonly string[]>([
  ...['arrive', 'land', 'touch', 'stop', 'lunch', 'dine', 'stay'].map((verb) => [verb, ['in', 'at']] as const),
  ...['go', 'come', 'travel', 'fly', 'head', 'journey', 'jet', 'trip', 'voyage'].map((verb) => [verb, ['to']] as const),
  ...['leave', 'depart', 'set'].map((verb) => [verb, ['for']] as const),
  ...['visit', 'reach', 'tour'].map((verb) => [verb, ['obj']] as const),
]);

/** Nouns for a journey to somebody, with the prepositions of its goal. */
const journeys = new Set('visit trip tour stop stopover journey voyage stay pilgrimage mission'.split(' '));
const goals = ['to', 'in', 'of'];

/** Hand-set trust: higher where the journey is named as one. */
const trustInVerb = 0.7;
const trustInNoun = 0.75;

/** Where somebody goes, and the words that say so. */
interface Journey {
  head: number;
  words: number[];
  visitors: Referent[];
  hosts: number[];
  trust: number;
}

/**
 * Envoys who go to a country consult with it, also where its name or that of its capital is a mere place:
 * `arrived in Lima`, `opened a visit to Lima`. Only for those who act for another country or an organization.
 */
export function visitReadings(context: Context): Reading[] {
  if (context.document.given) return [];
  return context.tree.flatMap((token) => {
    const journey = token.upos === 'VERB' ? verbJourney(context, token) : nounJourney(context, token);
    return journey ? readingsOf(context, journey) : [];
  });
}

function verbJourney(context: Context, { index, lemma }: Token): Journey | null {
  const { tree } = context;
  const prepositions = going.get(lemma);
  if (!prepositions || isPassive(tree, index)) return null;
  const hosts = prepositions.flatMap((preposition) => goalsOf(tree, index, preposition));
  if (!hosts.length) return null;
  return {
    head: index,
    words: [index],
    visitors: visitorsAt(context, subjectsOf(tree, index)),
    hosts,
    trust: trustInVerb,
  };
}

function nounJourney(context: Context, { index, lemma, upos }: Token): Journey | null {
  const { tree } = context;
  if (upos !== 'NOUN' || !journeys.has(lemma)) return null;
  const hosts = goals.flatMap((preposition) => goalsOf(tree, index, preposition));
  if (!hosts.length) return null;
  const support = supportOf(tree, index);
  const owners = visitorsAt(context, childrenBy(tree, index, 'nmod:poss'));
  const visitors = owners.length ? owners : visitorsAt(context, travellersOf(tree, index, support?.subjects ?? []));
  return { head: index, words: [index], visitors, hosts, trust: trustInNoun };
}

/** Who makes a journey without an owner: the subject of its verb (`opened a visit`, `said on a visit`), the noun it stands at. */
function travellersOf(tree: Tree, noun: number, subjects: readonly number[]): readonly number[] {
  const { head } = tree[noun]!;
  const relation = relationOf(tree[noun]!);
  if (relation === 'nmod' && prepositionOf(tree, noun) === 'on') return [head];
  return hasChild(tree, noun, 'nmod:poss') ? [] : subjects;
}

/** Objects or obliques where a goal stands, also where the parser hangs it on what stands between. */
function goalsOf(tree: Tree, head: number, preposition: string): number[] {
  const found =
    preposition === 'obj'
      ? childrenBy(tree, head, 'obj')
      : childrenBy(tree, head, 'obl', 'nmod').filter((child) => prepositionOf(tree, child) === preposition);
  return found.flatMap((goal) => conjunctsOf(tree, goal));
}

const visitorsAt = (context: Context, tokens: readonly number[]): Referent[] =>
  tokens
    .flatMap((token) => referentsOf(context, token))
    .filter(({ mention, hop }) => (hop === 'self' || hop === 'apposition') && isEnvoy(context, mention));

/** A person who acts for somebody, or officials of a country. */
function isEnvoy({ document, actors }: Context, mention: number): boolean {
  const { actors: ids, reading } = document.mentions[mention]!;
  if (reading?.noun?.class === 'official') return true;
  return ids.every((id) => {
    const actor = actors.get(id);
    return actor?.kind === 'person' && (actor.affiliation ?? actor.role ?? actor.country) !== null;
  });
}

function readingsOf(context: Context, journey: Journey): Reading[] {
  const { actors } = context;
  return journey.hosts.flatMap((token) => {
    const place = placeAt(context, token);
    if (place < 0) return [];
    const { entry, form } = context.document.mentions[place]!.reading!;
    const { id: host, country } = entry!;
    if (form !== 'name' && !actors.has(host)) return [];
    return journey.visitors.flatMap((visitor) =>
      context.document.mentions[visitor.mention]!.actors.filter(
        (source) => source !== host && actors.get(source)?.country !== country,
      ).map((source) => reading(context, journey, visitor, source, token, place, host)),
    );
  });
}

/** `during a visit to`: what is said of the act around a journey is not said of the journey. */
const isPlaced = (tree: Tree, head: number): boolean =>
  tree[head]!.upos === 'NOUN' && (relationOf(tree[head]!) === 'obl' || relationOf(tree[head]!) === 'nmod');

function reading(
  context: Context,
  { head, words, trust }: Journey,
  visitor: Referent,
  source: string,
  token: number,
  place: number,
  target: string,
): Reading {
  return {
    rule: 'visit',
    sentence: context.tree[head]!.sentence,
    source,
    target,
    sourceMention: visitor.mention,
    targetMention: place,
    issue: null,
    ...realize('CONSULT', 'neutral', isPlaced(context.tree, head) ? [] : operatorsOver(context.tree, head)),
    frameType: 'CONSULT',
    framePolarity: 'neutral',
    cue: words,
    frame: context.tree[head]!.lemma,
    sourceRole: 'nsubj',
    targetRole: 'goal',
    sourceHop: visitor.hop,
    targetHop: 'self',
    targetToken: token,
    attributedTo: null,
    trust: trust * hopTrust[visitor.hop],
  };
}
