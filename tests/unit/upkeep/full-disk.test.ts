import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { actor, analysis, document, france, stance } from '../../contract/store-samples.ts';
import { onSmallDisk, openFolder, shellDemarche, whyNoMounts } from './surroundings.ts';

const timeout = 240_000;
const noMounts = await whyNoMounts();

let folder: string;
let disk: string;
const articles = 40;
const input = () => join(folder, 'articles.jsonl');

beforeAll(() => {
  folder = openFolder('demarche-full-');
  disk = join(folder, 'disk');
  mkdirSync(disk);
  const text = (n: number) =>
    `Ghana accused Togo of breaking agreement ${n} on Monday. ${'It rained in the capital. '.repeat(5)}`;
  const lines = Array.from({ length: articles }, (_, n) => JSON.stringify({ id: `d${n}`, text: text(n) }));
  writeFileSync(input(), `${lines.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes of a store without documents: a page for each table and index, of which a document that is stored fills or changes about half. */
async function emptyStore(): Promise<number> {
  const path = join(folder, 'empty.db');
  await (await openStore(path)).close();
  return statSync(path).size;
}

async function documentsIn(db: string): Promise<number> {
  const store = await openStore(db);
  const { documents } = await store.counts();
  await store.close();
  return documents;
}

/** A store of which neither an export nor a backup fits into a few kilobytes. */
async function storeSamples(db: string): Promise<void> {
  const store = await openStore(db);
  for (let n = 0; n < 30; n += 1) {
    const stances = [stance('1', `a${n}`, 'fra')];
    const actors = [actor(`a${n}`, `Land ${n}`), france];
    await store.saveDocument(document(`d${n}`), `${n}`, analysis(`d${n}`, { actors, mentions: [], stances }));
  }
  await store.close();
}

describe.skipIf(noMounts)(`a full disk${noMounts ? `: ${noMounts}` : ''}`, { timeout }, () => {
  it('stops an ingest by its name, keeps what is stored, and the next run goes on', async () => {
    const db = join(disk, 'a.db');
    const [before, after] = [join(folder, 'before.db'), join(folder, 'after.db')];
    const ingest = shellDemarche('ingest', input(), '--db', db, '--workers', '1', '--fast');
    const size = 16 * 1024 ** 2;
    const line = [
      `head -c ${size - 6 * (await emptyStore())} /dev/zero > ${disk}/ballast`,
      `{ ${ingest} >${folder}/first.out 2>${folder}/first.err; echo "first $?"; }`,
      `rm ${disk}/ballast`,
      `cp ${db} ${before}; cp ${db}-wal ${before}-wal`,
      ingest,
      `cp ${db} ${after}`,
      `cat ${folder}/first.err ${folder}/first.out`,
    ].join('; ');
    const { stdout } = await onSmallDisk(disk, String(size), line);
    expect(stdout).toContain('first 1');
    expect(stdout).toMatch(/the database: The disk that \S+a\.db lies on is full\. .*free some space/);
    expect(stdout).toContain('Stopped early');
    expect(stdout).not.toContain('Error: ');
    const stored = await documentsIn(before);
    expect(stored).toBeGreaterThan(5);
    expect(stored).toBeLessThan(articles);
    expect(await documentsIn(after)).toBe(articles);
    expect(stdout).toContain(`${articles - stored} articles stored, ${stored} unchanged`);
  });

  it('leaves no half of an export, a backup or a list of addresses', async () => {
    const db = join(folder, 'whole.db');
    const out = join(disk, 'out');
    await storeSamples(db);
    const line = [
      `echo before > ${out}.gexf; head -c 61000 /dev/zero > ${disk}/ballast`,
      `{ ${shellDemarche('export', '-o', `${out}.gexf`, '--db', db)} 2>&1; echo "export $?"; }`,
      `{ ${shellDemarche('backup', `${out}.db`, '--db', db)} 2>&1; echo "backup $?"; }`,
      `cat ${out}.gexf; ls ${disk}`,
    ].join('; ');
    const { stdout } = await onSmallDisk(disk, '64k', line);
    expect(stdout).toContain('export 1');
    expect(stdout).toMatch(/The disk is full: \S+out\.gexf was not written/);
    expect(stdout).toContain('backup 1');
    expect(stdout).toMatch(/The disk that \S+out\.db lies on is full/);
    expect(stdout).toMatch(/before\nballast\nout\.gexf\n$/);
  });
});
