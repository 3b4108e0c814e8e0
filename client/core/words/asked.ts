import type { Question } from '../../../shared/search.ts';
import { counted } from './words.ts';

/** How much answers a question: `14 actors, 93 stances`; empty where it was not counted. */
export function questionSize({ asks, count, steps, source, target }: Question): string {
  if (asks === 'path') return steps === null ? 'none found' : counted(steps, 'step');
  if (!count) return '';
  const stances = counted(count.stances, 'stance');
  return source && target ? stances : `${counted(count.actors, 'actor')}, ${stances}`;
}

/** What of a phrase was read otherwise or not at all, in a sentence; empty for a phrase that was read as it stands. */
export function readingRemarks({ mended, ignored }: Pick<Question, 'mended' | 'ignored'>): string {
  const read = mended.map(({ typed, read: as }) => `“${typed}” read as “${as}”`);
  const left = ignored.length ? [`${ignored.map((word) => `“${word}”`).join(', ')} left out`] : [];
  return [...read, ...left].join('; ');
}
