import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as Link from '../../../server/services/linking/link.ts';
import type * as Stores from '../../../server/store/open-store.ts';
import { articleAt } from '../synthetic-corpus.ts';
import type { Bench } from './bench.ts';

const stancesPerDocument = 5;

/** Fills a store with so many stances of made-up articles, and links it. */
export async function fill({ load }: Bench, location: string, stances: number): Promise<void> {
  const { openStore } = await load<typeof Stores>('store/open-store.js');
  const { linkCorpus } = await load<typeof Link>('services/linking/link.js');
  const store = await openStore(location);
  const documents = Math.ceil(stances / stancesPerDocument);
  const size = { documents, actors: Math.max(100, Math.round(documents / 5)), stancesPerDocument };
  for (let number = 0; number < documents; number++) {
    const { document, analysis } = articleAt(number, size);
    await store.saveDocument(document, document.id, analysis);
  }
  await linkCorpus(store, {});
  await store.close();
}

/** A file with so many stances, made when it is first asked for. */
export async function syntheticFile(bench: Bench, stances: number): Promise<string> {
  const file = join(bench.folder, `synthetic-${stances}.db`);
  if (!existsSync(file)) await fill(bench, file, stances);
  return file;
}
