import { noCounts } from '../../shared/graph.ts';
import { polarities } from '../../shared/plover.ts';
import type { GroupsAnswer, SeparateGroup } from '../../shared/routes.ts';
import { components } from './components.ts';
import { byId, type WeighedGraph } from './stance-graph.ts';
import { byStrength } from './strength.ts';

const namedActors = 4;

/** A group with the ids of its strongest actors. */
type Group = Omit<SeparateGroup, 'actors'> & { actors: readonly string[] };
type Groups = Omit<GroupsAnswer, 'groups'> & { groups: Group[] };

/** The groups of actors without an edge to the largest one, most stances first; a page of them. */
export function separateGroups(graph: WeighedGraph, limit: number, offset = 0): Groups {
  const compare = byStrength(graph);
  const groups = components(graph).slice(1);
  const described = groups
    .map((group) => describe(graph, group.sort(compare)))
    .sort((a, b) => b.stances - a.stances || b.size - a.size || byId(a.id, b.id));
  return {
    total: groups.length,
    actors: groups.reduce((sum, group) => sum + group.length, 0),
    groups: described.slice(offset, offset + limit),
  };
}

function describe(graph: WeighedGraph, group: readonly string[]): Group {
  const byPolarity = noCounts();
  let stances = 0;
  for (const node of group) {
    graph.forEachOutEdge(node, (_, edge) => {
      stances += edge.count;
      for (const polarity of polarities) byPolarity[polarity] += edge.byPolarity[polarity];
    });
  }
  return { id: group[0]!, actors: group.slice(0, namedActors), size: group.length, stances, byPolarity };
}
