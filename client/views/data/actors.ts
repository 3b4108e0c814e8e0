import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { StanceFilter } from '../../../shared/filter.ts';
import { request } from '../../core/api/request.ts';

export function useActor(id: string, { minCount: _, ...filter }: StanceFilter) {
  return useQuery({
    queryKey: ['actor', id, filter],
    queryFn: ({ signal }) => request('actor', { params: { id }, query: filter, signal }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
}

export function useNeighbors(id: string, filter: StanceFilter) {
  return useQuery({
    queryKey: ['neighbors', id, filter],
    queryFn: ({ signal }) => request('neighbors', { params: { id }, query: filter, signal }),
    placeholderData: (before) => (before?.actor.id === id ? before : undefined),
  });
}

/** Whose stances a speaker tells of, or who tells of those of a subject, those with most claims first. */
export function useSpeakers(asked: { speaker: string } | { subject: string }, limit: number, filter: StanceFilter) {
  const { minCount: _, ...rest } = filter;
  const query = { ...rest, ...asked, limit };
  return useQuery({
    queryKey: ['speakers', query],
    queryFn: ({ signal }) => request('speakers', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Who claims most, whosesoever stances. */
export function useAllSpeakers({ minCount: _, ...filter }: StanceFilter) {
  return useQuery({
    queryKey: ['speakers', filter],
    queryFn: ({ signal }) => request('speakers', { query: { ...filter, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useActorSearch(q: string, corpus?: StanceFilter['corpus']) {
  return useQuery({
    queryKey: ['actors', q, corpus],
    queryFn: ({ signal }) => request('actors', { query: { q, corpus, limit: 8 }, signal }),
    placeholderData: keepPreviousData,
  });
}
