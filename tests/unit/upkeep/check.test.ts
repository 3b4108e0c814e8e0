import { copyFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../../server/services/upkeep/check.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { demarche } from '../cli/in-process.ts';
import { wholeStore } from './whole-store.ts';

const Database = createRequire(import.meta.url)('lib' + 'sql');

let folder: string;
let db: string;
let before: string;

const check = (...argv: string[]) => demarche(['check', ...argv, '--db', db]);

async function content(): Promise<string> {
  const store = await openStore(db);
  const whole = await wholeStore(store);
  await store.close();
  return whole;
}

/** Changes the file as no version of Demarche does. */
function tamper(sql: string): void {
  const database = new Database(db);
  database.exec('pragma foreign_keys = off');
  database.exec(sql);
  database.close();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-check-'));
  db = join(folder, 'ingested.db');
  const articles = [
    {
      id: 'a',
      text: 'China condemned the new tariffs of the United States on Monday, said Wang Yi, foreign minister of China.',
    },
    { id: 'b', text: 'France 😀 accused Russia of breaking the agreement. Russia rejected the tariffs of France.' },
    {
      id: 'c',
      text: 'LONDON, Tuesday: China condemned the new tariffs of the United States on Monday, said Wang Yi, foreign minister of China.',
    },
    {
      id: 'd',
      text: 'Boats stayed in port for a third day while fuel rose along the coast. China condemned the new tariffs of the United States on Monday, said Wang Yi, foreign minister of China. Ice had begun to melt at the market.',
    },
  ];
  writeFileSync(join(folder, 'a.jsonl'), articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  await demarche(['ingest', join(folder, 'a.jsonl'), '--fast', '--workers', '1', '--db', db]);
  before = await content();
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
beforeEach(() => {
  db = join(folder, `${++count}.db`);
  copyFileSync(join(folder, 'ingested.db'), db);
});

describe('demarche check', () => {
  it('finds a store whole, and its backup', async () => {
    expect(await check()).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^The database is whole: 4 articles, /),
    });
    await demarche(['backup', join(folder, 'b.db'), '--db', db]);
    db = join(folder, 'b.db');
    expect((await check()).code).toBe(0);
    expect(await content()).toBe(before);
  });

  it.each([
    ['a count', "update actors set stances = stances + 1 where id = 'fra'", 'another number of stances than is noted'],
    [
      'a sum of an edge',
      "update edges set negative = negative + 1 where source = 'fra'",
      'edges have other numbers of stances than are noted',
    ],
    ['a lost edge', "delete from edges where source = 'fra'", 'edges have other numbers of stances than are noted'],
    [
      'a stance that its edge counts with another sign',
      "update edge_stances set polarity = 'positive' where source = 'fra'",
      'stances are not counted for the edges that they make',
    ],
    ['lost stances of edges', 'delete from edge_stances', 'stances are not counted for the edges that they make'],
    [
      'what an actor gives',
      "update actor_counts set given_negative = given_negative + 1 where actor_id = 'fra'",
      'actors give and receive other numbers of stances than is noted',
    ],
    [
      'the day of what an article tells',
      "update document_sums set day = '2001-01-01'",
      'articles have other numbers of stances than are noted',
    ],
    [
      'how often an issue is told',
      'update issues set told = told + 1',
      'issues are in another number of stances than is noted',
    ],
    [
      'an actor without documents',
      "insert into actors values ('atl', 'Atlantis', 'country', null, null, null, 0)",
      'actors are in no document',
    ],
    [
      'a link to nobody',
      "update document_actors set linked_to = 'nobody' where id = 'rus'",
      'linked to actors that do not exist',
    ],
    ['a lost actor', "delete from actors where id = 'chn'", 'linked to actors that do not exist'],
    ['a lost name', "delete from aliases where actor_id = 'chn' and position = 0", 'cannot be found by their name'],
    ['a name of nobody', "insert into aliases values ('atl', 0, 'Atlantis', 'atlantis')", 'names belong to no actor'],
    [
      'an issue of nothing',
      "insert into issues (phrase, name, folded_phrase, folded_name) values ('fish', 'fish', 'fish', 'fish')",
      'issues are in no stance',
    ],
    ['lost issues', 'delete from issues', 'issues of stances are not listed'],
    [
      'a suggestion about nobody',
      "insert into merge_suggestions values ('names', 'chn', 'atl', 0, 'alike', 0.5)",
      'suggestions to merge',
    ],
    [
      'rows of a lost document',
      "insert into mentions values ('z', 0, 0, 3, 'chn', 'name'); insert into document_actors select 'z', id, position, name, kind, country, affiliation, role, aliases, linked_to, given, found_as, name_key, summed_as from document_actors where id = 'fra'",
      'belong to no document',
    ],
    [
      'what finds copies of nothing',
      'insert into story_bands (band, document) values (1, 99)',
      'what finds copies belongs to no document',
    ],
    [
      'lost bands',
      'delete from story_bands where document = (select number from documents where id = $a)',
      'what finds copies of an article is not kept',
    ],
    ['a lost story', 'update documents set story = null', 'in another story than their texts say'],
    [
      'a story without its leading copy',
      "update documents set story = 'gone' where id = 'b'",
      'in another story than their texts say',
    ],
    ['a story that is none', 'update documents set story = $a', 'in another story than their texts say'],
    ['copies that count again', 'update stances set repeats = 0', 'stances count otherwise'],
    ['an article that counts no more', 'update stances set repeats = 1', 'stances count otherwise'],
    ['a quotation that counts nowhere', 'update stances set repeats = 2 where repeats = 0', 'stances count otherwise'],
    ['a lost quotation', 'update stances set quotation = null', 'stances count otherwise'],
    ['lost keys of sentences', 'update stances set sentence_key = null', 'stances count otherwise'],
  ])('finds and mends %s', async (_, sql, what) => {
    tamper(sql.replaceAll('$a', "'a'"));
    const found = await check();
    expect(found).toMatchObject({ code: 1, stdout: expect.stringContaining(what) });
    expect(found.stdout).toContain(`mend: demarche check --repair --db ${db}`);
    expect(await check('--repair')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/faults? mended\.\nThe database is whole/),
    });
    expect(await content()).toBe(before);
  });

  it('mends stories without repairing anything else', async () => {
    tamper('delete from story_bands');
    const store = await openStore(db);
    const repair = () => Promise.reject(new Error('nothing else is broken'));
    const report = await checkStore({ ...store, repair }, {}, { repair: true });
    await store.close();
    expect(report.faults).toEqual([]);
    expect(report.mended).toBeGreaterThan(0);
    expect(await content()).toBe(before);
  });

  it.each([
    [
      'shifted evidence',
      'update stances set evidence_start = evidence_start + 1',
      'is not what the text says at its place',
    ],
    ['evidence outside', 'update stances set evidence_end = 9999', 'lies outside of the text'],
    [
      'evidence out of its sentence',
      'update stances set sentence_start = evidence_start + 1',
      'reaches out of its sentence',
    ],
    ['a mention outside', 'update mentions set "end" = 9999', 'a mention lies outside of the text'],
    ['an end of a stance that is nobody', "update stances set source = 'nobody'", 'name as source an actor'],
  ])('finds %s, which reading again mends', async (_, sql, what) => {
    tamper(sql);
    const found = await check('--repair');
    expect(found).toMatchObject({ code: 1, stdout: expect.stringContaining(what) });
    const [mend] = /demarche reanalyze --document [a-d]( [a-d])*/.exec(found.stdout)!;
    await demarche([...mend.split(' ').slice(1), '--fast', '--workers', '1', '--db', db]);
    expect((await check()).code).toBe(0);
    expect(await content()).toBe(before);
  });

  it.each([
    [
      'a changed text',
      "update documents set text = replace(text, 'China', 'Japan') where id = 'a'",
      'is not the one that was stored',
    ],
    ['a longer text', "update documents set text = text || '.' where id = 'a'", 'characters, not'],
  ])('finds %s, and says to ingest it again', async (_, sql, what) => {
    tamper(sql);
    expect(await check()).toMatchObject({ code: 1, stdout: expect.stringContaining(what) });
    expect((await check()).stdout).toContain('demarche remove a');
  });

  it.each([
    ['a lost index', 'drop index documents_by_date', 'documents_by_date'],
    ['a changed table', 'alter table stances add column mine text', 'stances'],
  ])('finds %s', async (_, sql, name) => {
    tamper(sql);
    expect(await check()).toMatchObject({ code: 1, stdout: expect.stringMatching(`missing or changed:\n  ${name}`) });
  });
});
