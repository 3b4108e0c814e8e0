import type { Transaction } from 'kysely';
import { type ActorRef, stanceOps } from '../../../shared/curation.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { inPortions } from '../queries/linking/portions.ts';
import type { Schema } from '../schema.ts';
import { showActorsAsCorrected } from './actors.ts';
import { actorRefs } from './found-names.ts';
import { resolver, showDocuments } from './stances.ts';

type Trx = Transaction<Schema>;

/** What corrections of stances mean by the actors that they name: document, as they have it, -> the references. */
async function namedActors(trx: Trx): Promise<Map<string, ActorRef[]>> {
  const rows = await trx
    .selectFrom('curations')
    .select(['document', 'body'])
    .where('op', 'in', stanceOps)
    .where('document', 'is not', null)
    .execute();
  const byDocument = groupBy(rows, ({ document }) => document!);
  const refsOf = (body: string): ActorRef[] => {
    const { id: _, ...said } = JSON.parse(body);
    return actorRefs(said);
  };
  return new Map([...byDocument].map(([name, entries]) => [name, entries.flatMap(({ body }) => refsOf(body))]));
}

/** Which actor each of the references is, by document, as text to compare. */
async function meanings(trx: Trx, named: ReadonlyMap<string, readonly ActorRef[]>): Promise<Map<string, string>> {
  const resolve = await resolver(trx, [...named.values()].flat());
  return new Map([...named].map(([name, refs]) => [name, JSON.stringify(refs.map(resolve))]));
}

/** The names by which corrections mean these documents. */
async function namesOfAll(trx: Trx, documents: readonly string[]): Promise<string[]> {
  const rows = await inPortions(documents, (some) =>
    trx.selectFrom('curated_documents').select('id').where('document', 'in', some).execute(),
  );
  return rows.map(({ id }) => id);
}

/**
 * Shows the actors as the log corrects them by now, once `change` has changed what they are or what it says; then the stances of those
 * documents that `names` mean, or of which corrections mean other actors than before.
 * @param change gives the documents of which it has linked actors otherwise
 */
export async function showCorrected(
  trx: Trx,
  names: Iterable<string>,
  change: () => Promise<readonly string[]> = async () => [],
): Promise<void> {
  const named = await namedActors(trx);
  const before = await meanings(trx, named);
  const linked = await change();
  const shown = await showActorsAsCorrected(trx);
  const after = await meanings(trx, named);
  const changed = [...named.keys()].filter((name) => before.get(name) !== after.get(name));
  await showDocuments(trx, [...new Set([...names, ...changed, ...(await namesOfAll(trx, [...linked, ...shown]))])]);
}
