import type { QuestionFilter, QuestionParts } from '../../../shared/search.ts';
import { selecting } from '../view-state/moves.ts';
import { nothingSelected, pathBetween, type ViewState } from '../view-state/view-state.ts';

/** What of a filter a question sets; the rest stays as it is. */
const cleared: Record<keyof QuestionFilter, undefined> = {
  type: undefined,
  polarity: undefined,
  issue: undefined,
  outlet: undefined,
  from: undefined,
  to: undefined,
};

/**
 * What changes when a question is asked: its ends are what the view is about, what narrows it becomes the filter. Of one actor
 * toward another it is their line, from one to another their paths; who speaks for an actor stands in its details; without ends it
 * is the filter alone.
 */
export function asking(
  state: ViewState,
  { asks, source, target, eitherWay, filter }: QuestionParts,
): Partial<ViewState> {
  const change: Partial<ViewState> = {
    ...selecting(state, nothingSelected),
    ...{ view: state.view === 'table' ? 'table' : 'graph', apart: null, asked: null, path: null },
    filter: { ...state.filter, ...cleared, ...filter },
  };
  const spoken = target ?? source;
  if (asks === 'speakers' && spoken)
    return { ...change, ...selecting(state, { kind: 'actor', id: spoken.id }), speakers: true };
  if (asks === 'path' && source && target) return { ...change, path: pathBetween(source.id, target.id) };
  if (source && target && !eitherWay)
    return { ...change, selection: { kind: 'line', source: source.id, target: target.id } };
  if (!source && !target) return change;
  return { ...change, asked: { source: source?.id ?? null, target: target?.id ?? null, eitherWay } };
}

/** What changes when the question is let go, with all that narrows it. */
export const forgetting = ({ filter }: ViewState): Partial<ViewState> => ({
  asked: null,
  filter: { ...filter, ...cleared },
});
