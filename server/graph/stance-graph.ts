import type { MultiDirectedGraph } from 'graphology';
import type { EdgeAttributes, GraphAttributes, NodeAttributes, SerializedStanceGraph } from '../../shared/graph.ts';
import type { Stance } from '../../shared/stance.ts';

export { edgeKey } from '../../shared/edge-key.ts';

/** The graph of who takes which stance toward whom: one edge for every ordered pair of actors with a stance. */
export type StanceGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** What the graph needs of a stance and of the document that it stands in. */
export interface GraphStance
  extends Pick<Stance, 'source' | 'target' | 'type' | 'polarity' | 'intensity' | 'modality'> {
  documentId: string;
  issue: string | null;
  /** Name of the issue that its phrase belongs to. */
  issueGroup: string | null;
  outlet: string | null;
  date: string | null;
}

/**
 * True when the stance counts toward an edge: it has another actor as target and is asserted or planned.
 * What is denied or only imagined is no relation, while an act held out as a threat is one: the threat itself.
 * A stance of an actor toward itself relates nobody to anybody.
 */
export function makesEdge<T extends GraphStance>(stance: T): stance is T & { target: string } {
  return stance.target !== null && stance.target !== stance.source && isMeant(stance);
}

/** True when what is said is neither denied nor only imagined. */
export const isMeant = ({ modality, type }: Pick<GraphStance, 'modality' | 'type'>): boolean =>
  modality === 'hypothetical' ? type === 'THREATEN' : modality !== 'negated';

/** Orders ids by code unit, the same on every machine and in every locale. */
export const byId = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** graphology's serialization of the graph, which its `from` reads back. */
export const serialize = (graph: StanceGraph): SerializedStanceGraph => graph.export() as SerializedStanceGraph;
