import type { Box, Point } from '../core/geometry/point.ts';
import { actorRadius, crowding, type Density } from '../core/graph/encoding.ts';
import type { StanceGraph } from '../core/graph/stance-graph.ts';
import { fitInto } from '../core/layout/fit.ts';
import { gather } from '../core/layout/gather.ts';
import { placeAll } from '../core/layout/place.ts';
import { type Gap, separate } from '../core/layout/separate.ts';

/** Labels need room between a few actors, and busy pairs need it for the lines between them; many actors only must not touch. */
function gapAmong(actors: number): Gap {
  if (actors >= 250) return () => 3;
  if (actors >= 80) return (a, b) => 10 + Math.max(0, Math.min(a.radius, b.radius) - 8) * 2;
  return (a, b) => 26 + Math.max(0, Math.min(a.radius, b.radius) - 7) * 6;
}

/** Puts actors on the canvas: the layout's positions fitted into the box, in pixels, none over another. */
export function stagePositions(
  shown: StanceGraph,
  layout: ReadonlyMap<string, Point>,
  box: Box,
  density: Density,
): Map<string, Point> {
  const placed = placeAll(shown, layout);
  const ids = [...new Set([...layout.keys(), ...placed.keys()])];
  const points = new Map(ids.map((id) => [id, placed.get(id) ?? layout.get(id)!]));
  const gathered = gather(points, shown);
  const fitted = fitInto(
    ids.map((id) => gathered.get(id)!),
    box,
  );
  const discs = fitted.map((point, at) => ({
    ...point,
    radius: actorRadius(shown.actor(ids[at]!)?.stances ?? 1, density) * crowding(ids.length),
  }));
  const moved = separate(discs, box, gapAmong(ids.length));
  return new Map(ids.map((id, at) => [id, moved[at]!]));
}
