import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { documentTerms } from '../../../shared/document-terms.ts';
import { analysis, china, document, france, stance } from '../../contract/store-samples.ts';
import { entry, ref } from '../curation/samples.ts';
import { takeBackLinking, takeBackQuotations } from './take-back-linking.ts';

const Database = createRequire(import.meta.url)('lib' + 'sql');

describe('a database of the first version', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-migration-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Stores two issues and takes back what the later migration made. */
  async function firstVersion(path: string): Promise<void> {
    const store = await openStore(path);
    const stances = [
      stance('1', 'chn', null, { issue: 'Export Controls' }),
      stance('2', 'chn', 'fra', { issue: 'trade' }),
      stance('3', 'chn', 'fra'),
    ];
    await store.saveDocument(document('a'), 'hash-a', analysis('a', { stances }));
    await store.close();
    const database = new Database(path);
    takeBackLinking(database);
    database.exec('drop table story_bands');
    database.exec('drop index documents_by_number');
    database.exec('drop index documents_by_story');
    database.exec('drop index stances_by_sentence');
    for (const column of ['number', 'story']) database.exec(`alter table documents drop column ${column}`);
    for (const column of ['sentence_key', 'repeats']) database.exec(`alter table stances drop column ${column}`);
    database.exec('alter table document_actors drop column given');
    for (const table of ['curations', 'curated_documents', 'curation_conflicts', 'found_actors', 'actors_apart'])
      database.exec(`drop table ${table}`);
    database.exec('drop index document_actors_by_find');
    database.exec('alter table document_actors drop column found_as');
    for (const column of ['review', 'correction']) database.exec(`alter table stances drop column ${column}`);
    database.exec('drop index documents_by_reader');
    database.exec('drop index documents_by_origin');
    for (const column of ['reader', 'annotation', 'origin'])
      database.exec(`alter table documents drop column ${column}`);
    database.exec('drop index stances_by_issue');
    database.exec('drop table issues');
    database.exec('drop table feeds');
    database.exec("delete from kysely_migration where name > '0002'");
    database.close();
  }

  it('keeps its stances, each phrase an issue of its own', async () => {
    const path = join(folder, 'old.db');
    await firstVersion(path);
    const store = await openStore(path);
    expect(await store.counts()).toMatchObject({ documents: 1, stances: 3 });
    const found = async (issue: string) => (await store.stances({ issue: [issue] })).map(({ id }) => id);
    expect(await found('export controls')).toEqual(['1']);
    expect(await found('Trade')).toEqual(['2']);
    expect((await store.stances({})).map(({ issueGroup }) => issueGroup)).toEqual(['Export Controls', 'trade', null]);
    await store.saveFeed('main', 'https://courier.example/feed', { etag: null, lastModified: null, entries: [] });
    expect(await store.readers()).toEqual([{ reader: null, documents: 1 }]);
    expect(await store.storedDocument('a')).toMatchObject({ hash: 'hash-a', reader: null, annotation: null });
    await store.close();
  });

  it('knows a quotation of what was corrected since', async () => {
    const path = join(folder, 'old.db');
    const text = 'China praised France for its patience in a long debate about the wording of the last paragraph.';
    const span = { start: 0, end: text.length };
    const praise = stance('1', 'chn', 'fra', { sentence: span, evidence: span, text });
    const save = (store: Store, id: string, date: string) =>
      store.saveDocument(
        document(id, { text: `${text} ${Array.from({ length: 60 }, (_, n) => id + n).join(' ')}`, date }),
        id,
        analysis(id, { stances: [praise] }),
      );
    const store = await openStore(path);
    await save(store, 'a', '2024-01-01');
    const named = (await store.stanceForCuration('a', '1'))!.ref;
    await store.addCurations([entry('flip', 1, 'Ann', { stance: named, source: ref(france), target: ref(china) })]);
    await store.close();
    const database = new Database(path);
    takeBackQuotations(database);
    database.exec("delete from kysely_migration where name > '0015'");
    database.close();
    const updated = await openStore(path);
    await save(updated, 'b', '2024-02-01');
    expect((await updated.stances({})).map(({ documentId, source }) => [documentId, source])).toEqual([['a', 'fra']]);
    await updated.close();
  });

  it('finds names and words whatever mark stands in them for an apostrophe', async () => {
    const path = join(folder, 'old.db');
    const store = await openStore(path);
    const ivory = { ...france, id: 'civ', name: 'Côte d´Ivoire', aliases: ['Côte d´Ivoire'] };
    const text = 'China praised Côte dʼIvoire.';
    const stances = [stance('1', 'chn', 'civ', { issue: 'lʼaide' })];
    await store.saveDocument(document('a', { text }), 'a', { id: 'a', actors: [china, ivory], mentions: [], stances });
    await store.close();
    const database = new Database(path);
    database.exec('alter table curated_documents drop column meant');
    database.exec('drop table tellings');
    database.exec("update aliases set folded = 'cote d ivoire' where actor_id = 'civ'");
    database.exec("update issues set folded_phrase = 'lʼaide', folded_name = 'lʼaide'");
    database.exec("update document_words set text = 'china praised cote dʼivoire'");
    database.exec("delete from kysely_migration where name > '0022'");
    database.close();
    const updated = await openStore(path);
    const page = { limit: 9, offset: 0 };
    expect((await updated.searchActors("d'ivoire", page)).actors.map(({ id }) => id)).toEqual(['civ']);
    expect((await updated.stances({ issue: ["l'aide"] })).length).toBe(1);
    expect((await updated.documents(page, { terms: documentTerms("d'Ivoire") })).total).toBe(1);
    expect(await updated.faults()).toEqual([]);
    await updated.close();
  });

  it('can be corrected', async () => {
    const path = join(folder, 'old.db');
    await firstVersion(path);
    const store = await openStore(path);
    await store.addCurations([entry('merge', 1, 'Ann', { into: ref(france), from: ref(china) })]);
    expect((await store.stances({ source: 'fra' })).length).toBe(3);
    expect(await store.actor('chn')).toBeNull();
    await store.close();
  });
});
