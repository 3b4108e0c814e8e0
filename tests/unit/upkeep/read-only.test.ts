import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { analysis, document } from '../../contract/store-samples.ts';
import {
  cli,
  demarcheAsNobody,
  onReadOnlyDisk,
  openFolder,
  shellDemarche,
  whyNoMounts,
  whyNotAsNobody,
} from './surroundings.ts';

const timeout = 120_000;
const noNobody = await whyNotAsNobody();
const noMounts = await whyNoMounts();

let folder: string;
let db: string;

async function makeStore(): Promise<void> {
  const store = await openStore(db);
  await store.saveDocument(document('a'), 'hash-a', analysis('a'));
  await store.close();
}

beforeAll(async () => {
  folder = openFolder('demarche-read-only-');
  db = join(folder, 'news 100% #1?.db');
  await makeStore();
}, timeout);
afterAll(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

/** Takes the right to write the file and its folder from everybody, for a while. */
async function withoutRights<T>(work: () => Promise<T>, file = db): Promise<T> {
  chmodSync(file, 0o444);
  chmodSync(dirname(file), 0o555);
  try {
    return await work();
  } finally {
    chmodSync(dirname(file), 0o755);
    chmodSync(file, 0o644);
  }
}

describe.skipIf(noNobody)(`a store that may not be written${noNobody ? `: ${noNobody}` : ''}`, { timeout }, () => {
  it('is asked and exported, and nothing is left beside it', async () => {
    for (const name of readdirSync(folder)) if (/-(wal|shm)$/.test(name)) rmSync(join(folder, name));
    await withoutRights(async () => {
      const stats = await demarcheAsNobody('stats', '--json', '--db', db);
      expect(stats.stderr).toBe('');
      expect(JSON.parse(stats.stdout)).toMatchObject({ documents: 1, stances: 1 });
      const exported = await demarcheAsNobody('export', '--format', 'csv', '--db', db);
      expect(exported).toMatchObject({ code: 0, stdout: expect.stringContaining('wang-yi') });
    });
    expect(readdirSync(folder)).toEqual(['news 100% #1?.db']);
  });

  it('is served', async () => {
    await withoutRights(async () => {
      const child = spawn(process.execPath, [cli, 'serve', '--db', db, '--port', '0'], {
        ...(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
      });
      const [line] = await once(createInterface({ input: child.stdout! }), 'line');
      const answer = await fetch(new URL('/api/documents/a', /http:\S+/.exec(line)![0]));
      expect(await answer.json()).toMatchObject({ document: { id: 'a' } });
      const health = await fetch(new URL('/api/health', answer.url));
      expect(await health.json()).toMatchObject({ readOnly: expect.stringContaining('may only be read') });
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
    });
  });

  it('refuses what would change it, in words', async () => {
    writeFileSync(join(folder, 'b.txt'), 'Ghana praised Togo.');
    await withoutRights(async () => {
      const { code, stderr } = await demarcheAsNobody(
        'ingest',
        join(folder, 'b.txt'),
        '--db',
        db,
        '--workers',
        '1',
        '--fast',
      );
      expect(code).toBe(1);
      expect(stderr).toContain('may only be read here');
    });
  });

  it('is asked while a writer has it open', async () => {
    const file = join(openFolder('demarche-written-'), 'news.db');
    const writer = await openStore(file);
    await writer.saveDocument(document('b'), 'hash-b', analysis('b'));
    await withoutRights(async () => {
      const stats = await demarcheAsNobody('stats', '--json', '--db', file);
      expect(JSON.parse(stats.stdout || '{}'), stats.stderr).toMatchObject({ documents: 1 });
    }, file);
    await writer.close();
    rmSync(dirname(file), { recursive: true });
  });
});

describe.skipIf(noMounts)(
  `a store on a disk that may only be read${noMounts ? `: ${noMounts}` : ''}`,
  { timeout },
  () => {
    it('is asked and exported', async () => {
      const line = [shellDemarche('stats', '--json', '--db', db), shellDemarche('export', '--db', db)].join(' && ');
      const { code, stdout, stderr } = await onReadOnlyDisk(folder, line);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(stdout).toContain('<gexf');
    });
  },
);
