import { wordClass } from '../../../../lexicon/word-classes.ts';
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
import { predicateOf } from '../act.ts';
import { type Filler, fillNamed } from '../arguments/fillers.ts';
import { supportOf } from '../arguments/support.ts';
import { type Context, placeAt } from '../context.ts';
import { operatorsOver } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import { type Reading, readingOf } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { attribute } from '../speech/attribution.ts';

/** Verbs of going somewhere of one's own will (Levin 1993, 51.1 and 51.4), with the prepositions of their goal; `obj` for none. */
const going = new Map<string, readonly string[]>([
  ...['arrive', 'land', 'touch', 'stop', 'lunch', 'dine', 'stay'].map((verb) => [verb, ['in', 'at']] as const),
  ...['go', 'come', 'travel', 'fly', 'head', 'journey', 'jet', 'trip', 'voyage'].map((verb) => [verb, ['to']] as const),
  ...['leave', 'depart', 'set'].map((verb) => [verb, ['for']] as const),
  ...['visit', 'reach', 'tour'].map((verb) => [verb, ['obj']] as const),
]);

const journeys = wordClass('journeys');
const goals = ['to', 'in', 'of'];

/** Hand-set trust: higher where the journey is named as one. */
const trustInVerb = 0.7;
const trustInNoun = 0.75;

/** Where somebody goes, by which word. */
interface Journey {
  head: number;
  visitors: Filler[];
  hosts: number[];
  trust: number;
}

export const visit: Rule = {
  name: 'visit',
  reads:
    'envoys of another country or an organization consult with the country they go to, though its name be a mere place: `opened a visit to Lima`',
  readings: ({ context, speeches }) =>
    context.document.given
      ? []
      : context.tree
          .flatMap((token) => journeyOf(context, token) ?? [])
          .flatMap((journey) => readingsOf(context, journey))
          .map((reading) => attribute(context, speeches, reading)),
};

const journeyOf = (context: Context, token: Token): Journey | null =>
  token.upos === 'VERB' ? verbJourney(context, token) : token.upos === 'NOUN' ? nounJourney(context, token) : null;

function verbJourney(context: Context, { index, lemma }: Token): Journey | null {
  const { tree } = context;
  const prepositions = going.get(lemma);
  if (!prepositions || isPassive(tree, index)) return null;
  const hosts = prepositions.flatMap((preposition) => goalsOf(tree, index, preposition));
  if (!hosts.length) return null;
  return { head: index, visitors: visitorsAt(context, subjectsOf(tree, index)), hosts, trust: trustInVerb };
}

function nounJourney(context: Context, { index, lemma }: Token): Journey | null {
  const { tree } = context;
  if (!journeys.has(lemma)) return null;
  const hosts = goals.flatMap((preposition) => goalsOf(tree, index, preposition));
  if (!hosts.length) return null;
  const support = supportOf(tree, index);
  const owners = visitorsAt(context, childrenBy(tree, index, 'nmod:poss'));
  const visitors = owners.length ? owners : visitorsAt(context, travellersOf(tree, index, support?.subjects ?? []));
  return { head: index, visitors, hosts, trust: trustInNoun };
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

const visitorsAt = (context: Context, tokens: readonly number[]): Filler[] =>
  fillNamed(context, tokens, 'nsubj').filter(({ mention }) => isEnvoy(context, mention));

/** A person who acts for somebody, or officials of a country. */
function isEnvoy({ document, actors }: Context, mention: number): boolean {
  const { actors: ids, reading } = document.mentions[mention]!;
  if (reading?.noun?.class === 'official') return true;
  return ids.every((id) => {
    const actor = actors.get(id);
    return actor?.kind === 'person' && (actor.affiliation ?? actor.role ?? actor.country) !== null;
  });
}

/** `during a visit to`: what is said of the act around a journey is not said of the journey. */
const isPlaced = (tree: Tree, head: number): boolean =>
  tree[head]!.upos === 'NOUN' && (relationOf(tree[head]!) === 'obl' || relationOf(tree[head]!) === 'nmod');

function readingsOf(context: Context, { head, visitors, hosts, trust }: Journey): Reading[] {
  const { actors, document, tree } = context;
  const operators = isPlaced(tree, head) ? [] : operatorsOver(tree, head);
  const predicate = predicateOf(tree, [head], 'CONSULT', 'neutral');
  const said = { rule: 'visit', predicate, trust, ...realize('CONSULT', 'neutral', operators) };
  return hosts.flatMap((token) => {
    const mention = placeAt(context, token);
    const { entry, form } = document.mentions[mention]?.reading ?? {};
    if (!entry || (form !== 'name' && !actors.has(entry.id))) return [];
    const goal = { mention, token, hop: 'self', role: 'goal' } as const;
    return visitors.flatMap((visitor) =>
      document.mentions[visitor.mention]!.actors.filter(
        (source) => source !== entry.id && actors.get(source)?.country !== entry.country,
      ).map((source) => readingOf(context, said, [visitor, source], [goal, entry.id])),
    );
  });
}
