import { groupBy } from '../../../../../shared/group-by.ts';
import { opinion } from '../../../../lexicon/opinion.ts';
import { type WordSign, wordSign } from '../../../../lexicon/word-signs.ts';
import type { Mention, Token } from '../../../annotated-document.ts';
import { ancestorsOf, prepositionOf, relationOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import type { Reading } from '../reading.ts';
import type { Findings } from '../rule.ts';

/** What the model reads of one sentence, prepared once for all its pairs. */
export interface SentenceView {
  findings: Findings;
  /** First token (inclusive) and last token (exclusive). */
  first: number;
  last: number;
  /** What each token counts as, from `first`: its lemma, or a mask where names must not be told apart. */
  words: readonly string[];
  /** The same with word forms in small letters, from `first`. */
  forms: readonly string[];
  /** What each token by itself says of the relation of two actors, from `first`. */
  signs: readonly (WordSign | null)[];
  /** Indices in the document's mentions of those that refer to an actor. */
  mentions: readonly number[];
  /** Each token's relation to its head with the preposition, from `first`. */
  roles: readonly string[];
  /** How good or bad each token speaks of somebody, from `first`; mentions say nothing. */
  opinions: readonly number[];
  acts: readonly Act[];
  readings: readonly Reading[];
}

/** An ordered pair of mentions in one sentence: does `x` take a stance toward `y`? */
export interface Pair {
  view: SentenceView;
  /** Indices in the document's mentions. */
  source: number;
  target: number;
  x: Mention;
  y: Mention;
  /** The way between their heads; null when the parse falls apart between them. */
  path: Path | null;
}

const nameMask = '<name>';
const numberMask = '<number>';
export const actorMask = '<actor>';

/** Names are masked, so that a model learns how stances are worded and not who takes them. */
function maskOf(token: Token, inMention: boolean): string | null {
  if (inMention) return actorMask;
  if (token.upos === 'PROPN') return nameMask;
  return token.upos === 'NUM' || /\d/.test(token.text) ? numberMask : null;
}

/** Mentions that can hold or receive a stance; what the caller marked counts even where it names a place. */
export const takesPart = ({ actors, place }: Mention, given: boolean): boolean =>
  actors.length > 0 && (given || !place);

/** Prepares every sentence of a document that has two mentions or more. */
export function viewsOf(findings: Findings): Map<number, SentenceView> {
  const { document, tree } = findings.context;
  const taking = [...document.mentions.keys()].filter((index) =>
    takesPart(document.mentions[index]!, document.given !== null),
  );
  const bySentence = groupBy(taking, (index) => tree[document.mentions[index]!.head]!.sentence);
  const acts = groupBy(findings.acts, ({ predicate }) => tree[predicate.head]!.sentence);
  const readings = groupBy(findings.readings, ({ sentence }) => sentence);
  const views = new Map<number, SentenceView>();
  for (const [sentence, mentions] of bySentence) {
    if (mentions.length < 2) continue;
    const found = { acts: acts.get(sentence) ?? [], readings: readings.get(sentence) ?? [] };
    views.set(sentence, { ...viewOf(findings, sentence, mentions), ...found });
  }
  return views;
}

function viewOf(
  findings: Findings,
  sentence: number,
  mentions: readonly number[],
): Omit<SentenceView, 'acts' | 'readings'> {
  const { document, tree } = findings.context;
  const { first, last } = document.sentences[sentence]!;
  const spans = mentions.map((mention) => document.mentions[mention]!);
  const isMentioned = (index: number) => spans.some((span) => index >= span.first && index < span.last);
  const tokens = tree.slice(first, last);
  const masks = tokens.map((token) => maskOf(token, isMentioned(token.index)));
  return {
    findings,
    first,
    last,
    words: tokens.map(({ lemma }, at) => masks[at] ?? lemma),
    forms: tokens.map(({ text }, at) => masks[at] ?? text.toLowerCase()),
    signs: tokens.map(({ lemma, upos }) => wordSign(lemma, upos)),
    mentions,
    roles: tokens.map(({ index }) => roleLabel(tree, index)),
    opinions: tokens.map(({ index, lemma, upos }) => (isMentioned(index) ? 0 : opinion(lemma, upos))),
  };
}

/**
 * The pair of mentions that stands for two actors in a sentence: those that the most trusted reading joins, else the two that
 * stand closest; null when either is not mentioned or only within the other.
 */
export function pairFor(view: SentenceView, source: string, target: string): Pair | null {
  const { mentions } = view.findings.context.document;
  const read = view.readings
    .filter((reading) => joins(reading, source, target) || joins(reading, target, source))
    .reduce<Reading | null>((best, reading) => (best && best.trust >= reading.trust ? best : reading), null);
  if (read && within(view, mentions[read.from.mention]!) && within(view, mentions[read.to.mention]!))
    return read.source === source
      ? pairOf(view, read.from.mention, read.to.mention)
      : pairOf(view, read.to.mention, read.from.mention);
  return closest(view, source, target);
}

const joins = (reading: Reading, source: string, target: string): boolean =>
  reading.source === source && reading.target === target;

const within = ({ first, last }: SentenceView, mention: Mention): boolean =>
  mention.first >= first && mention.last <= last;

function closest(view: SentenceView, source: string, target: string): Pair | null {
  const { mentions } = view.findings.context.document;
  let best: Pair | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const from of view.mentions) {
    if (!mentions[from]!.actors.includes(source)) continue;
    for (const to of view.mentions) {
      if (from === to || !mentions[to]!.actors.includes(target)) continue;
      const gap = Math.abs(mentions[from]!.head - mentions[to]!.head);
      if (gap < least) [best, least] = [pairOf(view, from, to), gap];
    }
  }
  return best;
}

