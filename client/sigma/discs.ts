import type { Box, Point } from '../core/geometry/point.ts';
import { placeDisc, placeNumber } from '../core/labels/place-disc.ts';
import type { DrawnActor, DrawnLine } from './drawn.ts';
import { curveOf, type OverlayView } from './overlay-view.ts';

export const discRadius = 7;

/** A sign on a line, or a number in its place. */
export interface Disc {
  at: Point;
  sign: DrawnLine['sign'];
  opacity: number;
  number: string | null;
}

/** Which lines carry their sign: the heaviest ones, when something is selected the lit ones, near by all. */
function discLines(view: OverlayView): string[] {
  const { graph, lit, banded, zoom } = view;
  const heavy = (id: string) => graph.getEdgeAttribute(id, 'count');
  if (lit?.numbers) return [...lit.numbers.keys()].filter((id) => graph.hasEdge(id));
  if (lit) {
    const ids = [...lit.lines, ...lit.halfLines].filter((id) => graph.hasEdge(id));
    return ids.filter((id) => heavy(id) >= 3 || ids.length <= 2);
  }
  const alone = graph.edges().filter((id) => !banded.has(id));
  const sorted = alone.toSorted((a, b) => heavy(b) - heavy(a));
  if (zoom >= 1.5) return sorted.slice(0, 300);
  return sorted.filter((id) => heavy(id) >= 2).slice(0, mostDiscs(view));
}

function mostDiscs({ density, large, center }: OverlayView): number {
  if (density === 'phone') return large ? 5 : 6;
  return center === null ? 12 : 10;
}

/** The discs of a view, each where it covers neither an actor nor another disc if there is such a place; numbers keep off labels, too. */
export function discsOf(view: OverlayView, labels: readonly Box[] = []): Disc[] {
  const busy = view.graph.mapNodes((id, actor: DrawnActor) => ({
    ...view.toCanvas(id),
    radius: actor.size * view.scale,
  }));
  return discLines(view).map((id) => {
    const line = view.graph.getEdgeAttributes(id);
    const number = view.lit?.numbers?.get(id) ?? null;
    const curve = curveOf(view, id, line);
    const at = number === null ? placeDisc(curve, busy) : placeNumber(curve, busy, labels);
    busy.push({ ...at, radius: discRadius });
    return { at, sign: line.sign, opacity: number === null && view.lit?.halfLines.has(id) ? 0.5 : 1, number };
  });
}
