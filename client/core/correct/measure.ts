import type { Share } from '../../../shared/curation-requests.ts';
import { number } from '../words/words.ts';

/** With fewer stances checked than this an interval says nothing. */
export const leastForInterval = 10;

export const hasInterval = ({ of }: Share): boolean => of >= leastForInterval;

const percent = (share: number): number => Math.round(share * 100);

/** `Right so far: 41 of 48 checked (73–93%)`; the interval from ten on. */
export function rightSoFar(share: Share): string {
  if (share.of === 0) return 'Nothing checked yet';
  const interval = hasInterval(share) ? ` (${percent(share.low!)}–${percent(share.high!)}%)` : '';
  return `Right so far: ${number(share.hits)} of ${number(share.of)} checked${interval}`;
}
