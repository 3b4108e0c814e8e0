import type { ActorRef, DocumentRef } from '../../../shared/curation.ts';
import type { Document } from '../../../shared/document.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import type { StanceForCuration, Store } from '../../store/store.ts';
import { createActorDirectory } from '../actor-directory.ts';

/** More actors of one name than this cannot be told apart by it anyway. */
const candidates = { limit: 100, offset: 0 };

/**
 * The actor of an id, name or alias, as the log names it.
 * @throws DemarcheError `unknown_actor`, `ambiguous_actor`.
 */
export async function actorRef(store: Store, idOrName: string): Promise<ActorRef> {
  const byId = await store.actor(idOrName);
  const actors = byId ? [byId] : (await store.searchActors(idOrName, candidates)).actors;
  const { id, name } = createActorDirectory(actors).resolve(idOrName);
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
