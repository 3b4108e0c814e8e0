import { carries } from '../../../../lexicon/predicates.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  agentsOf,
  childrenBy,
  conjunctsOf,
  isPassive,
  modifiersOf,
  obliquesOf,
  possessorsOf,
  prepositionOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Context } from '../context.ts';
import { relativeCarrierOf } from './carrier.ts';

const victimNouns = wordClass('nouns of victims');
const boundaries = wordClass('boundaries');
const privatePeople = wordClass('private people');
const making = wordClass('making verbs');
const naming = wordClass('naming verbs');
const originating = wordClass('originating verbs');

/** How an actor was found from the head of an argument: the noun itself, its apposition, possessor, modifier, complement, or who made it. */
export const hops = ['self', 'apposition', 'possessor', 'maker', 'modifier', 'member', 'complement', 'inside'] as const;
export type Hop = (typeof hops)[number];

/** An actor mention that an argument stands for. */
export interface Referent {
  /** Index of the mention in the document. */
  mention: number;
  /** Token through which the mention was reached. */
  token: number;
  hop: Hop;
}

/** Units of money. Whose money it is (`paid in U.S. dollars`) has no part in what it is paid for. */
export const currencies = wordClass('currencies');

export const partitives = wordClass('partitives');

/**
 * The actors that a noun phrase stands for, best reading only: the noun itself (`Iran`), else its apposition, its possessor
 * (`Iran's plans`), who made it (`curbs imposed by Iran`), its modifier (`Iranian plans`), its members, its complement
 * (`the plans of Iran`), or where it is (`people in Iran`). Empty when no actor takes part.
 */
export function referentsOf(context: Context, token: number): Referent[] {
  return lookUp(context, token, 0);
}

/** The actors that a noun itself names, by itself or by its apposition: `its ally Peru`. */
export function namedBy(context: Context, token: number): Referent[] {
  return [token, ...childrenBy(context.tree, token, 'appos', 'flat')]
    .filter((candidate) => context.mentionAt[candidate]! >= 0)
    .slice(0, 1)
    .map((candidate) => ({ mention: context.mentionAt[candidate]!, token, hop: 'self' }));
}

function lookUp(context: Context, token: number, depth: number): Referent[] {
  const own = standingAt(context, token);
  if (own >= 0) {
    const named = membersNamed(context.tree, token).flatMap((member) => namedBy(context, member));
    return [
      ...[own, ...listedWith(context, own)].map((mention): Referent => ({ mention, token, hop: 'self' })),
      ...named.map((referent): Referent => ({ ...referent, hop: 'member' })),
    ];
  }
  const { lemma } = context.tree[token]!;
  if (isSomebodyElse(context, token) || bearsNameOnly.has(lemma) || currencies.has(lemma)) return [];
  if (depth > 2) return [];
  for (const [hop, candidates] of phrasesAround(context, token)) {
    const found = candidates.flatMap((candidate) => lookUp(context, candidate, depth + 1));
    if (found.length) return found.map((referent) => ({ ...referent, hop: combine(hop, referent.hop) }));
  }
  return [];
}

/** The innermost mention around a token; the outermost where the token stands for it in the clause: `Acme director Jane Roe left`, whatever the parser takes for the head. */
function standingAt({ document, tree, mentionAt, outerAt }: Context, token: number): number {
  const outer = document.mentions[outerAt[token]!];
  const { head } = tree[token]!;
  return outer && (head < outer.first || head >= outer.last) ? outerAt[token]! : mentionAt[token]!;
}

/** `the leaders of Peru and Chile`, where the mention ends with the first of the list; `Peruvian and [Chilean ships]`, where it starts with the last. */
function listedWith({ document, tree, mentionAt }: Context, mention: number): number[] {
  const { first, last, head } = document.mentions[mention]!;
  const found = childrenBy(tree, head, 'amod', 'compound')
    .filter((child) => child < first && mentionAt[child]! >= 0)
    .map((child) => mentionAt[child]!);
  for (let at = first; at < last; at++) {
    if (at === head) continue;
    for (const conjunct of childrenBy(tree, at, 'conj'))
      if (conjunct >= last && mentionAt[conjunct]! >= 0) found.push(mentionAt[conjunct]!);
  }
  return found;
}

/** Nouns of descent and culture: what is Spanish about them is no act of Spain. */
const culturalNouns = wordClass('cultural nouns');

const bearsNameOnly: ReadonlySet<string> = new Set([...victimNouns, ...culturalNouns]);

const over = wordClass('adjectives of who holds an office no more');

/** `his president`, `the former Peruvian president`, not linked to anybody: a person of their own, not whom the words around name. */
function isSomebodyElse({ document, tree, mentionAt, actors }: Context, token: number): boolean {
  if (tree[token]!.xpos === 'NN' && childrenBy(tree, token, 'amod').some((child) => over.has(tree[child]!.lemma)))
    return true;
  const owner = childrenBy(tree, token, 'nmod:poss').find(
    (child) => mentionAt[child]! >= 0 && tree[child]!.upos === 'PRON',
  );
  if (owner === undefined || !document.mentions.some(({ head, kind }) => head === token && kind === 'nominal'))
    return false;
  return document.mentions[mentionAt[owner]!]!.actors.some((actor) => actors.get(actor)?.kind === 'person');
}

