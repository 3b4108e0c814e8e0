import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshSchema } from '../../postgres/cluster.ts';
import { postgresPrograms, postgresSuite } from '../../postgres/programs.ts';
import { demarche } from '../cli/in-process.ts';

describe.skipIf(!postgresPrograms)(postgresSuite('articles that are left to workers'), { timeout: 240_000 }, () => {
  it('get into every corpus that they were left for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demarche-queued-'));
    const input = join(folder, 'a.jsonl');
    await writeFile(input, '{"id": "a b", "text": "Ghana accused Togo of breaking the agreement."}\n');
    const db = await freshSchema();
    for (const corpus of ['one', 'two']) await demarche(['ingest', input, '--queue', '--corpus', corpus, '--db', db]);
    const worked = await demarche(['worker', '--until-empty', '--fast', '--workers', '1', '--db', db]);
    expect(worked).toMatchObject({ code: 0, stdout: expect.stringContaining('2 articles done') });
    await demarche(['ingest', input, '--queue', '--corpus', 'three', '--db', db]);
    expect(JSON.parse((await demarche(['corpora', '--json', '--db', db])).stdout).corpora).toEqual(
      ['one', 'three', 'two'].map((name) => ({ name, documents: 1, stories: 1 })),
    );
    await rm(folder, { recursive: true });
  });
});
