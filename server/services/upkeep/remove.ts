import { type CurationEntry, documentOfEntry } from '../../../shared/curation.ts';
import type { DocumentSummary } from '../../../shared/document.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import type { JobQueue } from '../../jobs/queue.ts';
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
  /** Corrections and notes that are about those that do not stay, and go with them. */
  corrections: number;
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

/** How many corrections are about these documents. */
async function countCorrections(store: Store, documents: ReadonlySet<string>): Promise<number> {
  const found = await store.curatedDocuments();
  const isAbout = (entry: CurationEntry): boolean => {
    const named = documentOfEntry(entry)?.id;
    return named !== undefined && documents.has(found.get(named) ?? named);
  };
  return found.size ? (await store.curations()).filter(isAbout).length : 0;
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
  const going = ids.filter((id) => !kept.has(id));
  const corrections = await countCorrections(store, new Set(going));
  return { ids, kept: kept.size, stances: await store.stancesIn(going), corrections, documents };
}

/**
 * Removes documents for good, with all that was known by them alone, with their corrections and with what waits for workers to read
 * them anew, and links the others anew: the store is as if they had never been there. With corpora, those that others hold too leave
 * these only.
 */
export async function removeDocuments(
  store: Store,
  ids: readonly string[],
  settings: PipelineSettings,
  { corpora, queue }: { corpora?: readonly string[] | undefined; queue?: Pick<JobQueue, 'forget'> | null } = {},
): Promise<void> {
  // First: what is killed between both is removed by the same command again.
  await queue?.forget(ids, corpora);
  await store.removeDocuments(ids, corpora, { forget: true });
  await linkCorpus(store, settings);
}
