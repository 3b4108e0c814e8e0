import type { CompareQuery } from '../../../shared/compare.ts';
import type { Page } from '../../../shared/routes.ts';

/** What narrows the stances that are compared. */
export type OurFilter = Omit<CompareQuery, 'name' | 'by' | 'ends' | 'map' | 'differs' | keyof Page>;
