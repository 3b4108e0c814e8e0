import type { Page, SuggestionsAnswer } from '../../shared/routes.ts';
import type { Store } from '../store/store.ts';
import { summariesOf } from './actors.ts';

/** A page of the actors that probably are one, most probable first. */
export async function suggestedMerges(store: Store, { limit, offset }: Page): Promise<SuggestionsAnswer> {
  const all = await store.mergeSuggestions();
  const known = await store.actorNames(all.flatMap(({ into, from }) => [into, from]));
  const found = all.filter(({ into, from }) => known.has(into) && known.has(from));
  const shown = found.slice(offset, offset + limit);
  const actors = await store.actorsById(shown.flatMap(({ into, from }) => [into, from]));
  const summaries = new Map((await summariesOf(store, actors)).map((summary) => [summary.id, summary]));
  return {
    total: found.length,
    suggestions: shown.map(({ into, from, reason, score }) => ({
      ...{ into: summaries.get(into)!, from: summaries.get(from)!, reason, score },
    })),
  };
}
