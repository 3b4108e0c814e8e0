import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demarche } from './in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-lexicon-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const article = `${JSON.stringify({ id: 'a', text: 'The Blue Hand accused Peru of theft. Lima Weekly praised Peru.' })}\n`;
const table = [
  'name\tkind\taliases\tcountry',
  'Blue Hand Movement\torganization\tBlue Hand|The Blue Hand\tCHL',
  'Lima Weekly\tdiscard\t-\t-',
].join('\n');

interface Analyzed {
  actors: { name: string; country: string | null }[];
}
const actorsIn = (stdout: string) => (JSON.parse(stdout) as Analyzed).actors;

describe("a user's own lexicon", () => {
  it('names actors of analyze, and discards what is none', async () => {
    const { code, stdout } = await demarche(
      ['analyze', '--lexicon', file('own.tsv', table), '--workers', '1'],
      article,
    );
    expect(code).toBe(0);
    expect(actorsIn(stdout)).toContainEqual(expect.objectContaining({ name: 'Blue Hand Movement', country: 'CHL' }));
    expect(actorsIn(stdout).map(({ name }) => name)).not.toContain('Lima Weekly');
  });

  it('gives the stored actors their names and countries', async () => {
    const [db, lexicon] = [join(folder, 'own.db'), file('stored.tsv', table)];
    const text = file('articles.jsonl', article);
    expect((await demarche(['ingest', text, '--db', db, '--lexicon', lexicon, '--workers', '1'])).code).toBe(0);
    const { stdout } = await demarche(['actor', 'Blue Hand', '--json', '--db', db]);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'Blue Hand Movement', country: 'CHL' });
  });

  it('is refused with the line of its mistake', async () => {
    const broken = file('broken.tsv', 'name\tkind\nPeru\tplanet\n');
    for (const workers of ['1', '2']) {
      const { code, stderr } = await demarche(['analyze', '--lexicon', broken, '--workers', workers], article);
      expect(code).not.toBe(0);
      expect(stderr).toContain('broken.tsv:2');
    }
  });
});
