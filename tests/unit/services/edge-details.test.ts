import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createQueries } from '../../../server/services/queries.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { analysis, document, stance } from '../../contract/store-samples.ts';

it('an edge counts those stances of the other direction that make one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-edge-'));
  const store = await openStore(join(folder, 'a.db'));
  const stances = [
    stance('1', 'chn', 'fra'),
    stance('2', 'fra', 'chn'),
    stance('3', 'fra', 'chn', { modality: 'negated' }),
    stance('4', 'fra', 'chn', { modality: 'future' }),
  ];
  await store.saveDocument(document('a'), 'hash', analysis('a', { stances }));
  expect((await createQueries(store).edge('chn', 'fra')).reverseCount).toBe(2);
  await store.close();
  await rm(folder, { recursive: true });
});
