import { type RawBuilder, sql } from 'kysely';
import { documentTerms } from '../../../shared/document-terms.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { WordIndex } from '../word-index.ts';

/** What the text of a filter becomes: a query for the numbers of the documents that hold it, which each engine has its own of. */
export interface Worded {
  holding?: RawBuilder<unknown>;
}

type Selection = StanceFilter & { countedIn?: StanceFilter };

/** A selection that finds the documents which hold the text of its filter. */
export function worded<S extends Selection>(index: WordIndex, selection: S): S & Worded {
  const countedIn = selection.countedIn && worded(index, selection.countedIn);
  const asked = countedIn ? { ...selection, countedIn } : selection;
  return asked.text === undefined ? asked : { ...asked, holding: documentsHolding(index, asked.text) };
}

/** A text without a word stands in no document. */
function documentsHolding(index: WordIndex, text: string): RawBuilder<unknown> {
  const terms = documentTerms(text);
  return terms.length ? index.matching(terms, 'document') : sql`select 0 where 1 = 0`;
}
