import type { MultiDirectedGraph } from 'graphology';
import type { ActorKind } from '../../shared/actor.ts';
import type { Polarity } from '../../shared/plover.ts';

/** What an actor's node carries for the program beside sigma's own fields. */
export interface ActorMarks {
  kind: ActorKind;
  opacity: number;
  /** 1 for the selected actor, .5 for the one that the arrow keys point at. */
  ring: number;
}

/** What a line's edge carries for the program beside sigma's own fields. */
export interface LineMarks {
  sign: Polarity;
  /** Widths in pixels of the strand of the sign and of the other one; the second is 0 on a line of one strand. */
  strands: [number, number];
  /** Width of the whole line, which sizes the arrowhead. */
  width: number;
  /** Whether a line comes back, and the factor on the bow that keeps the line off third actors. */
  reciprocal: boolean;
  bowFactor: number;
  opacity: number;
  /** Whether it is drawn hollow: it mostly rests on claims. */
  claimed: boolean;
  /** Whether the accent band of the selection lies under it. */
  band: boolean;
}

/** Attributes of a node of the drawn graph, as sigma and the actor program read them. */
export interface DrawnActor extends ActorMarks {
  x: number;
  y: number;
  size: number;
  color: string;
  type: 'circle';
  zIndex: number;
  name: string;
  role: string | null;
  stances: number;
  /** Place among the actors drawn, 0 for the one with most stances. */
  rank: number;
}

/** Attributes of an edge of the drawn graph, as sigma and the line program read them. */
export interface DrawnLine extends LineMarks {
  size: number;
  color: string;
  type: 'line';
  zIndex: number;
  count: number;
  /** Whether sigma leaves it out. */
  hidden?: boolean;
  /** Opacity when nothing is dimmed. */
  ownOpacity: number;
}

export type SceneGraph = MultiDirectedGraph<DrawnActor, DrawnLine>;
