import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { showActorsAsCorrected } from './actors.ts';
import { namesOf } from './documents.ts';
import { changedMeanings } from './meanings.ts';
import { showDocuments } from './stances.ts';

/**
 * Shows the actors as the log corrects them by now, once what they are or what it says has changed; then the stances of those documents
 * that `names` mean, of which actors are `linked` otherwise, or of which corrections mean other actors than when they were shown.
 */
export async function showCorrected(
  trx: Transaction<Schema>,
  names: Iterable<string>,
  linked: readonly string[] = [],
): Promise<void> {
  const shown = await showActorsAsCorrected(trx);
  const changed = await changedMeanings(trx);
  await showDocuments(trx, [...new Set([...names, ...changed, ...(await namesOf(trx, ...linked, ...shown))])]);
}
