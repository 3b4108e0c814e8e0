import { z } from 'zod';
import { StanceFilter } from '../filter.ts';
import { EdgeAttributes, NodeAttributes, SerializedStanceGraph } from '../graph.ts';
import { StanceRecord } from '../stance-record.ts';
import { ActorSummary } from './actors.ts';
import { Listed, Page } from './query-parts.ts';

export const NeighborsQuery = StanceFilter.extend({
  direction: z.enum(['out', 'in', 'both']).default('both'),
  depth: z.coerce.number().int().min(1).max(3).default(1),
  ...Page.shape,
  limit: Page.shape.limit.unwrap().default(1000),
});
export type NeighborsQuery = z.infer<typeof NeighborsQuery>;

/** A neighbour with what it receives from (`outgoing`) and gives to (`incoming`) the actor asked for; both null beyond depth 1. */
export const Neighbor = z.object({
  id: z.string(),
  depth: z.int(),
  attributes: NodeAttributes,
  outgoing: EdgeAttributes.nullable(),
  incoming: EdgeAttributes.nullable(),
});
export type Neighbor = z.infer<typeof Neighbor>;

export const NeighborsAnswer = Listed.extend({
  actor: ActorSummary,
  neighbors: z.array(Neighbor),
  /** The subgraph of the actor and the first hundred of these neighbours. */
  graph: SerializedStanceGraph,
});
export type NeighborsAnswer = z.infer<typeof NeighborsAnswer>;

export const EdgeQuery = StanceFilter.extend(Page.shape);
export type EdgeQuery = z.infer<typeof EdgeQuery>;

export const EdgeDetails = Listed.extend({
  source: ActorSummary,
  target: ActorSummary,
  /** Null when only negated stances are known. */
  attributes: EdgeAttributes.nullable(),
  /** Negated ones too, highest score first. */
  stances: z.array(StanceRecord),
  reverseCount: z.int(),
});
export type EdgeDetails = z.infer<typeof EdgeDetails>;
