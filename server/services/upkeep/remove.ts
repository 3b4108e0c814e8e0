import type { DocumentSummary } from '../../../shared/document.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import type { PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { DocumentSelection, Store } from '../../store/store.ts';
import { linkCorpus } from '../linking/link.ts';

export type { DocumentSelection };

/** What is removed of what there is. */
export interface Removal {
  ids: string[];
  /** How many of them leave a corpus, and stay in others. */
  kept: number;
  /** Stances that go with those that do not stay. */
  stances: number;
  /** The first of them. */
  documents: Pick<DocumentSummary, 'id' | 'title' | 'date' | 'source'>[];
}

const shown = 10;

/** @throws DemarcheError `unknown_document` when no document has one of the ids. */
export async function checkDocuments(store: Store, ids: readonly string[]): Promise<void> {
  const there = new Set(ids.length ? await store.documentIds({ ids }) : []);
  const missing = ids.find((id) => !there.has(id));
  if (missing !== undefined) throw new DemarcheError('unknown_document', `No document has the id "${missing}".`);
}

/**
 * Finds what a selection would remove.
 * @throws DemarcheError `unknown_document` when one of the ids that it names does not exist.
 */
export async function findRemoval(store: Store, selection: DocumentSelection): Promise<Removal> {
  await checkDocuments(store, [...(selection.ids ?? []), ...(selection.copiesOf ?? [])]);
  const ids = await store.documentIds(selection);
  const documents: Removal['documents'] = [];
  for (const id of ids.slice(0, shown)) {
    const { title, date, source } = (await store.document(id))!;
    documents.push({ id, title, date, source });
  }
  const kept = new Set(selection.corpus ? await store.heldElsewhere(ids, selection.corpus) : []);
  const stances = await store.stancesIn(ids.filter((id) => !kept.has(id)));
  return { ids, kept: kept.size, stances, documents };
}

/**
 * Removes documents with all that was known by them alone, and links the others anew: the store is as if they had never been there. With
 * corpora, those that others hold too leave these only.
 */
export async function removeDocuments(
  store: Store,
  ids: readonly string[],
  settings: PipelineSettings,
  corpora?: readonly string[],
): Promise<void> {
  await store.removeDocuments(ids, corpora);
  await linkCorpus(store, settings);
}
