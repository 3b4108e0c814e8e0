import { useMemo } from 'react';
import type { CommunitiesAnswer } from '../../../shared/routes.ts';
import { type Gathered, gatherBands, noBands, nothingBanded } from '../../core/graph/bands.ts';
import { drawnGroups, type Field, fieldsOf, foldGroups, groupsOf, noFields } from '../../core/graph/groups.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import type { Selection } from '../../core/view-state/view-state.ts';
import { useCommunities } from '../data/graph.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { useDensity } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';

export interface Grouped extends Pick<Gathered, 'bands' | 'banded'> {
  /** What is drawn, with what is folded as one mark each. */
  shown: StanceGraph;
  fields: readonly Field[];
  /** How many communities are drawn, those counted that are folded. */
  communities: number;
  /** The community that an actor's mark stands for where it is folded. */
  foldedAs: (actor: string) => string | null;
}

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
  const beside = endsOf(selection)
    .filter((id) => !communities.some(({ members }) => members.includes(id)))
    .join(' ');
  return useMemo(() => {
    if (communities.length === 0)
      return {
        ...{ shown: graph, fields: noFields, bands: noBands, banded: nothingBanded, communities: 0 },
        foldedAs: () => null,
      };
    const { graph: all, marks } = foldGroups(graph, communities, folded);
    const fields = fieldsOf(all, communities, folded);
    const gathered = gatherBands(all, fields, new Set(marks.keys()), new Set(beside.split(' ')));
    const foldedAs = (actor: string) => marks.get(actor) ?? null;
    const { graph: shown, bands, banded } = gathered;
    return { shown, fields, bands, banded, communities: fields.length + marks.size, foldedAs };
  }, [graph, communities, folded, beside]);
}
