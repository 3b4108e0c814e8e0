import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { reviews } from '../../../shared/curation.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { GraphPart } from '../../../shared/graph.ts';
import type { FacetsQuery, GraphQuery, OutletsQuery, SubjectQuery, TimelineQuery } from '../../../shared/routes.ts';
import { type Answer, request } from '../../core/api/request.ts';
import { passes } from '../../core/evidence/passes.ts';
import { fromSerialized, type StanceGraph } from '../../core/graph/stance-graph.ts';
import type { Asked, PathView } from '../../core/view-state/view-state.ts';

/** A graph with how much of the whole it is. */
export interface GraphPiece {
  graph: StanceGraph;
  part: GraphPart;
}

/** Whose stances are followed over time. */
export type TimeSubject = Pick<SubjectQuery, 'actor' | 'with' | 'direction'>;

const pageSize = 100;

const pieces = new WeakMap<Answer<'graph'>, GraphPiece>();

/** One answer gives one graph, whoever asks for it: what is drawn and what is counted are the same. */
function pieceOf(answer: Answer<'graph'>): GraphPiece {
  const known = pieces.get(answer) ?? { graph: fromSerialized(answer), part: answer.part };
  pieces.set(answer, known);
  return known;
}

const graphQuery = (query: Partial<GraphQuery>) => ({
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

/** How right the analysis is by what users have said. */
export function useScore(enabled = true) {
  return useQuery({ queryKey: ['score'], queryFn: ({ signal }) => request('score', { signal }), enabled });
}

/** The log of corrections, newest first, page after page; undos and redos are told by the state of what they name. */
export function useLog(author: string | null) {
  return useInfiniteQuery({
    queryKey: ['log', author],
    queryFn: ({ pageParam, signal }) =>
      request('curations', { query: { author: author ?? undefined, limit: pageSize, offset: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * pageSize < last.total ? pages.length * pageSize : undefined),
  });
}

/** The corrections that do not hold, and why. */
export function useConflicts() {
  return useQuery({
    queryKey: ['conflicts'],
    queryFn: ({ signal }) => request('curationConflicts', { query: { limit: 1000 }, signal }),
  });
}

export function useActor(id: string, { minCount: _, ...filter }: StanceFilter) {
  return useQuery({
    queryKey: ['actor', id, filter],
    queryFn: ({ signal }) => request('actor', { params: { id }, query: filter, signal }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
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

export function useNeighbors(id: string, filter: StanceFilter) {
  return useQuery({
    queryKey: ['neighbors', id, filter],
    queryFn: ({ signal }) => request('neighbors', { params: { id }, query: filter, signal }),
    placeholderData: (before) => (before?.actor.id === id ? before : undefined),
  });
}

const edgeQuery = (source: string, target: string, { corpus }: StanceFilter) => ({
  queryKey: ['edge', source, target, corpus],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    request('edge', { params: { source, target }, query: { review: reviews, corpus }, signal }),
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

/** The days on which the tone of one actor toward another changed. */
export function useChanges(line: { source: string; target: string } | null, { minCount: _, ...filter }: StanceFilter) {
  const { source, target } = line ?? {};
  return useQuery({
    queryKey: ['changes', source, target, filter],
    queryFn: ({ signal }) =>
      request('changes', { query: { ...filter, actor: source, with: target, direction: 'out' }, signal }),
    enabled: line !== null,
  });
}

const mostTurns = 3;

/** The pairs whose tone changed most. */
export function useTurns(filter: StanceFilter) {
  return useQuery({
    queryKey: ['turns', filter],
    queryFn: ({ signal }) => request('turns', { query: { ...filter, limit: mostTurns }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Who stands where on an issue. */
export function usePositions(issue: string, { issue: _, minCount: _least, ...filter }: StanceFilter, enabled = true) {
  return useQuery({
    queryKey: ['positions', issue, filter],
    queryFn: ({ signal }) => request('positions', { params: { issue }, query: filter, signal }),
    placeholderData: (before) => (before?.issue === issue ? before : undefined),
    enabled,
  });
}

const comparedOutlets = 12;

/** What outlets say of a subject, those that differ most first. */
export function useOutlets(subject: Partial<OutletsQuery>, { minCount: _, ...filter }: StanceFilter, enabled: boolean) {
  const query = { ...filter, ...subject, limit: comparedOutlets };
  return useQuery({
    queryKey: ['outlets', query],
    queryFn: ({ signal }) => request('outlets', { query, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useDocument(id: string) {
  return useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) => request('document', { params: { id }, signal }),
  });
}

/** What is said of an actor, or between two, by day, week or month. */
export function useTimeline(subject: TimeSubject, by: TimelineQuery['by'], filter: StanceFilter) {
  const query = { ...filter, ...subject, by };
  return useQuery({
    queryKey: ['timeline', query],
    queryFn: ({ signal }) => request('timeline', { query, signal }),
  });
}

/** The days on which the tone of all that an actor gives and receives changed, with sentences before and after. */
export function useActorChanges(actor: string, { minCount: _, ...filter }: StanceFilter) {
  return useQuery({
    queryKey: ['changes', 'of', actor, filter],
    queryFn: ({ signal }) => request('changes', { query: { ...filter, actor }, signal }),
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

/** How long typing must pause before it is searched for, in milliseconds. */
const pause = 120;

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), text ? pause : 0);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** What a phrase finds and may ask; `isCurrent` tells whether it is the answer to all that was typed. */
export function useSearch(typed: string, corpus: StanceFilter['corpus'], enabled: boolean) {
  const q = usePaused(typed);
  const answer = useQuery({
    queryKey: ['search', q, corpus],
    queryFn: ({ signal }) => request('search', { query: { q, corpus, limit: 4 }, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
  return { ...answer, isCurrent: q === typed && answer.data !== undefined && !answer.isPlaceholderData };
}

const mostLines = 200;

/** The answer to a question under a filter. */
export function useAnswer(asked: Asked | null, filter: StanceFilter) {
  const ends = { source: asked?.source ?? undefined, target: asked?.target ?? undefined };
  const query = { ...filter, ...ends, eitherWay: asked?.eitherWay || undefined, limit: mostLines };
  return useQuery({
    queryKey: ['ask', query],
    queryFn: ({ signal }) => request('ask', { query, signal }),
    placeholderData: (before) =>
      before?.question && before.question.source?.id === ends.source && before.question.target?.id === ends.target
        ? before
        : undefined,
    enabled: asked !== null,
  });
}

export function useActorSearch(q: string, corpus?: StanceFilter['corpus']) {
  return useQuery({
    queryKey: ['actors', q, corpus],
    queryFn: ({ signal }) => request('actors', { query: { q, corpus, limit: 8 }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** How many stances a table fetches at once. */
export const stancesAtOnce = 500;

/** Stances under a filter, page after page, best first. */
export function useStances(filter: StanceFilter, atOnce = pageSize) {
  return useInfiniteQuery({
    queryKey: ['stances', filter, atOnce],
    queryFn: ({ pageParam, signal }) =>
      request('stances', { query: { ...filter, limit: atOnce, offset: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * atOnce < last.total ? pages.length * atOnce : undefined),
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
