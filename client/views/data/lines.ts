import { useQueries, useQuery } from '@tanstack/react-query';
import { reviews } from '../../../shared/curation.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import { wholeEdge } from '../../core/api/pages.ts';
import type { Answer } from '../../core/api/request.ts';
import { passes } from '../../core/evidence/passes.ts';

const edgeQuery = (source: string, target: string, { corpus }: StanceFilter) => ({
  queryKey: ['edge', source, target, corpus],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    wholeEdge({ params: { source, target }, query: { review: reviews, corpus }, signal }),
});

const narrow = (edge: Answer<'edge'>, filter: StanceFilter): Answer<'edge'> => ({
  ...edge,
  stances: edge.stances.filter((stance) => passes(stance, filter)),
});

/** A line with those of its stances that pass the filter: all of the corpora are fetched once, rejected ones too, since a line that the filter empties has none to fetch. */
export function useEdge(source: string, target: string, filter: StanceFilter, enabled = true) {
  return useQuery({ ...edgeQuery(source, target, filter), select: (edge) => narrow(edge, filter), enabled });
}

/**
 * A line and the one the other way, with the stances that pass the filter and, in their places, those that were rejected.
 * Both are one question: whether there is a way back is known from the answer alone.
 */
export function useBothWays(source: string, target: string, filter: StanceFilter) {
  const shown = { ...filter, review: filter.review ?? [...reviews] };
  return useQuery({
    queryKey: ['line', source, target, filter.corpus],
    queryFn: async ({ signal }) => {
      const ask = (from: string, toward: string) => edgeQuery(from, toward, filter).queryFn({ signal });
      const line = await ask(source, target);
      return { line, reverse: line.reverseCount > 0 ? await ask(target, source) : null };
    },
    select: ({ line, reverse }) => ({ line: narrow(line, shown), reverse: reverse && narrow(reverse, shown) }),
  });
}

/** Several lines at once; those whose answers are not there yet are left out. */
export function useEdges(lines: readonly { source: string; target: string }[], filter: StanceFilter) {
  return useQueries({
    queries: lines.map(({ source, target }) => edgeQuery(source, target, filter)),
    combine: (answers) => answers.flatMap((answer) => (answer.data ? [narrow(answer.data, filter)] : [])),
  });
}
