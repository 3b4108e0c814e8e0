import { type Curve, lineCurve } from '../core/geometry/curve.ts';
import type { Box, Point } from '../core/geometry/point.ts';
import type { Density } from '../core/graph/encoding.ts';
import type { Lit } from '../core/graph/lit.ts';
import type { DrawnLine, SceneGraph } from './drawn.ts';

/** The view that the overlay is drawn for. */
export interface OverlayView {
  graph: SceneGraph;
  /** Where each actor stands on the canvas, in pixels. */
  places: ReadonlyMap<string, Point>;
  /** The same of one actor, and the factor on its size. */
  toCanvas: (id: string) => Point;
  scale: number;
  zoom: number;
  width: number;
  height: number;
  density: Density;
  /** How much of the canvas lies under the sheet of a phone, in pixels. */
  covered: number;
  lit: Lit | null;
  /** Lines that are left to the bands of communities while they are not lit. */
  banded: ReadonlySet<string>;
  selected: string | null;
  /** Whether labels are few and what is dimmed has none. */
  large: boolean;
  /** The field that an actor stands on. */
  fieldOf: (id: string) => Box | undefined;
  /** The actor in the middle of its surroundings. */
  center: string | null;
  /** Those that have just come. */
  fresh: ReadonlySet<string>;
  /** Where actors of the overview stood that are not drawn now. */
  left: readonly Point[];
}

/** The curve of a line on the canvas. */
export function curveOf(view: OverlayView, id: string, line: DrawnLine): Curve {
  const [source, target] = view.graph.extremities(id);
  return lineCurve(view.toCanvas(source), view.toCanvas(target), line.reciprocal, line.bowFactor);
}
