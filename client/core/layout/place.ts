import type { Point } from '../geometry/point.ts';
import type { StanceGraph } from '../graph/stance-graph.ts';
import { startPosition } from './layout-job.ts';

/**
 * Positions for all actors of a graph of which a layout knows some: the others stand beside the middle of
 * their placed neighbours, or on the rim when they have none.
 */
export function placeAll(graph: StanceGraph, known: ReadonlyMap<string, Point>): Map<string, Point> {
  const placed = new Map<string, Point>();
  const reach = Math.max(1, ...[...known.values()].map((point) => Math.hypot(point.x, point.y)));
  for (const [rank, actor] of graph.actors.entries()) {
    const at = known.get(actor.id);
    if (at) {
      placed.set(actor.id, at);
      continue;
    }
    const near = graph
      .linesOf(actor.id)
      .flatMap((line) => known.get(line.source === actor.id ? line.target : line.source) ?? []);
    const direction = startPosition(rank);
    const length = Math.hypot(direction.x, direction.y);
    const step = near.length > 0 ? reach * 0.08 : reach;
    placed.set(actor.id, {
      x: mean(near.map((point) => point.x)) + (direction.x / length) * step,
      y: mean(near.map((point) => point.y)) + (direction.y / length) * step,
    });
  }
  return placed;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
