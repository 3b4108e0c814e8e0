import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, it } from 'vitest';
import { linkCorpus } from '../../server/services/link.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';
import { articleAt, type Size } from './synthetic-corpus.ts';

const [file, documents, actors, stances] = (process.env.DEMARCHE_SCALE ?? '').split(',');
const size: Size = { documents: Number(documents), actors: Number(actors), stancesPerDocument: Number(stances) };

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  const rss = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(`${what}: ${Math.round(performance.now() - start)} ms, RSS ${rss} MB`);
  return result;
}

async function add(store: Store, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number++) {
    const { document, analysis } = articleAt(number, size);
    await store.saveDocument(document, document.id, analysis);
    await setImmediate();
  }
}

/** Set DEMARCHE_SCALE to FILE,DOCUMENTS,ACTORS,STANCES (per document) to run it; the file is made when it is missing. */
describe.skipIf(!file)('a store of synthetic articles (set DEMARCHE_SCALE to run it)', () => {
  it('takes what is printed', { timeout: 3_600_000 }, async () => {
    const isNew = !existsSync(file!);
    const store = await openStore(file!);
    if (isNew) {
      await timed(`${documents} articles stored`, () => add(store, 0, size.documents));
      await timed('all of them linked', () => linkCorpus(store, {}));
    }
    const { documents: held } = await store.counts();
    for (const more of [1, 1, 1, 100]) {
      const { documents: start } = await store.counts();
      await add(store, start, start + more);
      await timed(`${more} more linked to ${held}`, () => linkCorpus(store, {}));
    }
    await timed('nothing new linked', () => linkCorpus(store, {}));
    await store.close();
  });
});
