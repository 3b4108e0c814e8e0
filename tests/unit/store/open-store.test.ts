import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { folderOfWaiting, openStore } from '../../../server/store/open-store.ts';
import { analysis, document } from '../../contract/store-samples.ts';

const Database = createRequire(import.meta.url)('lib' + 'sql');

describe('openStore', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-open-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const withDatabase = (path: string, sql: string) => {
    const database = new Database(path);
    database.exec(sql);
    database.close();
  };

  it('says so when the file is no database', async () => {
    const path = join(folder, 'notes.txt');
    await writeFile(path, 'These are notes, and by no means a database. '.repeat(40));
    await expect(openStore(path)).rejects.toMatchObject({
      code: 'unusable_store',
      message: expect.stringContaining(`${path} is no database`),
    });
  });

  it('says so when the path is a folder', async () => {
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'unusable_store' });
  });

  it('leaves the database of another program alone', async () => {
    const path = join(folder, 'other.db');
    withDatabase(path, 'create table bookmarks (url text)');
    await expect(openStore(path)).rejects.toMatchObject({
      code: 'unusable_store',
      message: expect.stringContaining('another program'),
    });
  });

  it('refuses a database of a newer version', async () => {
    const path = join(folder, 'demarche.db');
    await (await openStore(path)).close();
    withDatabase(path, "insert into kysely_migration values ('9999-future', '2030-01-01')");
    await expect(openStore(path)).rejects.toMatchObject({
      code: 'unusable_store',
      message: expect.stringContaining('newer version'),
    });
  });

  it('names the variable that says where things wait where a user has no home folder', () => {
    vi.stubEnv('HOME', '');
    vi.stubEnv('XDG_STATE_HOME', '');
    expect(() => folderOfWaiting('postgres://h/d')).toThrow(/XDG_STATE_HOME/);
    vi.stubEnv('XDG_STATE_HOME', folder);
    expect(folderOfWaiting('postgres://h/d').startsWith(folder)).toBe(true);
    vi.unstubAllEnvs();
  });

  it('serves two connections in turn', async () => {
    const path = join(folder, 'demarche.db');
    const stores = [await openStore(path), await openStore(path)];
    for (let n = 0; n < 6; n++) await stores[n % 2]!.saveDocument(document(`d${n}`), `h${n}`, analysis(`d${n}`));
    for (const store of stores) expect(await store.counts()).toMatchObject({ documents: 6, stances: 6 });
    await Promise.all(stores.map((store) => store.close()));
  });
});
