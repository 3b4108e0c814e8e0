import type { Document } from '../../shared/document.ts';
import { contentHash, documentId, storable } from '../ingest/identity.ts';
import { describePlace } from '../ingest/place.ts';
import type { ReadDocument, ReadItem } from '../ingest/reader.ts';
import { documentOf } from '../pipeline/analyze.ts';
import type { Store } from '../store/store.ts';

/** What is to be done with a document that was read. */
export type Decision =
  | { kind: 'failure'; place: string; message: string }
  | { kind: 'unchanged'; place: string; notes: string[] }
  | {
      kind: 'store';
      place: string;
      notes: string[];
      document: Document;
      mentions: ReadDocument['input']['mentions'];
      hash: string;
      path: string | null;
      /** Whether the store has an older version of it. */
      replaces: boolean;
    };

/** Decides document by document; it remembers those of its run, which the store may not have yet. */
export type Selection = (item: ReadItem) => Promise<Decision>;

const metadata = ['title', 'date', 'source', 'url', 'language'] as const;

const sameMetadata = (a: Document, b: Document): boolean => metadata.every((field) => a[field] === b[field]);

/**
 * Tells new and changed documents from those that the store has. A text is stored once; a document under a known id, or
 * from a file that was read before, replaces its older version, also when only its title or date have changed.
 */
export function createSelection(store: Store): Selection {
  const hashes = new Set<string>();
  const places = new Map<string, string>();

  return async (item) => {
    const place = describePlace(item.place);
    if (item.kind === 'failure') return { kind: 'failure', place, message: item.message };
    const { path, notes } = item;
    const input = { ...item.input, text: storable(item.input.text) };
    if (!input.text.trim()) return { kind: 'failure', place, message: 'there is no text; fill it in or take it out' };

    const hash = contentHash(input);
    const atPath = path === null ? null : await store.findByPath(path);
    const id = input.id ?? atPath ?? documentId(item.place.file, hash);
    const document = documentOf(input, id);
    const known = await store.findByHash(hash);
    const older = await store.document(id);
    if (
      hashes.has(hash) ||
      (known !== null && known !== id) ||
      (known === id && older && sameMetadata(older, document))
    )
      return { kind: 'unchanged', place, notes };

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
    return { kind: 'store', place, notes, document, mentions: input.mentions, hash, path, replaces };
  };
}
