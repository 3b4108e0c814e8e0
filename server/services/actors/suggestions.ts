import type { SuggestionsAnswer, SuggestionsQuery } from '../../../shared/routes.ts';
import type { Moment } from '../../store/store.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { pageOf } from '../paging/page-of.ts';
import { summariesOf } from './actors.ts';

/** A page of the actors that probably are one, most probable first: those of which both pass the filter. */
export async function suggestedMerges(
  store: Moment,
  { limit, offset, after, ...filter }: Paged<SuggestionsQuery>,
): Promise<WithKey<SuggestionsAnswer>> {
  const all = await store.mergeSuggestions();
  const ids = all.flatMap(({ into, from }) => [into, from]);
  const known = await store.occurringActors(ids, filter);
  const found = all.filter(({ into, from }) => known.has(into) && known.has(from));
  const { shown, next } = pageOf(found, ({ into, from, score }) => [-score, into, from], { limit, offset, after });
  const actors = await store.actorsById(shown.flatMap(({ into, from }) => [into, from]));
  const summaries = new Map((await summariesOf(store, actors, filter)).map((summary) => [summary.id, summary]));
  return {
    ...{ total: found.length, next },
    suggestions: shown.map(({ into, from, reason, score }) => ({
      ...{ into: summaries.get(into)!, from: summaries.get(from)!, reason, score },
    })),
  };
}
