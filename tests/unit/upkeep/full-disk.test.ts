import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onSmallDisk, openFolder, shellDemarche, whyNoMounts } from './surroundings.ts';

const timeout = 240_000;
const noMounts = await whyNoMounts();

let folder: string;
let disk: string;
const articles = 60;
const input = () => join(folder, 'articles.jsonl');

beforeAll(() => {
  folder = openFolder('demarche-full-');
  disk = join(folder, 'disk');
  mkdirSync(disk);
  const text = (n: number) =>
    `Ghana accused Togo of breaking agreement ${n} on Monday. ${'It rained in the capital. '.repeat(40)}`;
  const lines = Array.from({ length: articles }, (_, n) => JSON.stringify({ id: `d${n}`, text: text(n) }));
  writeFileSync(input(), `${lines.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(noMounts)(`a full disk${noMounts ? `: ${noMounts}` : ''}`, { timeout }, () => {
  it('stops an ingest by its name, keeps what is stored, and the next run goes on', async () => {
    const db = join(disk, 'a.db');
    const ingest = shellDemarche('ingest', input(), '--db', db, '--workers', '1', '--fast');
    const line = [
      `head -c 15200k /dev/zero > ${disk}/ballast`,
      `{ ${ingest} >${folder}/first.out 2>${folder}/first.err; echo "first $?"; }`,
      `rm ${disk}/ballast`,
      shellDemarche('stats', '--json', '--db', db),
      ingest,
      shellDemarche('stats', '--json', '--db', db),
      `cat ${folder}/first.err ${folder}/first.out`,
    ].join('; ');
    const { stdout } = await onSmallDisk(disk, '16m', line);
    expect(stdout).toContain('first 1');
    expect(stdout).toMatch(/the database: The disk that \S+a\.db lies on is full\. .*free some space/);
    expect(stdout).toContain('Stopped early');
    const [before, after] = [...stdout.matchAll(/"documents": (\d+)/g)].map((match) => Number(match[1]));
    expect(before).toBeGreaterThan(5);
    expect(before).toBeLessThan(articles);
    expect(after).toBe(articles);
    expect(stdout).toContain(`${articles - before!} articles stored, ${before} unchanged`);
  });

  it('leaves no half of an export, a backup or a list of addresses', async () => {
    const db = join(folder, 'whole.db');
    const out = join(disk, 'out');
    const line = [
      shellDemarche('ingest', input(), '--db', db, '--workers', '1', '--fast'),
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
