import { useMemo } from 'react';
import type { CommunitiesAnswer } from '../../../shared/routes.ts';
import { type Grouped, gatherGroups } from '../../core/graph/bands.ts';
import { drawnGroups, groupsOf } from '../../core/graph/groups.ts';
import type { Selection } from '../../core/view-state/view-state.ts';
import { useCommunities } from '../data/graph.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { useDensity } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';

const nobody: CommunitiesAnswer['communities'] = [];

const endsOf = (selection: Selection): string[] =>
  selection.kind === 'actor' ? [selection.id] : selection.kind === 'line' ? [selection.source, selection.target] : [];

/** The communities of what is drawn, where they are asked for and nothing else is: around an actor and on a path everybody stands for himself. */
export function useGroups({ graph, center }: Pick<Drawn, 'graph' | 'center'>): Grouped {
  const { groups, folded, filter, path, asked, selection } = useView().state;
  const told = groups && center === null && path === null && asked === null;
  const { data } = useCommunities(filter, told);
  const density = useDensity();
  const communities = useMemo(
    () => (told && data ? drawnGroups(graph, groupsOf(data), density) : nobody),
    [told, data, graph, density],
  );
  // What is selected beside all communities stands there, too; nothing else that is selected lays them out anew.
  const beside = JSON.stringify(
    endsOf(selection).filter((id) => !communities.some(({ members }) => members.includes(id))),
  );
  return useMemo(
    () => gatherGroups(graph, communities, folded, new Set<string>(JSON.parse(beside))),
    [graph, communities, folded, beside],
  );
}

/** Opens the communities that what is chosen stands for where they are folded; false where nothing of it is. */
export function useOpening({ foldedAs }: Pick<Grouped, 'foldedAs'>): (chosen: Selection) => boolean {
  const { state, update } = useView();
  return (chosen) => {
    const opened = endsOf(chosen)
      .map(foldedAs)
      .filter((group) => group !== null);
    if (opened.length > 0) update({ folded: state.folded.filter((group) => !opened.includes(group)) });
    return opened.length > 0;
  };
}
