import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import { createPlace as createSchema } from '../postgres/place.ts';
import { postgresPrograms, postgresSuite } from '../postgres/programs.ts';
import { describeBalance } from './balance-contract.ts';
import { describeComparison } from './compare-contract.ts';
import { describeFilters } from './filters-contract.ts';
import { describeOutlets } from './outlets-contract.ts';
import { describePaging } from './paging-contract.ts';
import { describePaths } from './paths-contract.ts';
import { describePositions } from './positions-contract.ts';
import { describeSearch } from './search-contract.ts';
import type { StorePlaces } from './served-store.ts';
import { describeSpeakers } from './speakers-contract.ts';
import { describeTime } from './time-contract.ts';

const createFile: StorePlaces = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-questions-'));
  return { open: () => openStore(join(folder, 'news.db')), remove: () => rm(folder, { recursive: true }) };
};

function describeQuestions(engine: string, createPlace: StorePlaces): void {
  describePaging(engine, createPlace);
  describeFilters(engine, createPlace);
  describePaths(engine, createPlace);
  describeTime(engine, createPlace);
  describeBalance(engine, createPlace);
  describeOutlets(engine, createPlace);
  describeComparison(engine, createPlace);
  describePositions(engine, createPlace);
  describeSpeakers(engine, createPlace);
  describeSearch(engine, createPlace);
}

describeQuestions('SQLite files', createFile);
describe.skipIf(!postgresPrograms)(postgresSuite('a schema that is asked'), () => {
  describeQuestions('PostgreSQL', createSchema);
});
