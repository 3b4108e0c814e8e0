import type { Box, Point } from '../geometry/point.ts';
import type { Band } from '../graph/bands.ts';
import type { Density } from '../graph/encoding.ts';
import type { Field } from '../graph/groups.ts';
import type { Lit } from '../graph/lit.ts';
import type { StanceGraph } from '../graph/stance-graph.ts';
import type { Picture } from '../picture/picture.ts';
import type { Camera, Selection } from '../view-state/view-state.ts';

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
  /** The camera rests where its user has moved it, or, null, where it stands by itself. */
  onCamera(camera: Camera | null): void;
  /** The layout of a new graph is being computed, or is done. */
  onSettling(settling: boolean): void;
}

/** Everything that decides what the canvas shows; the camera is the renderer's own. */
export interface Scene {
  /** The overview that the scene belongs to: it is laid out first, and whoever is drawn again later stands where it stood. */
  home: StanceGraph;
  /** What is drawn. */
  shown: StanceGraph;
  /** Communities of what is drawn, each on a field of its own. */
  fields: readonly Field[];
  /** What the communities say of one another, and the lines that this stands for while they are not lit. */
  bands: readonly Band[];
  banded: ReadonlySet<string>;
  /** The actor in the middle when its surroundings are drawn, else null. */
  center: string | null;
  /** Whether what is drawn shares nothing with the overview and is laid out by itself. */
  apart: boolean;
  /** Whether labels are few and what is dimmed has none, as in a graph of which a part is drawn. */
  large: boolean;
  /** A name of what is drawn; the camera returns to where it was when a name comes back. */
  frame: string;
  selection: Selection;
  lit: Lit | null;
  /** Lines of which half or more are claims of speakers, where these are told apart. */
  claimed: ReadonlySet<string>;
  /** Actors that have just come into the store. */
  fresh: ReadonlySet<string>;
  /** Where the arrow keys point. */
  focused: string | null;
  density: Density;
  /** How much of the canvas lies under the sheet of a phone, in pixels. */
  covered: number;
  /** The part of the canvas that nothing lies over, as distances from its edges. */
  insets: Box;
  /** Where the camera must bring the selection to, as distances from the edges; null leaves the camera alone. */
  focus: Box | null;
  /** Where the camera begins; later it is the renderer's own. */
  camera: Camera | null;
  /** A name of the colours in force; a new name makes the renderer read them again. */
  theme: string;
}

/** A drawing surface for the graph. It is the only way in which the page knows its graph library. */
export interface GraphRenderer {
  show(scene: Scene): void;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** What is drawn now; null before anything is. */
  picture(): Picture | null;
  destroy(): void;
}

export type CreateRenderer = (container: HTMLElement, events: RendererEvents) => GraphRenderer;
