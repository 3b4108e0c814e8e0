import type { Box, Point } from '../geometry/point.ts';
import type { Density } from '../graph/encoding.ts';
import type { Lit } from '../graph/lit.ts';
import type { StanceGraph } from '../graph/stance-graph.ts';
import type { Selection } from '../view-state/view-state.ts';

/** What the pointer is on, with its place on the canvas. */
export interface Pointed {
  selection: Selection;
  at: Point;
}

export interface RendererEvents {
  onSelect(selection: Selection): void;
  onPoint(pointed: Pointed | null): void;
  /** The graphics context was lost or the graph cannot be drawn; the page offers the table instead. */
  onFailure(): void;
  /** The layout of a new graph is being computed, or is done. */
  onSettling(settling: boolean): void;
}

/** Everything that decides what the canvas shows; the camera is the renderer's own. */
export interface Scene {
  /** What the layout is computed from: it stays the same when filters change, so that actors keep their places. */
  whole: StanceGraph;
  /** What is drawn. */
  shown: StanceGraph;
  selection: Selection;
  lit: Lit | null;
  /** Where the arrow keys point. */
  focused: string | null;
  density: Density;
  /** The part of the canvas that nothing lies over, as distances from its edges. */
  insets: Box;
  /** Where the camera must bring the selection to, as distances from the edges; null leaves the camera alone. */
  focus: Box | null;
  /** A name of the colours in force; a new name makes the renderer read them again. */
  theme: string;
}

/** A drawing surface for the graph. It is the only way in which the page knows its graph library. */
export interface GraphRenderer {
  show(scene: Scene): void;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  destroy(): void;
}

export type CreateRenderer = (container: HTMLElement, events: RendererEvents) => GraphRenderer;
