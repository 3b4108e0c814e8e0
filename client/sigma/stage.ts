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

/**
 * Puts actors on the canvas: the layout's positions fitted into the box, in pixels, none over another. Places come from
 * the whole graph, so that filters move nobody far; only neighbours make room for one another where fewer are shown.
 */
export function stagePositions(
  whole: StanceGraph,
  shown: StanceGraph,
  layout: ReadonlyMap<string, Point>,
  box: Box,
  density: Density,
): Map<string, Point> {
  const points = new Map([...layout, ...placeAll(shown, layout)]);
  const gathered = gather(points, (id) => (layout.has(id) ? whole : shown).linesOf(id));
  const ids = [...points.keys()];
  const fitted = fitInto(
    ids.map((id) => gathered.get(id)!),
    box,
  );
  const scale = crowding(shown.actors.length);
  const discs = ids.flatMap((id, at) => {
    const actor = shown.actor(id);
    return actor ? [{ ...fitted[at]!, id, radius: actorRadius(actor.stances, density) * scale }] : [];
  });
  const moved = separate(discs, box, gapAmong(discs.length));
  return new Map(discs.map(({ id }, at) => [id, moved[at]!]));
}
