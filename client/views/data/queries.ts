import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { FacetsQuery } from '../../../shared/routes.ts';
import { type Answer, request } from '../../core/api/request.ts';
import { passes } from '../../core/evidence/passes.ts';
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

/** The actors that probably are this one under another name. */
export function useNamesakes(id: string) {
  return useQuery({
    queryKey: ['suggestions'],
    queryFn: ({ signal }) => request('suggestions', { query: { limit: 1000 }, signal }),
    select: ({ suggestions }) =>
      suggestions.flatMap(({ into, from }) => (into.id === id ? [from] : from.id === id ? [into] : [])),
  });
}

export function useNeighbors(id: string, filter: StanceFilter) {
  return useQuery({
    queryKey: ['neighbors', id, filter],
    queryFn: ({ signal }) => request('neighbors', { params: { id }, query: filter, signal }),
    placeholderData: (before) => (before?.actor.id === id ? before : undefined),
  });
}

const edgeQuery = (source: string, target: string) => ({
  queryKey: ['edge', source, target],
  queryFn: ({ signal }: { signal: AbortSignal }) => request('edge', { params: { source, target }, signal }),
});

const narrow = (edge: Answer<'edge'>, filter: StanceFilter): Answer<'edge'> => ({
  ...edge,
  stances: edge.stances.filter((stance) => passes(stance, filter)),
});

/** A line with those of its stances that pass the filter: all are fetched once, since a line that the filter empties has none to fetch. */
export function useEdge(source: string, target: string, filter: StanceFilter, enabled = true) {
  return useQuery({ ...edgeQuery(source, target), select: (edge) => narrow(edge, filter), enabled });
}

/** Several lines at once; those whose answers are not there yet are left out. */
export function useEdges(lines: readonly { source: string; target: string }[], filter: StanceFilter) {
  return useQueries({
    queries: lines.map(({ source, target }) => edgeQuery(source, target)),
    combine: (answers) => answers.flatMap((answer) => (answer.data ? [narrow(answer.data, filter)] : [])),
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
