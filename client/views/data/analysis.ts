import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { OutletsQuery, SubjectQuery, TimelineQuery } from '../../../shared/routes.ts';
import { request } from '../../core/api/request.ts';

/** Whose stances are followed over time. */
export type TimeSubject = Pick<SubjectQuery, 'actor' | 'with' | 'direction'>;

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

/** What is said of an actor, or between two, by day, week or month. */
export function useTimeline(subject: TimeSubject, by: TimelineQuery['by'], filter: StanceFilter) {
  const query = { ...filter, ...subject, by };
  return useQuery({
    queryKey: ['timeline', query],
    queryFn: ({ signal }) => request('timeline', { query, signal }),
  });
}

/** The days on which the tone of all that an actor gives and receives changed, with sentences before and after. */
export function useActorChanges(actor: string, { minCount: _, ...filter }: StanceFilter, enabled = true) {
  return useQuery({
    queryKey: ['changes', 'of', actor, filter],
    queryFn: ({ signal }) => request('changes', { query: { ...filter, actor }, signal }),
    enabled,
  });
}
