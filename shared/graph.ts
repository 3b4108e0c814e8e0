import { z } from 'zod';
import { ActorKind } from './actor.ts';
import { Polarity, StanceType } from './plover.ts';

export const PolarityCounts = z.object({ positive: z.int(), negative: z.int(), neutral: z.int() });
export type PolarityCounts = z.infer<typeof PolarityCounts>;

/** Attributes of a node of the graph: an actor with what it gives and receives. */
export const NodeAttributes = z.object({
  label: z.string(),
  kind: ActorKind,
  country: z.string().nullable(),
  affiliation: z.string().nullable(),
  role: z.string().nullable(),
  aliases: z.array(z.string()),
  /** Stances given and received. */
  stances: z.int(),
  given: PolarityCounts,
  received: PolarityCounts,
  /** Documents in which it gives or receives a stance. */
  documents: z.int(),
});
export type NodeAttributes = z.infer<typeof NodeAttributes>;

/** Attributes of an edge: the aggregate of all stances from its source to its target that are asserted or planned. */
export const EdgeAttributes = z.object({
  count: z.int(),
  byType: z.partialRecord(StanceType, z.int()),
  byPolarity: PolarityCounts,
  /** (positive - negative) / count, -1..1. */
  balance: z.number(),
  /** The sign that the line is drawn with: the larger of positive and negative, negative on a tie, neutral when neither occurs. */
  polarity: Polarity,
  /** Mean PLOVER intensity, -10..10. */
  intensity: z.number(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  outlets: z.array(z.string()),
  documents: z.int(),
});
export type EdgeAttributes = z.infer<typeof EdgeAttributes>;

export const GraphAttributes = z.object({
  name: z.string(),
  documents: z.int(),
  stances: z.int(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
});
export type GraphAttributes = z.infer<typeof GraphAttributes>;

/** graphology's serialization of the stance graph. */
export const SerializedStanceGraph = z.object({
  attributes: GraphAttributes,
  options: z.object({ type: z.literal('directed'), multi: z.literal(true), allowSelfLoops: z.boolean() }),
  nodes: z.array(z.object({ key: z.string(), attributes: NodeAttributes })),
  edges: z.array(z.object({ key: z.string(), source: z.string(), target: z.string(), attributes: EdgeAttributes })),
});
export type SerializedStanceGraph = z.infer<typeof SerializedStanceGraph>;

/** How the actors of a part of the graph are chosen. */
export const chosenParts = ['whole', 'group', 'backbone', 'ego', 'selection'] as const;

/** How much of a graph an answer holds: what was chosen, and from what. */
export const GraphPart = z.object({
  chosen: z
    .enum(chosenParts)
    .describe(
      'whole: all that passes the filter; group: all that edges connect with an actor; backbone: the strongest actors by distinct stories, each joined to one chosen before; ego: an actor and its strongest neighbours; selection: actors that were named',
    ),
  /** Whether actors or edges that pass the filter, of a group those of the group, are left out. */
  truncated: z.boolean(),
  /** How many of them there are. */
  actors: z.int(),
  edges: z.int(),
  /** The most stances on one of these edges. */
  heaviest: z.int(),
  /** Least stances on an edge for it to be there: more than the filter asks for where there would be too many edges to read. */
  minCount: z.int(),
  /** Groups of actors without an edge to the main part of the graph, all of them left out, and how many actors they hold. */
  separate: z.object({ groups: z.int(), actors: z.int() }),
  /** How many actors the one asked for reaches within the steps asked for; null when no actor was. */
  neighbors: z.int().nullable(),
});
export type GraphPart = z.infer<typeof GraphPart>;

/** The sign of a line from its counts: see {@link EdgeAttributes}. */
export function dominantPolarity(counts: PolarityCounts): Polarity {
  if (counts.negative > 0 && counts.negative >= counts.positive) return 'negative';
  return counts.positive > 0 ? 'positive' : 'neutral';
}

export const noCounts = (): PolarityCounts => ({ positive: 0, negative: 0, neutral: 0 });
