import { type AnnotatedDocument, annotate } from '../../../../server/pipeline/annotated-document.ts';
import { tokensStage } from '../../../../server/pipeline/stages/tokens/tokens-stage.ts';
import type { Span } from '../../../../shared/span.ts';

/** A text as the stage cuts it. */
export function cut(text: string, masked: Span[] = []): AnnotatedDocument {
  const document = { id: 'd', text, title: null, date: null, source: null, url: null, language: null };
  const annotated = annotate(document);
  annotated.masked = masked;
  tokensStage.run(annotated, { allPairs: false });
  return annotated;
}

/** Its tokens, with a blank between any two. */
export const words = (text: string, masked?: Span[]): string =>
  cut(text, masked)
    .tokens.map((token) => token.text)
    .join(' ');

/** Its sentences, verbatim. */
export const sentences = (text: string): string[] => {
  const annotated = cut(text);
  return annotated.sentences.map(({ start, end }) => text.slice(start, end));
};

/** Its quotations, verbatim. */
export const quoted = (text: string): string[] => cut(text).quotations.map(({ start, end }) => text.slice(start, end));
