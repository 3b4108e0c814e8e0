import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isAddress } from '../../ingest/fetch/address.ts';
import type { FileOfDocument, Store } from '../../store/store.ts';

/** What a file is called with the folder that it lies in: what stays when that folder is moved. */
const tail = (path: string): string => `${basename(dirname(path))}/${basename(path)}`;

/** A sentence of this length in two texts is no chance. */
const fewestCharacters = 20;

const sentences = (text: string): string[] =>
  text
    .split(/[.!?]\s|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= fewestCharacters);

/** Whether one text is an edition of the other rather than another article under the same name. */
function sharesSentence(a: string, b: string): boolean {
  const known = new Set(sentences(a));
  return sentences(b).some((sentence) => known.has(sentence));
}

/** The id of the document that was read from a file before it was moved with its folder, null when there is none. */
export type MovedFiles = (path: string, text: string) => Promise<string | null>;

/**
 * Finds documents of files that are gone from where they were read and stand elsewhere now, under the same name in a
 * folder of the same name, with a sentence in common.
 */
export function createMovedFiles(store: Store): MovedFiles {
  let byTail: Map<string, FileOfDocument[]> | undefined;
  const index = async (): Promise<Map<string, FileOfDocument[]>> => {
    const found = new Map<string, FileOfDocument[]>();
    for (const file of await store.files())
      if (!isAddress(file.path)) found.set(tail(file.path), [...(found.get(tail(file.path)) ?? []), file]);
    return found;
  };
  return async (path, text) => {
    if (isAddress(path)) return null;
    byTail ??= await index();
    for (const { id, path: old } of byTail.get(tail(path)) ?? []) {
      if (old === path || existsSync(old)) continue;
      const document = await store.document(id);
      if (document && sharesSentence(document.text, text)) return id;
    }
    return null;
  };
}
