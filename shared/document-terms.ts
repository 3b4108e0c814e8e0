import { apostrophes } from './fold.ts';
import { type SearchTerm, wordsOf } from './text-words.ts';

/** Longer phrases are cut: nobody types them. */
const mostCharacters = 200;
const mostTerms = 24;

/** Shorter words are meant whole: too many others begin like them. */
export const shortestBeginning = 3;

const quotationMarks = /["“”„‟«»]/;
const possessive = new RegExp(`[${apostrophes}]s$`, 'i');

/** Words as they are typed: each whole or as a beginning, several that a dash or a dot joins one after the other. */
const looseTerms = (text: string): SearchTerm[] =>
  text.split(/\s+/).flatMap((chunk) => {
    const words = wordsOf(chunk.replace(possessive, ''));
    return words.length ? [{ words, isBeginning: words.at(-1)!.length >= shortestBeginning }] : [];
  });

/** A quotation stands in the text word for word; one that is still being typed may end within a word. */
function quotedTerm(text: string, isClosed: boolean): SearchTerm[] {
  const words = wordsOf(text);
  return words.length ? [{ words, isBeginning: !isClosed }] : [];
}

/** What a phrase asks of a document, all of it: its words, and in quotation marks words as they follow each other. */
export function documentTerms(phrase: string): SearchTerm[] {
  const parts = phrase.slice(0, mostCharacters).split(quotationMarks);
  const terms = parts.flatMap((part, at) =>
    at % 2 === 1 ? quotedTerm(part, at < parts.length - 1) : looseTerms(part),
  );
  return terms.slice(0, mostTerms);
}
