import { z } from 'zod';
import { ActorLabel } from '../actor.ts';
import { flag, StanceFilter } from '../filter.ts';
import { EdgeAttributes } from '../graph.ts';
import { StanceRecord } from '../stance-record.ts';

export const PathsQuery = StanceFilter.extend({
  k: z.coerce.number().int().min(1).max(20).default(5).describe('how many paths at most'),
  directed: flag.describe('true: only along the direction of the stances; otherwise against it, too'),
});
export type PathsQuery = z.infer<typeof PathsQuery>;

/** A step of a path: the edge along it, the one against it (null where direction counts), and the best sentence of them. */
export const HopOfPath = z.object({
  from: ActorLabel,
  to: ActorLabel,
  forward: EdgeAttributes.nullable(),
  backward: EdgeAttributes.nullable(),
  quotation: StanceRecord.nullable(),
});
export type HopOfPath = z.infer<typeof HopOfPath>;

export const PathAnswer = z.object({
  steps: z.int(),
  /** Documents of its weakest hop. */
  documents: z.int(),
  hops: z.array(HopOfPath),
});
export type PathAnswer = z.infer<typeof PathAnswer>;

export const PathsAnswer = z.object({
  source: ActorLabel,
  target: ActorLabel,
  directed: z.boolean(),
  /** Fewest steps first, then the better evidenced ones. */
  paths: z.array(PathAnswer),
  /** Whether there are more of them than were asked for. */
  more: z.boolean(),
});
export type PathsAnswer = z.infer<typeof PathsAnswer>;
