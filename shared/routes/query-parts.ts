import { z } from 'zod';
import { ActorLabel } from '../actor.ts';
import { CorporaFilter } from '../filter.ts';

/** A page of a list: the first, the one that a cursor leads to, or one further on. */
export const Page = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z
    .string()
    .optional()
    .describe(
      'next of the page before, for the same question: goes on after its last row, whatever was added meanwhile',
    ),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('rows to leave out, to jump into a list without a cursor; the further, the slower'),
});
export type Page = z.infer<typeof Page>;

/** How long a list is of which an answer holds a page, and the cursor of the next one; null after the last. */
export const Listed = z.object({ total: z.int(), next: z.string().nullable() });

/** Corpora that are asked for. */
export const CorporaQuery = z.object({ corpus: CorporaFilter });
export type CorporaQuery = z.infer<typeof CorporaQuery>;

/** What is looked for in names; a NUL would end it for one engine, and no name has one. */
export const Sought = z.string().overwrite((text) => text.replaceAll('\0', '\u{FFFD}'));

/** Whose stances are asked about; without an actor those of all. */
export const SubjectQuery = z.object({
  actor: z.string().optional().describe('id, name or alias of an actor'),
  with: z.string().optional().describe('another actor: only what is between the two'),
  direction: z.enum(['out', 'in', 'both']).default('both').describe('stances that the actor gives, receives, or both'),
});
export type SubjectQuery = z.infer<typeof SubjectQuery>;

export const Subject = z.object({
  actor: ActorLabel.nullable(),
  with: ActorLabel.nullable(),
  direction: SubjectQuery.shape.direction.unwrap(),
});

export const Explained = z.object({ explained: z.string().describe('what it means, in one sentence') });
