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
