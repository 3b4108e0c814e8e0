import type { Page, SuggestionsAnswer } from '../../shared/routes.ts';
import type { Store } from '../store/store.ts';
import { summaryOf } from './actors.ts';
import type { Corpus } from './corpus.ts';

/** A page of the actors that probably are one, most probable first. */
export async function suggestedMerges(
  store: Store,
  corpus: Corpus,
  { limit, offset }: Page,
): Promise<SuggestionsAnswer> {
  const found = (await store.mergeSuggestions()).flatMap(({ into, from, reason, score }) => {
    const [kept, merged] = [corpus.actors.get(into), corpus.actors.get(from)];
    return kept && merged ? [{ into: summaryOf(corpus, kept), from: summaryOf(corpus, merged), reason, score }] : [];
  });
  return { total: found.length, suggestions: found.slice(offset, offset + limit) };
}
