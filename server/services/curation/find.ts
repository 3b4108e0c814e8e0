import type { ActorRef, DocumentRef } from '../../../shared/curation.ts';
import type { Document } from '../../../shared/document.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import type { StanceForCuration, Store } from '../../store/store.ts';
import { resolveActor } from '../actors/resolve-actor.ts';

/**
 * The actor of an id, name or alias, as the log names it.
 * @throws DemarcheError `unknown_actor`, `ambiguous_actor`.
 */
export async function actorRef(store: Store, idOrName: string): Promise<ActorRef> {
  const { id, name } = await resolveActor(store, idOrName);
  return { id, name };
}

/** @throws DemarcheError `unknown_document`. */
export async function documentNamed(store: Store, id: string): Promise<Document> {
  const document = await store.document(id);
  if (!document) throw new DemarcheError('unknown_document', `No document has the id "${id}".`);
  return document;
}

export const documentRef = ({ id, title, url, source }: Document): DocumentRef => ({ id, title, url, source });

/** @throws DemarcheError `unknown_document`, `unknown_stance`. */
export async function stanceNamed(store: Store, documentId: string, id: string): Promise<StanceForCuration> {
  await documentNamed(store, documentId);
  const stance = await store.stanceForCuration(documentId, id);
  if (stance) return stance;
  const message = `The document "${documentId}" has no stance "${id}". demarche document ${documentId} lists them.`;
  throw new DemarcheError('unknown_stance', message);
}
