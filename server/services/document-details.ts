import { DemarcheError } from '../../shared/errors.ts';
import type { DocumentDetails } from '../../shared/routes.ts';
import type { Moment } from '../store/store.ts';
import { stanceRecords } from './stances/stance-records.ts';

/**
 * One document with everything that was read in it, stances in text order.
 * @throws DemarcheError `unknown_document`.
 */
export async function documentDetails(store: Moment, id: string): Promise<DocumentDetails> {
  const document = await store.document(id);
  if (!document) throw new DemarcheError('unknown_document', `No document has the id "${id}".`);
  const mentions = await store.mentions(id);
  const stances = await store.stances({ documentId: id });
  const names = await store.actorNames(mentions.map(({ actor }) => actor));
  const inTextOrder = stances.toSorted((a, b) => a.evidence.start - b.evidence.start);
  return {
    document,
    copies: await store.copiesOfDocument(id),
    mentions: mentions.map((mention) => ({
      ...mention,
      name: names.get(mention.actor) ?? mention.actor,
    })),
    stances: await stanceRecords(store, inTextOrder),
  };
}
