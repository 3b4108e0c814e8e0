import type { CompareQuery } from '../../../shared/compare.ts';

/** What narrows the stances that are compared. */
export type OurFilter = Omit<CompareQuery, 'name' | 'by' | 'ends' | 'map' | 'differs' | 'limit' | 'offset'>;
