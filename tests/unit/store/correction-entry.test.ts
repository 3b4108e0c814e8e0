import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { analysis, document, stance } from '../../contract/store-samples.ts';
import { entry, stanceRef } from '../curation/samples.ts';
import { takeBackQuotations } from './take-back-linking.ts';

const Database = createRequire(import.meta.url)('lib' + 'sql');

it('a store of an earlier version learns which entry corrected a stance last', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-entry-'));
  try {
    const path = join(folder, 'old.db');
    const found = stance('1', 'chn', 'fra');
    const first = await openStore(path);
    await first.saveDocument(document('a'), 'hash-a', analysis('a', { stances: [found, stance('2', 'chn', 'fra')] }));
    const rejection = entry('reject', 1, 'Ann', { stance: stanceRef(found, 'China', 'France') });
    await first.addCurations([rejection]);
    await first.close();
    const database = new Database(path);
    database.exec("update stances set correction = json_remove(correction, '$.entry') where correction is not null");
    takeBackQuotations(database);
    database.exec("delete from kysely_migration where name >= '0014'");
    database.close();
    const store = await openStore(path);
    const [rejected] = await store.stances({ review: ['rejected'] });
    expect(rejected?.correction).toMatchObject({ entry: rejection.id, by: 'Ann', at: rejection.at });
    await store.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
