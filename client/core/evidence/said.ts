import type { SaidBy } from '../../../shared/filter.ts';

/** What articles state themselves, and what they report speakers to claim. */
export const saidTitles: Readonly<Record<SaidBy, string>> = { article: 'Stated', speaker: 'Claims' };

/** Stances by who says them. */
export const bySaid = <Said extends { attributedTo: string | null }>(
  stances: readonly Said[],
): Record<SaidBy, Said[]> => ({
  article: stances.filter(({ attributedTo }) => attributedTo === null),
  speaker: stances.filter(({ attributedTo }) => attributedTo !== null),
});
