import { pronouns } from '../../../../lexicon/pronouns.ts';
import { speechVerbs } from '../../../../lexicon/speech-verbs.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { AnnotatedDocument, Quotation, Token, Voice } from '../../../annotated-document.ts';
import { childrenBy, perTree, subjectsOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { ReadMention } from '../coreference-context.ts';

const writings = wordClass('writings');

type Mentions = ReadonlyMap<number, ReadMention>;

/**
 * The parts of a document that somebody says: turns of a transcript, then quotations, inside turns too, with words in scare quotes aside.
 * Who speaks is told, in this order, by a verb of saying in the quotation's own sentences, nearest first; by a name right before or
 * behind it (`Roe: "..."`, `"..." - Jane Roe`); by the quotation before it in the same or the preceding paragraph; by the last report
 * of the sentence before.
 */
export function voicesOf(document: AnnotatedDocument, mentionAt: Mentions): Voice[] {
  const turns = turnVoices(document);
  const found: Voice[] = [];
  let [previous, turn]: [Quotation | null, number] = [null, 0];
  for (const quotation of document.quotations) {
    while (turns[turn] && turns[turn]!.last <= quotation.first) turn++;
    if (quotation.first >= quotation.last || (quotation.scare && !speaksOfItself(document, quotation))) continue;
    const { first, last } = quotation;
    const inTurn = turns[turn] && turns[turn]!.first <= first ? turns[turn]!.cue : null;
    const cue =
      verbOf(document, quotation) ??
      inTurn ??
      labelOf(document, quotation, mentionAt) ??
      (previous && follows(document, previous, quotation) ? found.at(-1)!.cue : null) ??
      reportBefore(document, first);
    found.push({ first, last, cue });
    previous = quotation;
  }
  return [...turns, ...announced(document), ...found];
}

/**
 * What follows `Roe said:` or `her letter is below` at a paragraph's end without quotation marks, as far as the first person is used, up to
 * the next such line or to what is no prose ("Notes to editors").
 */
function announced({ tokens, sentences, quotations, masked }: AnnotatedDocument): Voice[] {
  const marks = new Set(quotations.map(({ start }) => start));
  const opening = sentences.filter(({ index, first, last, paragraph }) => {
    const next = sentences[index + 1];
    if (!next || next.paragraph === paragraph || marks.has(next.start)) return false;
    return tokens[last - 1]!.text === ':' || tokens.slice(first, last).some(({ lemma }) => lemma === 'below');
  });
  return opening.flatMap(({ last, end, paragraph }, index) => {
    const cue = lastCue(tokens, sentences.find((one) => one.paragraph === paragraph)!.first, last);
    const close = masked.find(({ start }) => start >= end)?.start ?? Number.POSITIVE_INFINITY;
    const own = tokens.slice(last, opening[index + 1]?.first).findLast((token) => token.start < close && isOwn(token));
    if (cue === null || !own) return [];
    const { paragraph: to } = sentences[own.sentence]!;
    return { first: last, last: sentences.findLast((one) => one.paragraph === to)!.last, cue };
  });
}

/** The last verb of saying, or of giving a statement, from one token to another. */
function lastCue(tokens: Tree, first: number, last: number): number | null {
  for (let at = last - 1; at >= first; at--) if (isSaying(tokens, at) || isGiving(tokens, at)) return at;
  return null;
}

const isGiving = (tokens: Tree, at: number): boolean =>
  subjectsOf(tokens, at).length > 0 &&
  childrenBy(tokens, at, 'obj').some((child) => writings.has(tokens[child]!.lemma));

const isOwn = ({ text }: Token): boolean => pronouns().get(text.toLowerCase())?.person === 1;

/** Turns of a transcript; the last word of the label tells who speaks, where it names anybody. */
function turnVoices({ turns, tokens }: AnnotatedDocument): Voice[] {
  let at = 0;
  const tokenAt = (offset: number): number => {
    while (at < tokens.length && tokens[at]!.start < offset) at++;
    return at;
  };
  return turns.map(({ label, start, end }) => {
    const [from, first, last] = [tokenAt(label.start), tokenAt(start), tokenAt(end)];
    return { first, last, cue: from < first ? first - 1 : null };
  });
}

/** A few words with `we` or `my` in them are somebody's own, whatever clause they stand in. */
const speaksOfItself = ({ tokens }: AnnotatedDocument, { first, last }: Quotation): boolean =>
  tokens.slice(first, last).some(isOwn);

/** The verb of saying nearest to the quotation in the sentences where it begins and ends, null without one. */
function verbOf({ tokens, sentences }: AnnotatedDocument, { first, last }: Quotation): number | null {
  const from = sentences[tokens[first]!.sentence]!.first;
  const to = sentences[tokens[last - 1]!.sentence]!.last;
  let best: number | null = null;
  for (let at = first - 1; at >= from && best === null; at--) if (isSaying(tokens, at)) best = at;
  const limit = best === null ? to : Math.min(to, last + first - best - 1);
  for (let at = last; at < limit; at++) if (isSaying(tokens, at)) return at;
  return best;
}

/** The verbs of saying with a subject. */
const sayings = perTree((tree) => {
  const verbs = tree.filter(({ upos, lemma }) => upos === 'VERB' && speechVerbs().has(lemma));
  return new Set(verbs.map(({ index }) => index).filter((verb) => subjectsOf(tree, verb).length > 0));
});

export const isSaying = (tree: Tree, at: number): boolean => sayings(tree).has(at);

/** The head of a name right before a quotation with a colon, or right behind it with a dash or `according to`. */
function labelOf(document: AnnotatedDocument, { first, last }: Quotation, mentionAt: Mentions): number | null {
  const { tokens, sentences } = document;
  const label = tokens[first - 2]?.text === ':' ? mentionAt.get(first - 3) : undefined;
  const lead = label && tokens.slice(sentences[tokens[label.first]!.sentence]!.first, label.first);
  const before = lead?.some(({ upos }) => /^(VERB|AUX)$/.test(upos)) ? undefined : label;
  const after = /^[-–—]$/.test(tokens[last + 1]?.text ?? '') ? mentionAt.get(last + 2) : undefined;
  const source = tokens[last + 1]?.text === 'according' ? mentionAt.get(last + 3) : undefined;
  return before?.head ?? after?.head ?? source?.head ?? null;
}

const paragraphOf = ({ tokens, sentences }: AnnotatedDocument, token: number): number =>
  sentences[tokens[token]!.sentence]!.paragraph;

/** The speaker goes on, after a sentence of his or in the next paragraph. */
const follows = (document: AnnotatedDocument, previous: Quotation, next: Quotation): boolean =>
  paragraphOf(document, next.first) - paragraphOf(document, previous.last - 1) <= 1;

/** Sentences before a paragraph in quotation marks that may say who gives the statement. */
const REACH = 4;

/**
 * The last verb of saying in the sentence before the quotation's, of the same paragraph; before a paragraph of its own, the verb with
 * which somebody gives the following statement.
 */
function reportBefore({ tokens, sentences }: AnnotatedDocument, token: number): number | null {
  const own = sentences[tokens[token]!.sentence]!;
  const before = sentences[own.index - 1];
  if (!before) return null;
  if (before.paragraph === own.paragraph) return lastCue(tokens, before.first, before.last);
  for (const { first, last } of sentences.slice(Math.max(0, own.index - REACH), own.index).reverse()) {
    const giving = tokens.slice(first, last).find(({ index }) => isGiving(tokens, index));
    const isFollowed =
      tokens[last - 1]!.text === ':' || tokens.slice(first, last).some(({ lemma }) => follow.test(lemma));
    if (giving && isFollowed) return giving.index;
    if (last === before.last && tokens[last - 1]!.text === ':') return lastCue(tokens, first, last);
  }
  return null;
}

const follow = /^(follow|following|below|this)$/;
