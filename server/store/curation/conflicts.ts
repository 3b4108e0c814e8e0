import type { Kysely, Transaction } from 'kysely';
import type { CurationConflict } from '../../../shared/curation.ts';
import { portions } from '../rows.ts';
import type { Schema } from '../schema.ts';

/** Replaces the conflicts of the log, the actors, a document, or a name of documents that none has. */
export async function saveConflicts(
  trx: Transaction<Schema>,
  scope: string,
  conflicts: readonly CurationConflict[],
): Promise<void> {
  await trx.deleteFrom('curation_conflicts').where('scope', '=', scope).execute();
  const rows = conflicts.map((conflict, position) => ({ ...conflict, scope, position }));
  for (const portion of portions(rows)) await trx.insertInto('curation_conflicts').values(portion).execute();
}

/** All conflicts, in the order of what they are about. */
export const allConflicts = (db: Kysely<Schema>): Promise<CurationConflict[]> =>
  db
    .selectFrom('curation_conflicts')
    .select(['kind', 'entry', 'winner', 'message'])
    .orderBy('scope')
    .orderBy('position')
    .execute();