function* phrasesAround(context: Context, token: number): Generator<[Hop, number[]]> {
  const { tree } = context;
  const { deprel, head } = tree[token]!;
  yield ['self', nameParts(tree, token)];
  if (partitives.has(tree[token]!.lemma)) yield ['member', complementsOf(context, token)];
  yield ['member', membersOf(tree, token)];
  yield ['apposition', deprel === 'appos' ? [head] : childrenBy(tree, token, 'appos')];
  if (privatePeople.has(tree[token]!.lemma)) return;
  yield ['possessor', possessorsOf(tree, token)];
  yield ['maker', makersOf(tree, token)];
  yield ['modifier', modifiersOf(tree, token)];
  yield ['complement', complementsOf(context, token)];
  yield ['complement', originsOf(tree, token)];
  if (boundaries.has(tree[token]!.lemma)) yield ['complement', obliquesOf(tree, token, 'with')];
  yield ['inside', obliquesOf(tree, token, 'in')];
  yield ['self', afterHyphen(tree, token)];
}

/** Not `like`, which compares. */
const listing = new Set(['including', 'such as', 'among them']);

/** `critics, including Peru and Chile`, `lawmakers such as Jane Roe`: those of a group that the text names. */
const membersNamed = (tree: Tree, token: number): number[] =>
  childrenBy(tree, token, 'nmod')
    .filter((child) => child > token && listing.has(prepositionOf(tree, child) ?? ''))
    .flatMap((child) => conjunctsOf(tree, child));

/** Other words of the same name, for callers who mark only a part of it: `Clinton` of `Mrs. Clinton`. */
const nameParts = (tree: Tree, token: number): number[] => [
  ...childrenBy(tree, token, 'flat'),
  ...(tree[token]!.upos === 'PROPN'
    ? childrenBy(tree, token, 'nmod:desc', 'compound').filter(
        (child) => tree[child]!.upos === 'PROPN' && Math.abs(child - token) <= 2,
      )
    : []),
];

/** `war-torn Peru`: parsers take the first part of a hyphenated modifier for the noun; the noun follows. */
function afterHyphen(tree: Tree, token: number): number[] {
  if (tree[token + 1]?.text !== '-') return [];
  const noun = [token + 3, token + 4].find((at) => tree[at]?.upos === 'PROPN' || tree[at]?.upos === 'NOUN');
  return noun === undefined ? [] : [noun];
}

/** True for verbs whose subject is behind their object: `curbs imposed by`, unlike `curbs criticized by`. */
export const makes = (tree: Tree, verb: number): boolean => making.has(tree[verb]!.lemma) || carries(tree[verb]!.lemma);

/** Who made a thing, by the participle or relative clause after it: `a plan drafted by Peru`, `the ruling that Ankara issued`. */
export function makersOf(tree: Tree, token: number): number[] {
  const relative = relativeCarrierOf(tree, token);
  const carrier = relative !== null && makes(tree, relative) ? relative : null;
  const clauses = carrier === null ? participleAfter(tree, token) : [carrier];
  const makers = clauses.flatMap((clause) =>
    isPassive(tree, clause) ? agentsOf(tree, clause) : subjectsOf(tree, clause),
  );
  return [...makers.filter((maker) => maker !== token), ...obliquesOf(tree, token, 'by')];
}

/** `a resolution, drafted by Peru`: parsers often miss that the participle belongs to the noun right before it. */
function participleAfter(tree: Tree, token: number): number[] {
  const next = tree[token + 1]?.text === ',' ? token + 2 : token + 1;
  const participle = tree[next];
  return participle?.xpos === 'VBN' &&
    participle.deprel !== 'acl' &&
    isPassive(tree, next) &&
    agentsOf(tree, next).length
    ? [next]
    : [];
}

/** `a man named John Roe`, and the members of a group that the text names. */
const membersOf = (tree: Tree, token: number): number[] => [
  ...childrenBy(tree, token, 'acl')
    .filter((clause) => naming.has(tree[clause]!.lemma) && isPassive(tree, clause))
    .flatMap((clause) => childrenBy(tree, clause, 'xcomp', 'obj').filter((child) => tree[child]!.upos === 'PROPN')),
  ...membersNamed(tree, token),
];

/** `copper imported from Peru`, `goods made in Peru`: where a thing comes from, though the parser hang the participle elsewhere. */
const originsOf = (tree: Tree, token: number): number[] =>
  [...new Set([...childrenBy(tree, token, 'acl'), token + 1])]
    .filter((clause) => tree[clause]?.xpos === 'VBN' && originating.has(tree[clause]!.lemma))
    .flatMap((clause) => [...obliquesOf(tree, clause, 'from'), ...obliquesOf(tree, clause, 'in')]);

const complementsOf = ({ tree }: Context, token: number): number[] => [
  ...obliquesOf(tree, token, 'of'),
  ...obliquesOf(tree, token, 'from'),
  ...obliquesOf(tree, token, 'between'),
];

/** The farther of two steps names the whole way. */
const combine = (outer: Hop, inner: Hop): Hop => (hops.indexOf(inner) > hops.indexOf(outer) ? inner : outer);
