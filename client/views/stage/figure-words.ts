import { leastCommunities } from '../../core/graph/bands.ts';
import type { Density } from '../../core/graph/encoding.ts';
import { pathsFound, pathTitle } from '../../core/paths/paths.ts';
import { figureSummary, figureTitle } from '../../core/words/stage.ts';
import { useStats } from '../data/corpus.ts';
import { usePaths } from '../data/graph.ts';
import { useAnswer } from '../data/search.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { useView } from '../state/view-context.tsx';
import { useGroups } from './use-groups.ts';

/** What the figure asks, and how much of it is drawn. */
export function useFigureWords(drawn: Drawn, density: Density): { title: string; summary: string } {
  const { state } = useView();
  const documents = useStats().data?.documents ?? null;
  const { members, communities } = useGroups(drawn);
  const figure = {
    ...{ ...drawn, alone: state.apart !== null, all: drawn.whole.graph.attributes.stances },
    ...{ documents, steps: state.steps, brief: density === 'phone' },
    grouped: communities >= leastCommunities ? { actors: members, communities } : null,
  };
  const paths = usePaths(state.path, state.filter).data;
  const asked = state.selection.kind === 'none' ? state.asked : null;
  const answer = useAnswer(asked, state.filter).data?.question;
  return {
    title: paths ? pathTitle(paths) : (answer?.words ?? figureTitle(figure)),
    summary: paths ? pathsFound(paths) : figureSummary(figure),
  };
}
