import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshSchema } from '../../postgres/cluster.ts';
import { postgresPrograms, postgresSuite } from '../../postgres/programs.ts';
import { seeded } from '../../seeded.ts';
import { root } from '../upkeep/surroundings.ts';
import { killedWorkers } from './killed-workers.ts';

describe.skipIf(!postgresPrograms)(postgresSuite('two workers over the sample articles'), () => {
  it('of which one is killed three times give what one ingest gives', { timeout: 400_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demarche-killed-workers-'));
    const report = await killedWorkers(
      await freshSchema(),
      folder,
      [join(root, 'seeds')],
      3,
      seeded('kills of workers'),
    );
    await rm(folder, { recursive: true });
    expect(report, JSON.stringify(report)).toMatchObject({ faults: [], different: [] });
  });
});
