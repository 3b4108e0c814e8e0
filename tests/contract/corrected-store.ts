import { createQueries } from '../../server/services/queries.ts';
import type { Store } from '../../server/store/store.ts';
import { reviews } from '../../shared/curation.ts';
import { exportedText } from '../exported-text.ts';
import { type ActorLinks, saveLinks } from './save-links.ts';
import { analysis, china, document, france, orban, stance, wang } from './store-samples.ts';

/** The title and address of a document of the samples. */
export const title = (id: string) => ({ title: `Title of ${id}`, url: `https://example.org/${id}` });
/** How corrections name it. */
export const documentRef = (id: string) => ({ id, ...title(id), source: 'The Courier' });

/** What its documents say. */
export const stancesOf: Record<string, ReturnType<typeof stance>[]> = {
  a: [
    stance('1', 'wang-yi', 'fra'),
    stance('2', 'fra', 'chn', { type: 'ACCUSE', polarity: 'negative', intensity: -3 }),
  ],
  b: [stance('1', 'chn', 'fra'), stance('2', 'wang-yi', null, { issue: 'trade', score: 0.2 })],
  c: [stance('1', 'wang-yi', 'fra', { attributedTo: 'chn' })],
};

/** All documents' actors under their own ids, with two that may be one. */
export async function link(store: Store): Promise<void> {
  const links: ActorLinks['links'] = new Map();
  for await (const { documentId, id } of store.documentActors())
    links.set(documentId, (links.get(documentId) ?? new Map()).set(id, id));
  const suggestions = [{ into: 'wang-yi', from: 'viktor-orban', reason: 'alike', score: 0.5 }];
  await saveLinks(store, { actors: [china, france, orban, wang], links, suggestions });
}

/** Saves a document with its stances and all actors. */
export const save = (store: Store, id: string, rest: Parameters<typeof document>[1] = {}) =>
  store.saveDocument(
    document(id, { ...title(id), ...rest }),
    `hash of ${id}`,
    analysis(id, { actors: [wang, france, china, orban], stances: stancesOf[id] ?? [] }),
  );

/** Saves documents and links their actors. */
export async function fill(store: Store, ids: readonly string[] = Object.keys(stancesOf)): Promise<void> {
  for (const id of ids) await save(store, id);
  await link(store);
}

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

/** Everything that a store tells, but for its log. */
export async function everything(store: Store): Promise<unknown> {
  const queries = createQueries(store);
  return {
    export: await exportedText(queries, 'gexf'),
    actors: await store.actors(),
    ranked: await store.searchActors('', { limit: 100, offset: 0 }),
    stances: await store.stances({ review: [...reviews] }),
    counts: await store.counts(),
    found: await collect(store.documentActors()),
    mentions: await Promise.all(Object.keys(stancesOf).map((id) => store.mentions(id))),
    suggestions: await store.mergeSuggestions(),
    documents: await store.documents({ limit: 100, offset: 0 }),
  };
}
