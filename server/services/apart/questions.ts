import type { Queries } from '../queries.ts';
import type { ToldError } from './told-error.ts';

/** Questions whose answers take long where a store is large: those that look through much of it. */
export const longQuestions = [
  ...(['stats', 'graph', 'groups', 'communities', 'facets', 'neighbors', 'edge', 'paths', 'timeline'] as const),
  ...(['changes', 'turns', 'balance', 'outlets', 'positions', 'speakers', 'search', 'ask', 'stances'] as const),
  ...(['issues', 'documents', 'score', 'compare'] as const),
] as const satisfies readonly (keyof Queries)[];
export type LongQuestion = (typeof longQuestions)[number];

/** A question for a thread. */
export interface Asked {
  name: LongQuestion;
  args: readonly unknown[];
}

/** What a thread gives back. */
export type Answered = { answer: unknown } | { error: ToldError };
