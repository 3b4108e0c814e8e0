import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../../core/api/request.ts';
import { pageSize } from './stances.ts';

/** How right the analysis is by what users have said. */
export function useScore(enabled = true) {
  return useQuery({ queryKey: ['score'], queryFn: ({ signal }) => request('score', { signal }), enabled });
}

/** The log of corrections, newest first, page after page; undos and redos are told by the state of what they name. */
export function useLog(author: string | null) {
  return useInfiniteQuery({
    queryKey: ['log', author],
    queryFn: ({ pageParam, signal }) =>
      request('curations', { query: { author: author ?? undefined, limit: pageSize, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** The corrections that do not hold, and why. */
export function useConflicts() {
  return useQuery({
    queryKey: ['conflicts'],
    queryFn: ({ signal }) => request('curationConflicts', { query: { limit: 1000 }, signal }),
  });
}

const suggestionsQuery = {
  queryKey: ['suggestions'],
  queryFn: ({ signal }: { signal: AbortSignal }) => request('suggestions', { query: { limit: 1000 }, signal }),
};

/** Pairs of actors that probably are one, surest first. */
export function useSuggestions() {
  return useQuery(suggestionsQuery);
}

/** The documents that mean an actor, the first thousand by name. */
export function useOccurrences(id: string) {
  return useQuery({
    queryKey: ['occurrences', id],
    queryFn: ({ signal }) => request('occurrences', { params: { id }, query: { limit: 1000 }, signal }),
  });
}

/** How many stances nobody has reviewed. */
export function useUnreviewed() {
  return useQuery({
    queryKey: ['stances', 'unreviewed'],
    queryFn: ({ signal }) => request('stances', { query: { review: ['unreviewed'], copies: true, limit: 1 }, signal }),
    select: ({ total }) => total,
  });
}

/** The actors that probably are this one under another name. */
export function useNamesakes(id: string) {
  return useQuery({
    ...suggestionsQuery,
    select: ({ suggestions }) =>
      suggestions.flatMap(({ into, from }) => (into.id === id ? [from] : from.id === id ? [into] : [])),
  });
}
