import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { FacetsQuery } from '../../../shared/routes.ts';
import { type Answer, request } from '../../core/api/request.ts';
import { fromSerialized, type StanceGraph } from '../../core/graph/stance-graph.ts';

/** The aggregated graph under a filter; while a new one is on its way the last one stands. */
export function useGraph(filter: StanceFilter) {
  const query = useQuery({
    queryKey: ['graph', filter],
    queryFn: ({ signal }) => request('graph', { query: filter, signal }),
    placeholderData: keepPreviousData,
  });
  const graph = useMemo<StanceGraph | undefined>(() => query.data && fromSerialized(query.data), [query.data]);
  return { ...query, graph };
}

export function useFacets(filter: FacetsQuery) {
  return useQuery({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => request('facets', { query: filter, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useStats() {
  return useQuery({ queryKey: ['stats'], queryFn: ({ signal }) => request('stats', { signal }) });
}

export function useActor(id: string) {
  return useQuery({
    queryKey: ['actor', id],
    queryFn: ({ signal }) => request('actor', { params: { id }, signal }),
  });
}

export function useNeighbors(id: string, filter: StanceFilter) {
  return useQuery({
    queryKey: ['neighbors', id, filter],
    queryFn: ({ signal }) => request('neighbors', { params: { id }, query: filter, signal }),
    placeholderData: (before) => (before?.actor.id === id ? before : undefined),
  });
}

export function useEdge(source: string, target: string, filter: StanceFilter, enabled = true) {
  return useQuery({
    queryKey: ['edge', source, target, filter],
    queryFn: ({ signal }) => request('edge', { params: { source, target }, query: filter, signal }),
    placeholderData: (before) =>
      before?.source.id === source && before.target.id === target ? (before as Answer<'edge'>) : undefined,
    enabled,
  });
}

/** The stances of several lines at once; lines whose answers are not there yet are left out. */
export function useEdges(lines: readonly { source: string; target: string }[], filter: StanceFilter) {
  return useQueries({
    queries: lines.map(({ source, target }) => ({
      queryKey: ['edge', source, target, filter],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request('edge', { params: { source, target }, query: filter, signal }),
    })),
    combine: (answers) => answers.flatMap((answer) => answer.data ?? []),
  });
}

export function useDocument(id: string) {
  return useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) => request('document', { params: { id }, signal }),
  });
}

export function useActorSearch(q: string) {
  return useQuery({
    queryKey: ['actors', q],
    queryFn: ({ signal }) => request('actors', { query: { q, limit: 8 }, signal }),
    placeholderData: keepPreviousData,
  });
}

const pageSize = 100;

/** Stances under a filter, page after page, best first. */
export function useStances(filter: StanceFilter) {
  return useInfiniteQuery({
    queryKey: ['stances', filter],
    queryFn: ({ pageParam, signal }) =>
      request('stances', { query: { ...filter, limit: pageSize, offset: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * pageSize < last.total ? pages.length * pageSize : undefined),
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
