import type { Queries } from '../queries.ts';
import type { ToldError } from './told-error.ts';

/** Questions about one thing, or a page of a list: quick where the store has sums, names and indexes for them. */
export const quickQuestions = [
  ...(['stats', 'facets', 'actors', 'actor', 'suggestions', 'neighbors', 'occurrences', 'edge'] as const),
  ...(['timeline', 'search', 'stances', 'issues', 'documents', 'document', 'corpora'] as const),
  ...(['curations', 'curationConflicts'] as const),
] as const satisfies readonly (keyof Queries)[];

/** Questions that look through the whole graph, or through all stances on something. */
export const slowQuestions = [
  ...(['graph', 'groups', 'communities', 'paths', 'changes', 'turns', 'balance', 'outlets'] as const),
  ...(['positions', 'speakers', 'ask', 'score', 'compare'] as const),
] as const satisfies readonly (keyof Queries)[];

/** What threads are asked. */
export const questionsApart = [...quickQuestions, ...slowQuestions] as const;
export type QuestionApart = (typeof questionsApart)[number];

/** A question for a thread. */
export interface Asked {
  name: QuestionApart;
  args: readonly unknown[];
}

/** What a thread gives back. */
export type Answered = { answer: unknown } | { error: ToldError };
