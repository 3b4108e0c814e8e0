import type { GroupsAnswer, SeparateGroup } from '../../shared/routes.ts';
import { type Component, components } from './components.ts';
import { byStrength, forEachEdgeOf, type Skeleton } from './skeleton.ts';
import { byId } from './stance-graph.ts';

const namedActors = 4;

/** A group with the ids of its strongest actors. */
type Group = Omit<SeparateGroup, 'actors'> & { actors: readonly string[] };
type Groups = Pick<GroupsAnswer, 'actors'> & { groups: Group[] };

/** The groups of actors without an edge to the largest one, most stances first. */
export function separateGroups(graph: Skeleton): Groups {
  const compare = byStrength(graph);
  const groups = components(graph).slice(1);
  const described = groups.map((group) => {
    const ids = group
      .sort(compare)
      .slice(0, namedActors)
      .map((actor) => graph.ids[actor]!);
    return { id: ids[0]!, actors: ids, size: group.length, ...sumOf(graph, group) };
  });
  return {
    actors: groups.reduce((sum, group) => sum + group.length, 0),
    groups: described.sort((a, b) => b.stances - a.stances || b.size - a.size || byId(a.id, b.id)),
  };
}

/** The stances among the actors of a group. */
function sumOf(graph: Skeleton, group: Component): Pick<Group, 'stances' | 'byPolarity'> {
  const { source, count, positive, negative, neutral } = graph.edges;
  const byPolarity = { positive: 0, negative: 0, neutral: 0 };
  let stances = 0;
  for (const actor of group)
    forEachEdgeOf(graph, actor, (edge) => {
      if (source[edge] !== actor) return;
      stances += count[edge]!;
      byPolarity.positive += positive[edge]!;
      byPolarity.negative += negative[edge]!;
      byPolarity.neutral += neutral[edge]!;
    });
  return { stances, byPolarity };
}
