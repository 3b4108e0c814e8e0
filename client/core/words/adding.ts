import type { AddingState, Settled } from '../../../shared/adding.ts';
import type { JobCounts } from '../../../shared/jobs.ts';
import type { Recognized } from '../adding/recognize.ts';
import type { Answer } from '../api/request.ts';
import { capitalize, counted, number } from './words.ts';

/** What the field holds, before it is read. */
export function recognizedInWords(found: Recognized): string {
  if (found.kind === 'addresses')
    return `${counted(found.addresses.length, 'address', 'addresses')} of an article or feed`;
  return found.kind === 'text' ? `The text of one article, ${counted(found.words, 'word')}` : '';
}

/** `Reading 12 of 40 articles`, `40 articles read`. */
export function progressInWords({ running, read, total, stopped, waiting, counts, error }: AddingState): string {
  if (!running)
    return `${counted(read - counts.failed - counts.skipped, 'article')} read${stopped ? ', then stopped' : ''}`;
  if (error !== null) return 'Trying again';
  if (read === 0) return 'Getting ready to read';
  return total === null || total < read || waiting > 0
    ? `Reading, ${counted(read, 'article')} so far`
    : `Reading, ${number(read)} of ${counted(total, 'article')}`;
}

/** How much of it is done, 0 to 1; null where nobody knows. */
export const shareRead = ({ total, read, waiting }: AddingState): number | null =>
  total && waiting === 0 ? Math.min(1, read / total) : null;

/** What came of it, line by line. */
export function resultsInWords({ stances, counts, otherLanguage }: AddingState, jobs: JobCounts | null): string[] {
  const { unchanged, replaced, queued } = counts;
  const left = (jobs?.waiting ?? 0) + (jobs?.running ?? 0);
  return [
    `${counted(stances, 'new stance')}`,
    unchanged ? `${counted(unchanged, 'article was', 'articles were')} here already` : '',
    replaced ? `${counted(replaced, 'article')} took the place of an older version` : '',
    otherLanguage ? `${number(otherLanguage)} not in English: stored and searchable, but not read` : '',
    queued ? `${counted(queued, 'article')} left to workers${left ? `, ${number(left)} still to be read` : ''}` : '',
  ].filter(Boolean);
}

const outcomeWords: Readonly<Record<Settled['outcome'], string>> = {
  stored: '',
  replaced: 'new version',
  unchanged: 'here already',
  queued: 'waits for a worker',
  failed: 'not read',
  skipped: 'left aside',
};

export const settledInWords = ({ outcome, stances }: Settled): string =>
  outcomeWords[outcome] || counted(stances, 'stance');

type Counts = Pick<Answer<'stats'>, 'documents' | 'stances' | 'actors'>;

/** What came into the store, or left it; null where only other things changed. */
export function newsInWords(before: Counts, now: Counts): string | null {
  const came = now.documents - before.documents;
  if (came === 0) return null;
  if (came < 0) return `${counted(-came, 'article was', 'articles were')} removed.`;
  const found = [
    counted(Math.max(0, now.stances - before.stances), 'new stance'),
    counted(Math.max(0, now.actors - before.actors), 'new actor'),
  ];
  return `${counted(came, 'article')} came: ${found.join(', ')}.`;
}

/** A message of the server as a sentence. */
export const asSentence = (message: string): string => {
  const text = capitalize(message.trim());
  return /[.!?]$/.test(text) ? text : `${text}.`;
};
