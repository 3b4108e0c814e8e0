import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { StanceFilter } from '../../../shared/filter.ts';
import { request } from '../../core/api/request.ts';
import type { Asked } from '../../core/view-state/view-state.ts';

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
