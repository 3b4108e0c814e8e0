import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/open-store.ts';
import { describeStore } from './store-contract.ts';

describeStore('SQLite files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-store-'));
  return {
    open: () => openStore(join(folder, 'deep', 'demarche.db')),
    remove: () => rm(folder, { recursive: true }),
  };
});
