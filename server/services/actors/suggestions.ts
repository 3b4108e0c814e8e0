import type { SuggestionsAnswer, SuggestionsQuery } from '../../../shared/routes.ts';
import type { Moment } from '../../store/store.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { pageOf } from '../paging/page-of.ts';
import { summariesOf } from './actors.ts';

/** A page of the actors that probably are one, most probable first; of corpora, those of which documents there have both. */
export async function suggestedMerges(
  store: Moment,
  { corpus, ...page }: Paged<SuggestionsQuery>,
): Promise<WithKey<SuggestionsAnswer>> {
  const all = await store.mergeSuggestions();
  const ids = all.flatMap(({ into, from }) => [into, from]);
  const known = corpus ? await store.occurringActors(ids, corpus) : await store.actorNames(ids);
  const found = all.filter(({ into, from }) => known.has(into) && known.has(from));
  const { shown, next } = pageOf(found, ({ into, from, score }) => [-score, into, from], page);
  const actors = await store.actorsById(shown.flatMap(({ into, from }) => [into, from]));
  const summaries = new Map((await summariesOf(store, actors, { corpus })).map((summary) => [summary.id, summary]));
  return {
    ...{ total: found.length, next },
    suggestions: shown.map(({ into, from, reason, score }) => ({
      ...{ into: summaries.get(into)!, from: summaries.get(from)!, reason, score },
    })),
  };
}
