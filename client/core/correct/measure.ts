import type { Score, Share } from '../../../shared/curation-requests.ts';
import { number } from '../words/words.ts';

/** With fewer stances checked than this an interval says nothing. */
export const leastForInterval = 10;

export const hasInterval = ({ of }: Share): boolean => of >= leastForInterval;

const percent = (share: number): number => Math.round(share * 100);

/** `Right so far: 41 of 48 checked (73–93%)`: of those drawn at random where some were, with their interval from ten on. */
export function rightSoFar({ sample, precision }: Pick<Score, 'sample' | 'precision'>): string {
  const share = sample.of > 0 ? sample : precision;
  if (share.of === 0) return 'Nothing checked yet';
  const interval = share === sample && hasInterval(share) ? ` (${percent(share.low!)}–${percent(share.high!)}%)` : '';
  return `Right so far: ${number(share.hits)} of ${number(share.of)} checked${interval}`;
}
