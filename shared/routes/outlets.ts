import { z } from 'zod';
import { StanceFilter } from '../filter.ts';
import { EdgeAttributes, PolarityCounts } from '../graph.ts';
import { Polarity } from '../plover.ts';
import { StanceRecord } from '../stance-record.ts';
import { Explained, Listed, Page, Subject, SubjectQuery } from './query-parts.ts';

export const OutletsQuery = StanceFilter.extend({ ...SubjectQuery.shape, ...Page.shape });
export type OutletsQuery = z.infer<typeof OutletsQuery>;

export const OutletsAnswer = Subject.extend({
  ...Listed.shape,
  ...Explained.shape,
  /** Whether outlets differ, tested on articles; null where there is nothing to test. */
  test: z
    .object({
      method: z.enum(['chi-square', 'resampling']),
      statistic: z.number(),
      degreesOfFreedom: z.int(),
      probability: z.number(),
    })
    .nullable(),
  /** Outlets with one article, and stances without an outlet. */
  leftOut: z.object({ outlets: z.int(), stances: z.int() }),
  /** Those first that differ most. */
  outlets: z.array(
    z.object({
      outlet: z.string(),
      documents: z.int(),
      /** Articles by the sign of most of their stances. */
      documentsByPolarity: PolarityCounts,
      stances: z.int(),
      byPolarity: PolarityCounts,
      byType: EdgeAttributes.shape.byType,
      intensity: z.number(),
      /** The sign in which it differs most from all together, and by how many standard deviations. */
      differsIn: Polarity,
      residual: z.number(),
      sentences: z.array(StanceRecord),
    }),
  ),
});
export type OutletsAnswer = z.infer<typeof OutletsAnswer>;
