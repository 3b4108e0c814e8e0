import { z } from 'zod';
import { ActorLabel } from '../actor.ts';
import { StanceFilter } from '../filter.ts';
import { Explained } from './query-parts.ts';

export const BalanceQuery = StanceFilter.extend({
  nodes: z.coerce.number().int().min(3).max(2000).default(200).describe('how many actors at most: the strongest'),
});
export type BalanceQuery = z.infer<typeof BalanceQuery>;

/** Keys of edges, `source->target`, as the graph has them: the evidence of a result. */
const EdgeKeys = z.array(z.string());

export const BalanceMember = ActorLabel.extend({
  country: z.string().nullable(),
  /** 0 or 1; null for an actor without a line that has a sign. */
  faction: z.union([z.literal(0), z.literal(1)]).nullable(),
  /** Which of the parts that lines with a sign connect it is in: 0 is the largest. Factions of different parts say nothing of each other. */
  part: z.int().nullable(),
  /** Its triads, and those of them that are balanced. */
  triads: z.int(),
  balanced: z.int(),
  /** Its edges that go against the factions. */
  against: EdgeKeys,
  pageRank: z.number(),
  betweenness: z.number(),
  /** How often it stands between two others without an edge from one to the other, in which roles, and the first such two; null where never. */
  brokerage: z
    .object({
      times: z.int(),
      roles: z.object({
        coordinator: z.int(),
        itinerant: z.int(),
        gatekeeper: z.int(),
        representative: z.int(),
        liaison: z.int(),
      }),
      example: z.object({ from: z.string(), to: z.string() }),
      edges: EdgeKeys,
    })
    .nullable(),
  ...Explained.shape,
});
export type BalanceMember = z.infer<typeof BalanceMember>;

/** Two actors with the sign of what they say of each other, and their edges. */
export const SignedLine = z.object({
  a: ActorLabel,
  b: ActorLabel,
  sign: z.enum(['positive', 'negative']),
  edges: EdgeKeys,
});
export type SignedLine = z.infer<typeof SignedLine>;

export const BalanceAnswer = z.object({
  /** How many actors were looked at, and how many there are. */
  actors: z.object({ considered: z.int(), all: z.int() }),
  /** Pairs of actors by the sign of what they say of each other; even ones have none. */
  lines: z.object({ positive: z.int(), negative: z.int() }),
  triads: Explained.extend({
    total: z.int(),
    balanced: z.int(),
    /** With no, one, two and three negative lines. */
    byNegative: z.tuple([z.int(), z.int(), z.int(), z.int()]),
    /** At most a hundred. */
    unbalanced: z.array(
      z.object({ actors: z.array(ActorLabel), negative: z.int(), lines: z.array(SignedLine), edges: EdgeKeys }),
    ),
  }),
  frustration: Explained.extend({
    /** Lines that go against the two factions. */
    index: z.int(),
    /** Whether no division has fewer; otherwise it is the least that was found. */
    exact: z.boolean(),
    factions: z.array(z.array(ActorLabel)),
    against: z.array(SignedLine),
  }),
  reciprocity: Explained.extend({
    pairs: z.int(),
    mutual: z.int(),
    bothPositive: z.int(),
    bothNegative: z.int(),
    opposed: z.int(),
  }),
  /** The most central first. */
  members: z.array(BalanceMember),
});
export type BalanceAnswer = z.infer<typeof BalanceAnswer>;
