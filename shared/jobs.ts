import { z } from 'zod';

/** How many documents of a queue are where. */
export const JobCounts = z.object({
  /** Waiting, those to be tried again included. */
  waiting: z.int(),
  /** Being analyzed. */
  running: z.int(),
  /** Given up after several tries. */
  dead: z.int(),
  /** Whether the actors of the documents stored last are still to be linked. */
  linking: z.boolean(),
});
export type JobCounts = z.infer<typeof JobCounts>;

/** A document that could not be analyzed or stored, with the reason of the last try. */
export const DeadJob = z.object({
  documentId: z.string(),
  error: z.string(),
  attempts: z.int(),
  /** Time of the last try (ISO 8601). */
  failedAt: z.string(),
});
export type DeadJob = z.infer<typeof DeadJob>;
