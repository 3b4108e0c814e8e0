import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';
import { createIngest } from '../../../../server/services/ingest/ingest.ts';
import { createQueries } from '../../../../server/services/queries.ts';
import { openStore } from '../../../../server/store/open-store.ts';
import type { Store } from '../../../../server/store/store.ts';
import { StanceFilter } from '../../../../shared/filter.ts';
import { exportFormats } from '../../../../shared/routes.ts';
import { exportedText } from '../../../exported-text.ts';
import { freshSchema } from '../../../postgres/cluster.ts';
import { postgresPrograms, postgresSuite } from '../../../postgres/programs.ts';

const seeds = resolve(import.meta.dirname, '../../../../seeds');
const page = { limit: 1000, offset: 0 };

/** Names that languages order otherwise than code points do. */
async function* oddArticles(): AsyncGenerator<Uint8Array> {
  const texts = [
    'Ökonomen praised Chile.',
    'Viktor Orbán accused Émile Zola of lying.',
    'eBay criticised Österreich and Peru.',
  ];
  for (const [n, text] of texts.entries())
    yield Buffer.from(`${JSON.stringify({ id: `odd ${n}`, text, source: ['É', 'e', 'Z'][n], date: null })}\n`);
}

describe.skipIf(!postgresPrograms)(postgresSuite('the same articles in a file and in PostgreSQL'), () => {
  let folder: string;
  let stores: Store[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-same-'));
    stores = [await openStore(join(folder, 'news.db')), await openStore(await freshSchema())];
    const pipeline = defaultPipeline({ fast: true });
    for (const store of stores) {
      const report = await createIngest({ store, pipeline })([seeds, '-'], { stdin: oddArticles() });
      expect(report.failed).toEqual([]);
      expect(report.stored).toBe(8);
    }
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await rm(folder, { recursive: true });
  });

  const onBoth = async (ask: (store: Store) => Promise<unknown>) => {
    const [inFile, inPostgres] = [JSON.stringify(await ask(stores[0]!)), JSON.stringify(await ask(stores[1]!))];
    expect(inFile.length).toBeGreaterThan(50);
    expect(inPostgres).toBe(inFile);
  };

  it.each(exportFormats)('give the same bytes as %s', (format) =>
    onBoth((store) => exportedText(createQueries(store), format)),
  );

  it('give the same answers, in the same order', async () => {
    const { actors } = await createQueries(stores[0]!).actors({ ...page, q: '' });
    await onBoth((store) => createQueries(store).actors({ ...page, q: '' }));
    await onBoth((store) => createQueries(store).actors({ ...page, q: 'a' }));
    await onBoth((store) => createQueries(store).documents(page));
    await onBoth((store) => createQueries(store).stances({ ...StanceFilter.parse({}), ...page }));
    await onBoth((store) => createQueries(store).facets(StanceFilter.parse({})));
    await onBoth((store) => createQueries(store).issues({ ...page, q: '' }));
    await onBoth((store) => store.mergeSuggestions().then((found) => ({ found, padding: '-'.repeat(50) })));
    for (const { id } of actors.slice(0, 5)) await onBoth((store) => createQueries(store).actor(id));
    for (const { id } of (await createQueries(stores[0]!).documents(page)).documents.slice(0, 5))
      await onBoth((store) => createQueries(store).document(id));
  });
});
