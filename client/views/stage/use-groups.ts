import { useEffect, useMemo } from 'react';
import type { CommunitiesAnswer, GraphQuery } from '../../../shared/routes.ts';
import { type Grouped, gatherGroups } from '../../core/graph/bands.ts';
import { drawnGroups, groupsOf } from '../../core/graph/groups.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import type { Selection } from '../../core/view-state/view-state.ts';
import { useCommunities } from '../data/graph.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { isShortcut } from '../state/single-keys.ts';
import { useDensity } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';

const nobody: CommunitiesAnswer['communities'] = [];

const endsOf = (selection: Selection): string[] =>
  selection.kind === 'actor' ? [selection.id] : selection.kind === 'line' ? [selection.source, selection.target] : [];

type Part = Pick<Drawn, 'graph' | 'center'>;

/** The communities to be drawn, where they are asked for and nothing else is, and who stands beside all of them. */
function useDrawnCommunities({ graph, center }: Part) {
  const { groups, filter, path, asked, selection } = useView().state;
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
    () => ({ communities, beside: communities.length > 0 ? (JSON.parse(beside) as string[]) : [] }),
    [communities, beside],
  );
}

/** The communities of what is drawn, where they are asked for: around an actor and on a path everybody stands for himself. */
export function useGroups(part: Part): Grouped {
  const { graph } = part;
  const { folded } = useView().state;
  const { communities, beside } = useDrawnCommunities(part);
  return useMemo(() => gatherGroups(graph, communities, folded, new Set(beside)), [graph, communities, folded, beside]);
}

/** What leaves where what is drawn does, and the query of just that: actors and lines one by one, those of folded communities, too. */
export function useShown(drawn: Drawn): { graph: StanceGraph; query: Partial<GraphQuery> } {
  const { communities, beside } = useDrawnCommunities(drawn);
  return useMemo(() => {
    const { graph } = gatherGroups(drawn.graph, communities, [], new Set(beside));
    if (graph === drawn.graph) return { graph, query: drawn.query };
    const include = [...(drawn.query.include ?? []), ...beside];
    return { graph, query: { ...drawn.query, include, among: graph.actors.map(({ id }) => id), sided: true } };
  }, [drawn, communities, beside]);
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

/** F folds the community of an actor to one mark; there, or where nobody is pointed at, it opens what was folded last. */
export function useFoldKey({ fields, foldedAs }: Grouped, actor: string | null): void {
  const { state, update } = useView();
  const { folded } = state;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || event.repeat || event.defaultPrevented || !isShortcut(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const at = actor === null ? null : (foldedAs(actor) ?? fields.find(({ members }) => members.includes(actor))?.id);
      const group = at ?? folded.at(-1);
      if (group === undefined) return;
      event.preventDefault();
      update({ folded: folded.includes(group) ? folded.filter((other) => other !== group) : [...folded, group] });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [fields, foldedAs, actor, folded, update]);
}
