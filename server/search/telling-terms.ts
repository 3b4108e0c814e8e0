import { documentTerms, shortestBeginning } from '../../shared/document-terms.ts';
import type { SearchTerm } from '../../shared/text-words.ts';
import { roleOf } from './function-words.ts';

const isTelling = ({ words, isBeginning }: SearchTerm): boolean =>
  words.length > 1 || !roleOf(words[0]!) || (!isBeginning && words[0]!.length >= shortestBeginning);

/** What a phrase asks of a document, without words that only join others, where there are others. */
export function tellingTerms(phrase: string): SearchTerm[] {
  const terms = documentTerms(phrase);
  const telling = terms.filter(isTelling);
  return telling.length ? telling : terms;
}
