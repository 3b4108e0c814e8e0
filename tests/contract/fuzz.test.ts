import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import { createPlace as createSchema } from '../postgres/place.ts';
import { postgresPrograms, postgresSuite } from '../postgres/programs.ts';
import { describeFuzz } from './fuzz-contract.ts';

describeFuzz('SQLite files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-fuzz-'));
  return { open: () => openStore(join(folder, 'news.db')), remove: () => rm(folder, { recursive: true }) };
});
describe.skipIf(!postgresPrograms)(postgresSuite('a schema that is asked for anything'), () => {
  describeFuzz('PostgreSQL', createSchema);
});
