import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { StanceFilter } from '../../../shared/filter.ts';
import { request } from '../../core/api/request.ts';

export const pageSize = 100;

/** How many stances a table fetches at once. */
export const stancesAtOnce = 500;

/** Stances under a filter, page after page, best first. */
export function useStances(filter: StanceFilter, atOnce = pageSize) {
  return useInfiniteQuery({
    queryKey: ['stances', filter, atOnce],
    queryFn: ({ pageParam, signal }) =>
      request('stances', { query: { ...filter, limit: atOnce, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** The first stances under a filter, those with the highest score. */
export function useBestStances(filter: StanceFilter) {
  return useQuery({
    queryKey: ['stances', 'best', filter],
    queryFn: ({ signal }) => request('stances', { query: { ...filter, limit: 20 }, signal }),
    placeholderData: keepPreviousData,
  });
}
