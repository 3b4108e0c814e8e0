import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshSchema } from '../postgres/cluster.ts';
import { postgresPrograms, postgresSuite } from '../postgres/programs.ts';
import { seeded } from '../seeded.ts';
import { killedWorkers } from '../unit/jobs/killed-workers.ts';
import { absenceOf, sharedFile } from './shared-data.ts';
import { wikinewsFiles } from './wikinews.ts';

const absent = absenceOf(wikinewsFiles[0]!);
const name = postgresSuite(`two workers over Wikinews${absent ? `: ${absent}` : ''}`);

describe.skipIf(absent !== null || !postgresPrograms)(name, () => {
  it('of which one is killed ten times give what one ingest gives', { timeout: 3_600_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demarche-killed-workers-'));
    const report = await killedWorkers(
      await freshSchema(),
      folder,
      wikinewsFiles.map(sharedFile),
      10,
      seeded('kills of workers'),
    );
    await rm(folder, { recursive: true });
    console.log(`uninterrupted ${report.uninterrupted} ms; killed with ${report.stored.join(', ')} documents stored`);
    expect(report).toMatchObject({ faults: [], different: [] });
  });
});
