import type { ChangesAnswer } from '../../../shared/routes.ts';
import { dayName } from '../words/dates.ts';
import { number } from '../words/words.ts';

type Change = ChangesAnswer['changes'][number];

/** A mean intensity with its sign: `+2.5`, `−3.1`, `0.0`. */
export function toneName(intensity: number): string {
  const size = Math.abs(intensity).toFixed(1);
  return size === '0.0' ? size : `${intensity < 0 ? '−' : '+'}${size}`;
}

/** In which way the tone changed, and when: `More negative from 3 May 2024 on`. */
export const changeTitle = ({ date, difference }: Pick<Change, 'date' | 'difference'>): string =>
  `More ${difference < 0 ? 'negative' : 'positive'} from ${dayName(date)} on`;

/** How often chance alone makes so clear a change. */
export function byChance(probability: number): string {
  const cases =
    probability < 0.001 ? 'fewer than 1 of 1,000 cases' : `1 of ${number(Math.round(1 / probability))} cases`;
  return `Where nothing changes, chance makes so clear a change in ${cases}.`;
}
