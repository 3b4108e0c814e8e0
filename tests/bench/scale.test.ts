import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { linkCorpus } from '../../server/services/linking/link.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';
import { articleAt, type Size } from './synthetic-corpus.ts';

const [file, documents, actors, stances] = (process.env.DEMARCHE_SCALE ?? '').split(',');
const size: Size = { documents: Number(documents), actors: Number(actors), stancesPerDocument: Number(stances) };

/** Does something, prints what it took, and gives the milliseconds. */
async function timed(what: string, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  const taken = performance.now() - start;
  const rss = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(`${what}: ${Math.round(taken)} ms, RSS ${rss} MB`);
  return taken;
}

/** Of the time for all: what the smallest linking may take. */
const leastShare = 0.1;

async function add(store: Store, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number++) {
    const { document, analysis } = articleAt(number, size);
    await store.saveDocument(document, document.id, analysis);
    await setImmediate();
  }
}

/** Set DEMARCHE_SCALE to FILE,DOCUMENTS,ACTORS,STANCES (per document) to run it; the file is made when it is missing. */
describe.skipIf(!file)('a store of synthetic articles (set DEMARCHE_SCALE to run it)', () => {
  it('links a few more articles in a small part of the time that all of them take, and nothing in none', {
    timeout: 3_600_000,
  }, async () => {
    const isNew = !existsSync(file!);
    const store = await openStore(file!);
    let forAll = Number.POSITIVE_INFINITY;
    if (isNew) {
      await timed(`${documents} articles stored`, () => add(store, 0, size.documents));
      forAll = await timed('all of them linked', () => linkCorpus(store, {}));
    }
    const { documents: held } = await store.counts();
    for (const more of [1, 1, 1, 100]) {
      const { documents: start } = await store.counts();
      await add(store, start, start + more);
      const forMore = await timed(`${more} more linked to ${held}`, () => linkCorpus(store, {}));
      expect(forMore).toBeLessThan(forAll * Math.max(leastShare, (10 * more) / held));
      expect((await store.counts()).documents).toBe(start + more);
    }
    expect(await timed('nothing new linked', () => linkCorpus(store, {}))).toBeLessThan(forAll * leastShare);
    expect(await store.faults()).toEqual([]);
    await store.close();
  });
});
