import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { FacetsQuery } from '../../../shared/routes.ts';
import { request } from '../../core/api/request.ts';

export function useFacets(filter: FacetsQuery) {
  return useQuery({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => request('facets', { query: filter, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Counts of all that is stored, or of corpora. */
export function useStats(corpus?: StanceFilter['corpus']) {
  return useQuery({
    queryKey: ['stats', corpus],
    queryFn: ({ signal }) => request('stats', { query: { corpus }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCorpora() {
  return useQuery({ queryKey: ['corpora'], queryFn: ({ signal }) => request('corpora', { signal }) });
}

/** What the server is and takes; it does not change while the page is open. */
export function useHealth() {
  return useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => request('health', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useDocument(id: string) {
  return useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) => request('document', { params: { id }, signal }),
  });
}
