import type { Span } from '../../../shared/span.ts';

/** The paragraphs of a document as spans of its text, blank ones left out. */
export function paragraphs(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter((match) => match[0].trim() !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
