import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Document, DocumentInput } from '../../../shared/document.ts';
import { contentHash, documentId, storable } from '../../ingest/identity.ts';
import { describePlace } from '../../ingest/place.ts';
import type { ReadItem } from '../../ingest/reader.ts';
import { documentOf } from '../../pipeline/analyze.ts';
import type { Annotation, Store } from '../../store/store.ts';
import { createMovedFiles } from './moved-files.ts';

/** What is to be done with a document that was read. */
export type Decision =
  | { kind: 'failure'; place: string; message: string; urls?: readonly string[] }
  | { kind: 'note'; place: string; message: string }
  | { kind: 'skipped'; place: string; message: string }
  | {
      kind: 'unchanged';
      place: string;
      notes: string[];
      document: Document;
      /** Id under which the store has its text; null when it came before in the same run. */
      known: string | null;
    }
  | {
      kind: 'store';
      place: string;
      notes: string[];
      document: Document;
      annotation: Annotation | null;
      hash: string;
      path: string | null;
      /** The file that it was read from, null when it came from none. */
      origin: string | null;
      /** Whether the store has an older version of it. */
      replaces: boolean;
    };

/** Decides document by document; it remembers those of its run, which the store may not have yet. */
export type Selection = (item: ReadItem) => Promise<Decision>;

const metadata = ['title', 'date', 'source', 'url', 'language'] as const;

export const sameMetadata = (a: Document, b: Document): boolean => metadata.every((field) => a[field] === b[field]);

/** Longest id and longest name of an outlet, in UTF-16 code units: an index of a database takes no more than a few of them. */
const longestId = 500;
const longestOutlet = 200;

/** The name of an outlet, which is cut where it is longer than any. */
const shortened = (source: string | null | undefined): string | null | undefined =>
  source && source.length > longestOutlet ? `${source.slice(0, longestOutlet)}…` : source;

/** The input with text and metadata that a database gives back as they are. */
function storableInput(input: DocumentInput): DocumentInput {
  const fields = metadata.map((field) => [field, input[field] && storable(input[field])]);
  return { ...input, ...Object.fromEntries(fields), text: storable(input.text) };
}

/** The file, when it is one: a stream or an address is none. */
const originOf = (file: string): string | null => (existsSync(file) ? resolve(file) : null);

/** Null for a document without mentions and actors of its own. */
const annotationOf = ({ mentions, actors }: DocumentInput): Annotation | null =>
  mentions || actors ? { mentions, actors } : null;

/** The corpus of a document that is not in this one; null when it is. */
async function elsewhere(store: Store, corpus: string, id: string): Promise<string | null> {
  const corpora = await store.corporaOf([id]);
  return corpora.includes(corpus) ? null : (corpora.sort()[0] ?? null);
}

/**
 * Tells new and changed documents from those that the store has. A text is stored once; a document under a known id, or
 * from a file that was read before (its folder may have been moved), replaces its older version, also when only its title
 * or date have changed. Ids that users give are the store's: one of another corpus is no older version.
 */
export function createSelection(store: Store, corpus: string): Selection {
  const hashes = new Set<string>();
  const places = new Map<string, string>();
  const moved = createMovedFiles(store);

  return async (item) => {
    const place = describePlace(item.place);
    if (item.kind !== 'document')
      return { kind: item.kind, place, message: item.message, ...('urls' in item ? { urls: item.urls } : {}) };
    const { path } = item;
    const input = storableInput({ ...item.input, source: shortened(item.input.source) });
    const isCut = input.source !== (item.input.source && storable(item.input.source));
    const notes = isCut ? [...item.notes, `the name of the outlet is cut to ${longestOutlet} characters`] : item.notes;
    if (!input.text.trim()) return { kind: 'failure', place, message: 'there is no text; fill it in or take it out' };
    if (input.id && input.id.length > longestId)
      return { kind: 'failure', place, message: `the id is longer than ${longestId} characters; give a shorter one` };

    const hash = contentHash(input);
    const atPath = path === null ? null : ((await store.findByPath(path)) ?? (await moved(path, input.text)));
    const id = input.id ?? atPath ?? documentId(item.place.file, hash);
    const document = documentOf(input, id);
    const known = await store.findByHash(hash);
    const older = await store.storedDocument(id);
    const annotation = annotationOf(input);
    if (
      hashes.has(hash) ||
      (known !== null && known !== id) ||
      (known === id && older && sameMetadata(older.document, document) && (older.annotation || !annotation))
    )
      return { kind: 'unchanged', place, notes, document, known };

    const isOther = item.input.id !== undefined && older !== null && known !== id;
    const other = isOther ? await elsewhere(store, corpus, id) : null;
    if (other !== null)
      return {
        kind: 'failure',
        place,
        message: `the id ${id} belongs to another text in the corpus ${other}; give it an id of its own`,
      };
    const earlier = places.get(id);
    if (earlier !== undefined)
      return {
        kind: 'failure',
        place,
        message: `the id ${id} belongs to another text at ${earlier}; give it an id of its own`,
      };
    hashes.add(hash);
    places.set(id, place);
    const replaces = older !== null || atPath !== null;
    const origin = path ?? originOf(item.place.file);
    return { kind: 'store', place, notes, document, annotation, hash, path, origin, replaces };
  };
}
