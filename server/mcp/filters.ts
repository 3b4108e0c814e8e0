import { StanceFilter } from '../../shared/filter.ts';

/** What narrows the stances that an answer is made of, as everywhere. */
export const filters = StanceFilter.omit({ copies: true, review: true, minCount: true, kind: true }).shape;
