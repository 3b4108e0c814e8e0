import { z } from 'zod';
import { StanceFilter } from '../filter.ts';
import { StanceRecord } from '../stance-record.ts';
import { Listed, Page } from './query-parts.ts';

export const StancesQuery = StanceFilter.extend(Page.shape);
export type StancesQuery = z.infer<typeof StancesQuery>;

export const StancesAnswer = Listed.extend({ stances: z.array(StanceRecord) });
export type StancesAnswer = z.infer<typeof StancesAnswer>;
