import { isIssueWord, namesPeople } from '../../../../lexicon/issue-words.ts';
import { childrenBy, isVerb, prepositionOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import { clausePhrase } from './clause.ts';
import { hyphenated, joined, type Modifier, tellingModifiers } from './modifiers.ts';
import { issueName } from './name.ts';
import { firstPhrase, nameAround, type Place, type Scope } from './scope.ts';

/** Prepositions whose noun says which: `exports of chips`, `ban on exports`; the first that tells is taken. */
const contentPrepositions = ['of', 'on', 'over', 'about', 'against', 'for', 'with', 'to', 'from', 'in'];
/** Those after which an empty noun's content stands: `response to the strike`, unlike `response from Peru`. */
const holding = ['of', 'on', 'over', 'about', 'against', 'for', 'to', 'with'];
/** Those after which people undergo something: `arrest of reporters`, unlike `proposal from reporters`. */
const undergoing = ['of', 'on', 'over', 'against'];

/**
 * The short phrase for what a noun names: the noun with its telling modifiers and one complement, without articles, numbers, times,
 * hedges and those who take part (`the alleged new ban on Peru's exports of fish` of Peru: `ban on exports`). Empty nouns give way to
 * what they hold (`the question of Taiwan`: `Taiwan`). Null where nothing tells: pronouns, amounts, people.
 */
export function issuePhrase(scope: Scope, token: number, place: Place): string | null {
  const { tree } = scope.context;
  const { upos, lemma } = tree[token]!;
  if (nameAround(scope, token) || upos === 'PROPN') return issueName(scope, token, place);
  const noun = afterHyphens(tree, token);
  if (upos !== 'NOUN' || lemma.length < 2 || isIssueWord(tree[noun]!.lemma, 'measure')) return null;
  if (place !== 'inside' && namesPeople(tree[noun]!.lemma)) return null;
  const modifiers = noun === token ? tellingModifiers(scope, token) : [hyphenModifier(tree, token)];
  return isIssueWord(tree[noun]!.lemma, 'empty')
    ? insideEmpty(scope, noun, modifiers, place)
    : fullPhrase(scope, noun, modifiers, place);
}

function fullPhrase(scope: Scope, noun: number, modifiers: readonly Modifier[], place: Place): string | null {
  const { tree } = scope.context;
  const complement = place === 'inside' ? null : complementOf(scope, noun);
  if (modifiers.length || complement || !isIssueWord(tree[noun]!.lemma, 'broad'))
    return written(tree, noun, modifiers, complement);
  return place === 'inside' ? null : clauseOf(scope, noun);
}

/** `vote-by-mail rules`, of which parsers take the first part for the head: the noun that follows is it. */
function afterHyphens(tree: Tree, token: number): number {
  const group = hyphenated(tree, token);
  const next = tree[group.at(-1)! + 1];
  const isNoun = next && (next.upos === 'NOUN' || next.xpos === 'VBG') && next.sentence === tree[token]!.sentence;
  return group.length > 1 && isNoun ? next.index : token;
}

const hyphenModifier = (tree: Tree, token: number): Modifier => ({
  text: joined(tree, hyphenated(tree, token)),
  isNoun: true,
});

const written = (tree: Tree, noun: number, modifiers: readonly Modifier[], complement: string | null): string =>
  [
    ...modifiers.map(({ text }) => text),
    joined(tree, hyphenated(tree, noun)),
    ...(complement === null ? [] : [complement]),
  ].join(' ');

/** Endings of adjectives that name a field, so that `economic problems` says more than `problems`. */
const field = /(?:[a-z]{3}al|[a-z]{3}ic|[a-z]{3}ary|[a-z]{3}ear)$/;

/** `the trade issue` is about trade, `the question of Taiwan` about Taiwan; an adjective needs its noun: `nuclear issue`. */
function insideEmpty(scope: Scope, noun: number, modifiers: readonly Modifier[], place: Place): string | null {
  if (modifiers.at(-1)?.isNoun) return modifiers.map(({ text }) => text).join(' ');
  const held = heldBy(scope, noun, place);
  if (held) return held;
  return modifiers.some(({ text }) => field.test(text)) ? written(scope.context.tree, noun, modifiers, null) : null;
}

/** What a noun's complement or clause names by itself. */
function heldBy(scope: Scope, noun: number, place: Place): string | null {
  const { tree } = scope.context;
  const held = complementsOf(tree, noun).filter((child) => canHold(tree, child));
  const inside = place === 'inside' ? place : 'topic';
  return firstPhrase(held, (child) => issuePhrase(scope, child, inside)) ?? clauseOf(scope, noun);
}

/** `decline in relations`; a name after `in` says where. */
function canHold(tree: Tree, child: number): boolean {
  const preposition = prepositionOf(tree, child)!;
  return holding.includes(preposition) || (preposition === 'in' && tree[child]!.upos === 'NOUN');
}

/** The noun's complements in the order of their prepositions. */
function complementsOf(tree: Tree, noun: number): number[] {
  const nouns = childrenBy(tree, noun, 'nmod').filter((child) => child > noun);
  return contentPrepositions.flatMap((preposition) =>
    nouns.filter((child) => prepositionOf(tree, child) === preposition),
  );
}

/** `of chips`, `on exporting chips`: the first complement that tells; null without one. */
function complementOf(scope: Scope, noun: number): string | null {
  const { tree } = scope.context;
  const found = firstPhrase(complementsOf(tree, noun), (child) => {
    const preposition = prepositionOf(tree, child)!;
    const phrase = canTell(tree, child, preposition) ? issuePhrase(scope, child, 'inside') : null;
    return phrase && `${preposition} ${phrase}`;
  });
  return found ?? gerundOf(scope, noun);
}

/** Names alone say where, and people what is done to them. */
function canTell(tree: Tree, child: number, preposition: string): boolean {
  const { upos, lemma } = tree[child]!;
  if (preposition === 'in') return upos === 'PROPN';
  return !namesPeople(lemma) || undergoing.includes(preposition);
}

function gerundOf(scope: Scope, noun: number): string | null {
  const { tree } = scope.context;
  return firstPhrase(childrenBy(tree, noun, 'acl'), (clause) => {
    const preposition = prepositionOf(tree, clause) ?? '';
    const isGerund = tree[clause]!.xpos === 'VBG' && contentPrepositions.includes(preposition);
    const phrase = isGerund ? clausePhrase(scope, clause) : null;
    return phrase && `${preposition} ${phrase}`;
  });
}

/** `a plan to export chips`: what the clause of a noun is about. */
function clauseOf(scope: Scope, noun: number): string | null {
  const { tree } = scope.context;
  const open = childrenBy(tree, noun, 'acl').filter(
    (clause) => isVerb(tree[clause]!) && tree[clause]!.deprel === 'acl' && tree[clause]!.xpos !== 'VBN',
  );
  return firstPhrase(open, (clause) => clausePhrase(scope, clause));
}
