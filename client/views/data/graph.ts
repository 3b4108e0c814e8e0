import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { GraphQuery } from '../../../shared/routes.ts';
import { request } from '../../core/api/request.ts';
import { pieceOf } from '../../core/graph/piece.ts';
import type { PathView } from '../../core/view-state/view-state.ts';

/** The query of a graph or a part of it. */
export const graphQuery = (query: Partial<GraphQuery>) => ({
  queryKey: ['graph', query],
  queryFn: ({ signal }: { signal: AbortSignal }) => request('graph', { query, signal }),
});

/** The aggregated graph or a part of it; while a new one is on its way the last one stands. */
export function useGraph(query: Partial<GraphQuery>, enabled = true) {
  const answer = useQuery({ ...graphQuery(query), placeholderData: keepPreviousData, enabled });
  const piece = enabled && answer.data ? pieceOf(answer.data) : undefined;
  return { piece, stale: answer.isPlaceholderData, error: answer.error, refetch: answer.refetch };
}

/** How many stances pass each of several filters; null for those whose answers are not there. */
export function useStanceCounts(filters: readonly StanceFilter[]): (number | null)[] {
  return useQueries({
    queries: filters.map((filter) => graphQuery({ ...filter, nodes: 1 })),
    combine: (answers) => answers.map((answer) => answer.data?.attributes.stances ?? null),
  });
}

/** The pairs and groups apart from the main part of the graph. */
export function useSeparateGroups(filter: StanceFilter, enabled: boolean) {
  return useQuery({
    queryKey: ['groups', filter],
    queryFn: ({ signal }) => request('groups', { query: { ...filter, limit: 200 }, signal }),
    enabled,
  });
}

/** Who is with whom under a filter. */
export function useCommunities(filter: StanceFilter, enabled: boolean) {
  return useQuery({
    queryKey: ['communities', filter],
    queryFn: ({ signal }) => request('communities', { query: filter, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The shortest paths between two actors, each step with a sentence; without a question nothing is asked. */
export function usePaths(path: PathView | null, filter: StanceFilter) {
  const { source = '', target = '', count: k, directed } = path ?? {};
  return useQuery({
    queryKey: ['paths', source, target, k, directed, filter],
    queryFn: ({ signal }) =>
      request('paths', { params: { source, target }, query: { ...filter, k, directed }, signal }),
    placeholderData: (before) =>
      before && [before.source.id, before.target.id].join() === [source, target].join() ? before : undefined,
    enabled: path !== null,
  });
}

/** Who stands with and against whom under a filter, among the strongest actors. */
export function useBalance(filter: StanceFilter) {
  return useQuery({
    queryKey: ['balance', filter],
    queryFn: ({ signal }) => request('balance', { query: filter, signal }),
    placeholderData: keepPreviousData,
  });
}
