import type { Correction, Review } from '../../../shared/curation.ts';
import type { StanceRecord } from '../../../shared/routes.ts';

const deeds = {
  unreviewed: 'Reviewed',
  accepted: 'Accepted',
  corrected: 'Corrected',
  added: 'Added',
  rejected: 'Rejected',
};

/** What the analysis says where a stance is shown otherwise: "was Wang Yi toward France, ACCUSE"; null where it is not. */
function formerly({ changed, was }: Correction, issue: string | null): string | null {
  if (!was || !changed.length) return null;
  const ends =
    changed.includes('source') || changed.includes('target')
      ? `${was.source} ${was.target === null ? `on ${issue}` : `toward ${was.target}`}`
      : null;
  const others = (['type', 'polarity', 'modality'] as const)
    .filter((field) => changed.includes(field))
    .map((field) => was[field]);
  return `was ${[ends, ...others].filter((part) => part !== null).join(', ')}`;
}

/** What was done about a stance, in a word. */
export const deedName = (review: Review): string => deeds[review];

/** Who reviewed a stance, when, and what it was before: "Corrected by Ann on 2024-04-26: was ACCUSE"; null for one that nobody did. `me` is called you. */
export function reviewedBy(
  { review, correction, issue }: Pick<StanceRecord, 'review' | 'correction' | 'issue'>,
  me: string | null = null,
): string | null {
  if (!correction) return null;
  const former = formerly(correction, issue);
  const line = `${deeds[review]} by ${correction.by === me ? 'you' : correction.by} on ${correction.at.slice(0, 10)}`;
  return former ? `${line}: ${former}` : line;
}
