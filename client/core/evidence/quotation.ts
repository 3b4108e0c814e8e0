import type { StanceRecord } from '../../../shared/routes.ts';
import type { Span } from '../../../shared/span.ts';

/** A stretch of quoted text with how it is marked; the parts of a text joined give the text back, character by character. */
export interface QuotationPart {
  text: string;
  start: number;
  evidence: boolean;
  cue: boolean;
}

const inside = (at: number, span: Span | null) => span !== null && span.start <= at && at < span.end;

/** Cuts `text` at the borders of evidence and cue; the spans count from the same origin as `offset`. */
export function quotationParts(text: string, offset: number, evidence: Span | null, cue: Span | null): QuotationPart[] {
  const end = offset + text.length;
  const borders = [evidence, cue].flatMap((span) => (span ? [span.start, span.end] : []));
  const cuts = [...new Set([offset, ...borders.filter((at) => at > offset && at < end), end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    text: text.slice(start - offset, cuts[index + 1]! - offset),
    start,
    evidence: inside(start, evidence),
    cue: inside(start, cue) && inside(start, evidence),
  }));
}

/** The sentence of a stance with its evidence and its cue marked. */
export const sentenceParts = (stance: StanceRecord): QuotationPart[] =>
  quotationParts(stance.sentenceText, stance.sentence.start, stance.evidence, stance.why?.cue ?? null);

/** The most letters of a sentence that is shown in passing. */
const mostLetters = 190;

/** A sentence for a small place: where it is too long it is cut at words on both sides of the evidence, never within it. */
export function shortSentence(stance: StanceRecord): QuotationPart[] {
  const { sentenceText: text, sentence, evidence, why } = stance;
  if (text.length <= mostLetters) return sentenceParts(stance);
  const [first, last] = [evidence.start - sentence.start, evidence.end - sentence.start];
  const aside = Math.max(0, mostLetters - (last - first)) / 2;
  const from = wordFrom(text, Math.min(Math.max(0, first - aside), Math.max(0, text.length - mostLetters)), first);
  const to = wordTo(text, Math.max(from + mostLetters, last), last);
  const parts = quotationParts(text.slice(from, to), sentence.start + from, evidence, why?.cue ?? null);
  const cut = (start: number, words: string): QuotationPart[] => [{ text: words, start, evidence: false, cue: false }];
  return [
    ...(from > 0 ? cut(sentence.start, '… ') : []),
    ...parts,
    ...(to < text.length ? cut(sentence.end, ' …') : []),
  ];
}

/** Where a word begins after a place, at the latest at another one. */
function wordFrom(text: string, at: number, latest: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', Math.ceil(at) - 1);
  return space < 0 || space + 1 > latest ? latest : space + 1;
}

/** Where a word ends before a place, at the earliest at another one. */
function wordTo(text: string, at: number, earliest: number): number {
  if (at >= text.length) return text.length;
  return Math.max(earliest, text.lastIndexOf(' ', at));
}