function pairOf(view: SentenceView, source: number, target: number): Pair {
  const { mentions } = view.findings.context.document;
  const [x, y] = [mentions[source]!, mentions[target]!];
  return { view, source, target, x, y, path: pathBetween(view.findings.context.tree, x.head, y.head) };
}

/** The actors mentioned in a sentence, each once, in text order. */
export const actorsIn = (view: SentenceView): string[] => [
  ...new Set(view.mentions.flatMap((mention) => view.findings.context.document.mentions[mention]!.actors)),
];

/** The same two mentions the other way round. */
export const reversed = ({ view, source, target, x, y, path }: Pair): Pair => ({
  view,
  source: target,
  target: source,
  x: y,
  y: x,
  path: path && { up: [...path.down].reverse(), top: path.top, down: [...path.up].reverse() },
});

/** What a token counts as, and its relation to its head; empty outside of the sentence. */
export const wordAt = ({ words, first }: SentenceView, token: number): string => words[token - first] ?? '';
export const roleAt = ({ roles, first }: SentenceView, token: number): string => roles[token - first] ?? '';

/** The tokens from one to another, the last one exclusive. */
export function range(first: number, last: number): number[] {
  const tokens: number[] = [];
  for (let token = first; token < last; token++) tokens.push(token);
  return tokens;
}

/** The tokens between the two mentions of a pair. */
export const between = ({ x, y }: Pair): number[] => range(Math.min(x.last, y.last), Math.max(x.first, y.first));

/** `>` when the source stands first. */
export const orderOf = ({ x, y }: Pair): '>' | '<' => (x.first < y.first ? '>' : '<');

/** The way through the tree between two tokens of a sentence. */
export interface Path {
  /** Tokens below the meeting point on the side of the first, from the first upward. */
  up: readonly number[];
  /** Lowest token over both. */
  top: number;
  /** Tokens below the meeting point on the side of the second, downward to the second. */
  down: readonly number[];
}

/** The path from `x` to `y`; null when they have no root in common. */
function pathBetween(tree: Tree, x: number, y: number): Path | null {
  const fromX = ancestorsOf(tree, x);
  const fromY = ancestorsOf(tree, y);
  const top = fromX.find((token) => fromY.includes(token));
  if (top === undefined) return null;
  return { up: fromX.slice(0, fromX.indexOf(top)), top, down: fromY.slice(0, fromY.indexOf(top)).reverse() };
}

/** A token's relation to its head, with the preposition: `nsubj`, `obl:against`. */
function roleLabel(tree: Tree, token: number): string {
  const { deprel } = tree[token]!;
  const relation = relationOf(tree[token]!);
  if (relation !== 'obl' && relation !== 'nmod' && relation !== 'advcl') return deprel;
  const preposition = prepositionOf(tree, token);
  return preposition === null ? deprel : `${relation}:${preposition}`;
}
