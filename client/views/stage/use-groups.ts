import { useMemo } from 'react';
import type { CommunitiesAnswer } from '../../../shared/routes.ts';
import { type Field, fieldsOf, foldGroups, groupsOf, noFields } from '../../core/graph/groups.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { useCommunities } from '../data/graph.ts';
import { useView } from '../state/view-context.tsx';

interface Grouped {
  /** What is drawn, with what is folded as one mark each. */
  shown: StanceGraph;
  fields: readonly Field[];
  /** The community that an actor's mark stands for where it is folded. */
  foldedAs: (actor: string) => string | null;
}

const nobody: CommunitiesAnswer['communities'] = [];

/** The communities of what is drawn, where they are asked for. */
export function useGroups(graph: StanceGraph): Grouped {
  const { groups, folded, filter } = useView().state;
  const { data } = useCommunities(filter, groups);
  const communities = useMemo(() => (groups && data ? groupsOf(data) : nobody), [groups, data]);
  return useMemo(() => {
    const { graph: shown, marks } = foldGroups(graph, communities, folded);
    const fields = communities.length === 0 ? noFields : fieldsOf(shown, communities, folded);
    return { shown, fields, foldedAs: (actor) => marks.get(actor) ?? null };
  }, [graph, communities, folded]);
}
