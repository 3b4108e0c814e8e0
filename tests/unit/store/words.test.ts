import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { documentTerms } from '../../../shared/document-terms.ts';
import { writeEmptyStore } from '../../empty-store.ts';
import { takeBackWords } from './take-back-linking.ts';

const Database = createRequire(import.meta.url)('lib' + 'sql');

describe('the words of documents in a file', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-words-'));
    path = await writeEmptyStore(join(folder, 'news.db'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const save = (store: Store, id: string, text: string) =>
    store.saveDocument({ id, text, title: null, date: null, source: null, url: null, language: 'en' }, id, {
      id,
      actors: [],
      mentions: [],
      stances: [],
    });
  const found = async (store: Store, q: string) => {
    const page = { limit: 9, offset: 0 };
    return (await store.documents(page, { terms: documentTerms(q) })).documents.map(({ id }) => id);
  };
  async function stored(...texts: string[]): Promise<void> {
    const store = await openStore(path);
    for (const [number, text] of texts.entries()) await save(store, `d${number}`, text);
    await store.close();
  }
  function change(work: (database: InstanceType<typeof Database>) => void): void {
    const database = new Database(path);
    work(database);
    database.close();
  }

  it('are found in a store of the version before', async () => {
    await stored('Une École ferme.', 'Nothing else.');
    change((database) => {
      takeBackWords(database);
      database.exec("delete from kysely_migration where name >= '0019'");
      database.exec("update documents set number = null where id = 'd1'");
    });
    const store = await openStore(path);
    expect([await found(store, 'ecole'), await found(store, 'nothing')]).toEqual([['d0'], ['d1']]);
    expect([...(await store.faults()), ...(await store.damage())]).toEqual([]);
    await store.close();
  });

  it('are verified, and mended from the texts', async () => {
    await stored('One text.', 'Another one.', 'And a third.');
    change((database) => {
      database.exec('delete from document_words where rowid = 1');
      database.exec("update document_words set text = 'false' where rowid = 2");
      database.exec("insert into document_words (rowid, title, text) values (77, '', 'stray')");
    });
    const store = await openStore(path);
    expect((await store.faults()).map(({ what, place, mend }) => [what, place, mend])).toEqual([
      ['words belong to no document', '77', 'repair'],
      ['articles are not found by their words', 'd0', 'repair'],
      ['articles are not found by their words', 'd1', 'repair'],
    ]);
    await store.repair();
    expect(await store.faults()).toEqual([]);
    expect(await found(store, 'one')).toEqual(['d0', 'd1']);
    await store.close();
  });

  it('leave no trace in the file when their document goes', async () => {
    await stored('The quixoticword stands here.', 'And the otherword there.');
    const store = await openStore(path);
    await store.removeDocuments(['d0']);
    await store.close();
    const file = (await readFile(path)).toString('latin1');
    expect([file.includes('quixoticword'), file.includes('otherword')]).toEqual([false, true]);
    // Words are kept with the part in which they differ from the one before.
    expect(file.includes('uixoticw')).toBe(false);
  });
});
