import type { PolarityCounts } from './graph.ts';
import type { StanceType } from './plover.ts';

/** The stances behind one edge, summed up. */
export interface EdgeSum {
  source: string;
  target: string;
  count: number;
  byType: Partial<Record<StanceType, number>>;
  byPolarity: PolarityCounts;
  /** Sum over all of them. */
  intensity: number;
  firstDate: string | null;
  lastDate: string | null;
  /** In no certain order. */
  outlets: string[];
  documents: number;
}

/** How many stances are behind an edge, of which sign and in how many documents. */
export type EdgeWeight = Pick<EdgeSum, 'source' | 'target' | 'count' | 'byPolarity' | 'documents'>;

/** The stances that an actor gives and receives, summed up. */
export interface ActorSum {
  id: string;
  given: PolarityCounts;
  received: PolarityCounts;
  documents: number;
}

/** All stances behind a graph. */
export interface GraphSum {
  stances: number;
  documents: number;
  firstDate: string | null;
  lastDate: string | null;
}

/** Documents of one day that agree in what they say: each has so many stances of each sign and so much intensity. */
export interface DayCell {
  /** Null where the documents have no date. */
  day: string | null;
  /** How many such documents there are. */
  documents: number;
  /** Stances of one of them. */
  byPolarity: PolarityCounts;
  /** Sum over the stances of one of them. */
  intensity: number;
}

/** The same of one actor toward another. */
export type PairCell = DayCell & { source: string; target: string };
