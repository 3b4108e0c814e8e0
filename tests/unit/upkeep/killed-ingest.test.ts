import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seeded } from '../../seeded.ts';
import { killedIngest } from './killed-ingest.ts';
import { root } from './surroundings.ts';

it('an ingest of the sample articles that is killed twice ends as if nothing had happened', {
  timeout: 240_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-killed-'));
  const report = await killedIngest(folder, [join(root, 'seeds')], 2, seeded('kills of an ingest'));
  await rm(folder, { recursive: true });
  expect(report, JSON.stringify(report.kills)).toMatchObject({ checks: [], different: [] });
});
