import { type Scale, scaleOf } from '../core/graph/encoding.ts';
import type { StanceGraph } from '../core/graph/stance-graph.ts';
import type { Scene } from '../core/renderer/renderer.ts';

/** The scale that a graph of the scene is drawn to. */
export const scaleIn = ({ center, large }: Pick<Scene, 'center' | 'large'>, graph: StanceGraph): Scale => {
  const part = center !== null ? 'around' : large ? 'large' : 'whole';
  return scaleOf(graph.actors[0]?.stances ?? 0, graph.lines[0]?.count ?? 0, part);
};
