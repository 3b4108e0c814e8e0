import { z } from 'zod';
import { ActorKind } from '../actor.ts';
import { flag, repeated, StanceFilter } from '../filter.ts';
import { GraphPart, PolarityCounts, SerializedStanceGraph } from '../graph.ts';
import { Listed, Page } from './query-parts.ts';

/** Which part of the graph is asked for. */
export const PartQuery = StanceFilter.extend({
  nodes: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .optional()
    .describe(
      'of a graph of more than 60 actors the backbone: at most so many, the strongest of its main part; around an actor at most so many neighbours',
    ),
  around: z.string().optional().describe('an actor: it and its strongest neighbours, 20 where nodes does not say'),
  depth: z.coerce.number().int().min(1).max(3).default(1).describe('steps from the actor of around'),
  group: z.string().optional().describe('an actor: only those that edges connect with it'),
  include: repeated(z.string()).describe('an actor that must be there, repeated for several'),
  among: repeated(z.string()).describe(
    'an actor, repeated for several: nobody but these, and the edges among them; where another part is asked for, those of it',
  ),
  sided: flag.describe('true: without edges all of whose stances are neutral, but for those between included actors'),
});
export type PartQuery = z.infer<typeof PartQuery>;

/** A part of the graph, the backbone of 60 actors where nothing else is asked for, or the whole. */
export const GraphQuery = PartQuery.extend({
  whole: flag.describe('true: every actor and edge, however many, unless nodes, around or among asks for less'),
});
export type GraphQuery = z.infer<typeof GraphQuery>;

/** The graph or the part of it that was asked for; its attributes sum up all stances that pass the filter. */
export const GraphAnswer = SerializedStanceGraph.extend({ part: GraphPart });
export type GraphAnswer = z.infer<typeof GraphAnswer>;

export const GroupsQuery = StanceFilter.extend(Page.shape);
export type GroupsQuery = z.infer<typeof GroupsQuery>;

/** Actors that edges connect with one another but not with the main part of the graph. */
export const SeparateGroup = z.object({
  /** Its strongest actor, which stands for it in a query. */
  id: z.string(),
  /** The strongest ones, at most four. */
  actors: z.array(z.object({ id: z.string(), label: z.string(), kind: ActorKind })),
  size: z.int(),
  stances: z.int(),
  byPolarity: PolarityCounts,
});
export type SeparateGroup = z.infer<typeof SeparateGroup>;

export const GroupsAnswer = Listed.extend({ actors: z.int(), groups: z.array(SeparateGroup) });
export type GroupsAnswer = z.infer<typeof GroupsAnswer>;

/** Actors that are with one another and against the same others, as far as the stances say. */
export const Community = z.object({
  /** Its strongest actor, which stands for it. */
  id: z.string(),
  /** The strongest ones, at most four. */
  actors: z.array(z.object({ id: z.string(), label: z.string(), kind: ActorKind })),
  /** All of them, the strongest first. */
  members: z.array(z.string()),
  /** The stances among its members. */
  inside: PolarityCounts,
  /** What most of these are about, at most two issues. */
  issues: z.array(z.string()),
});
export type Community = z.infer<typeof Community>;

export const CommunitiesAnswer = z.object({
  communities: z.array(Community),
  /** Actors that are in none: they have neutral stances only, or nobody is with them. */
  outside: z.int(),
  /** Of the positive and negative stances of those that are in one: how many are positive inside one, or negative between two. */
  fit: z.object({ hits: z.int(), of: z.int() }),
});
export type CommunitiesAnswer = z.infer<typeof CommunitiesAnswer>;
