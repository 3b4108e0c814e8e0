import { type Skeleton, skeletonOf } from '../../../server/graph/skeleton.ts';
import type { StanceGraph } from '../../../server/graph/stance-graph.ts';

/** The skeleton of a graph. */
export const skeletonOfGraph = (graph: StanceGraph): Skeleton =>
  skeletonOf(graph.mapEdges((_, edge, source, target) => ({ ...edge, source, target })));

/** The ids of actors that go by their numbers in a skeleton. */
export const idsIn = ({ ids }: Skeleton, actors: Iterable<number>): string[] =>
  Array.from(actors, (actor) => ids[actor]!);
