import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { analysis, document, stance } from '../../contract/store-samples.ts';
import { demarche } from './in-process.ts';

let folder: string;
let db: string;

const fill = async (path: string) => {
  const store = await openStore(path);
  await store.saveDocument(
    document('a'),
    'hash',
    analysis('a', { stances: [stance('1', 'wang-yi', 'fra'), stance('2', 'fra', 'chn')] }),
  );
  await store.close();
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-curate-'));
  db = join(folder, 'demarche.db');
  await fill(db);
});
afterEach(() => rm(folder, { recursive: true }));

const curate = (...argv: string[]) => demarche(['curate', ...argv, '--db', db]);
const ask = async (...argv: string[]) => JSON.parse((await demarche([...argv, '--json', '--db', db])).stdout);

describe('curate', () => {
  it.each([
    [['merge', 'France', 'Wang Yi'], 'merges Wang Yi into France'],
    [['split', 'Wang Yi', 'Wang Er', '--documents', 'a'], 'splits Wang Er off Wang Yi'],
    [['rename', 'Paris', 'The French'], 'renames France to The French'],
    [
      ['set', 'Wang Yi', '--role', '-', '--country', 'FRA', '--affiliation', 'France', '--kind', 'group'],
      'sets kind group, affiliation France, role none, country FRA of Wang Yi',
    ],
    [['apart', 'France', 'China'], 'keeps France and China apart'],
    [['accept', 'a', '1'], 'accepts Wang Yi SUPPORT France in Wang in Paris'],
    [['reject', 'a', '1'], 'rejects Wang Yi SUPPORT France in Wang in Paris'],
    [
      ['retype', 'a', '1', 'ACCUSE', '--modality', 'future'],
      'retypes Wang Yi SUPPORT France in Wang in Paris to ACCUSE, negative',
    ],
    [['flip', 'a', '1'], 'flips Wang Yi SUPPORT France in Wang in Paris'],
    [['redirect', 'a', '1', '--target', 'China'], 'redirects Wang Yi SUPPORT France in Wang in Paris to target China'],
    [
      ['add', 'a', 'REJECT', '--text', 'has objected', '--source', 'China', '--issue', 'trade'],
      'adds China REJECT trade in Wang in Paris',
    ],
    [['note', 'Ask.', '--source', 'France', '--target', 'China'], 'notes "Ask." on France toward China'],
    [['read', 'a'], 'has read Wang in Paris to its end'],
  ])('%j adds to the log what it says', async (argv, words) => {
    const { code, stdout, stderr } = await curate(...argv, '--author', 'Ann');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^[0-9a-f]{24} Ann /);
    expect(stdout).toContain(words);
    expect((await curate('log')).stdout).toContain(words);
    const { entries } = JSON.parse((await curate('log', '--json', '--by', 'Ann')).stdout);
    expect(entries.map(({ state }: { state: string }) => state)).toEqual(['holds']);
  });

  it('undoes and redoes', async () => {
    await curate('rename', 'France', 'Gaul');
    await curate('undo');
    expect((await ask('actor', 'fra')).name).toBe('France');
    await curate('redo');
    expect((await ask('actor', 'fra')).name).toBe('Gaul');
    expect((await curate('log')).stdout.split('\n').length).toBe(4);
  });

  it('hides rejected stances, and lists them on demand', async () => {
    await curate('reject', 'a', '1');
    expect((await ask('stances')).total).toBe(1);
    expect((await ask('stances', '--review', 'rejected')).stances[0].review).toBe('rejected');
  });

  it('shares its log, twice without harm, and tells bad lines', async () => {
    await curate('rename', 'France', 'Gaul', '--author', 'Ann');
    const file = join(folder, 'log.jsonl');
    await curate('export', '-o', file);
    expect((await curate('export')).stdout).toBe(await readFile(file, 'utf8'));
    db = join(folder, 'other.db');
    await fill(db);
    expect(await curate('import', file)).toMatchObject({
      code: 0,
      stdout: `${file}: 1 correction added, 0 known already\n`,
    });
    await writeFile(file, `\n{"op":\n${await readFile(file, 'utf8')}`);
    const { code, stdout, stderr } = await curate('import', file);
    expect([code, stdout]).toEqual([1, `${file}: 0 corrections added, 1 known already\n`]);
    expect(stderr).toContain(`${file}, line 2: it is no correction`);
    expect((await curate('import', join(folder, 'none'))).stderr).toContain('cannot be read');
    expect((await ask('actor', 'fra')).name).toBe('Gaul');
  });

  it('lists conflicts', async () => {
    await curate('retype', 'a', '1', 'ACCUSE', '--author', 'Ann');
    const { stderr } = await curate('retype', 'a', '1', 'AID', '--author', 'Bob');
    expect(stderr).toContain('contradicted: Bob said something else later');
    const { stdout } = await curate('conflicts');
    expect(stdout).toMatch(/Ann retypes .*\n {2}holds: .* Bob retypes/);
  });

  it.each([
    [['retype', 'a', '1', 'SCOLD'], 2, '--type'],
    [['set', 'France', '--country', 'France'], 2, '--country'],
    [['add', 'a', 'AID', '--source', 'France'], 2, '--text'],
    [['accept', 'a', '9'], 1, 'demarche document a'],
    [['merge', 'France', 'Nobody'], 1, 'Nobody'],
    [['split', 'France', 'F', '--names', 'Gaul'], 1, 'unresolved'],
  ])('%j ends with %i and says why', async (argv, wanted, words) => {
    const { code, stderr } = await curate(...argv);
    expect(code).toBe(wanted);
    expect(stderr).toContain(words);
  });

  it('makes no database', async () => {
    db = join(folder, 'none.db');
    expect((await curate('merge', 'a', 'b')).stderr).toContain('There is no database');
  });
});

describe('score', () => {
  it('tells precision and recall with their intervals', async () => {
    await curate('reject', 'a', '1');
    await curate('read', 'a');
    const { stdout } = await demarche(['score', '--db', db]);
    expect(stdout).toMatch(/precision +50% +9% to 91% +1 of 2\n/);
    expect(stdout).toMatch(/recall +100% +21% to 100% +1 of 1\n/);
    expect(await ask('score', '--json')).toMatchObject({ documents: 1, precision: { hits: 1, of: 2 } });
  });
});
