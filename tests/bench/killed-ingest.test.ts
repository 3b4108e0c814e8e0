import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seeded } from '../seeded.ts';
import { killedIngest } from '../unit/upkeep/killed-ingest.ts';
import { absenceOf, sharedFile } from './shared-data.ts';
import { wikinewsFiles } from './wikinews.ts';

const absent = absenceOf(wikinewsFiles[0]!);

describe.skipIf(absent !== null)(`an ingest of Wikinews${absent ? `: ${absent}` : ''}`, () => {
  it('that is killed at twenty random moments ends as if nothing had happened', { timeout: 3_600_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demarche-killed-'));
    const report = await killedIngest(folder, wikinewsFiles.map(sharedFile), 20, seeded('kills of an ingest'));
    await rm(folder, { recursive: true });
    console.log(`uninterrupted ${report.uninterrupted} ms; killed with ${report.kills.join(', ')} documents stored`);
    expect(report).toMatchObject({ checks: [], different: [] });
  });
});
