import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { exportFormatTable as formats } from '../../../shared/export-formats.ts';
import { exportFormats, NeighborsAnswer } from '../../../shared/routes.ts';
import { analysis, document, stance } from '../../contract/store-samples.ts';
import { demarche } from './in-process.ts';

let folder: string;
let db: string;
const file = (name: string) => join(folder, name);
const lines = (text: string) => text.trim().split('\n');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-cli-'));
  db = file('demarche.db');
  const store = await openStore(db);
  const stances = [
    stance('1', 'wang-yi', 'fra'),
    stance('2', 'fra', 'chn', { type: 'ACCUSE', polarity: 'negative', intensity: -3, issue: 'fishing' }),
    stance('3', 'chn', 'wang-yi', { confidence: 0.2, issue: 'trade' }),
  ];
  await store.saveDocument(document('a'), 'hash', analysis('a', { stances }));
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

describe('mcp', () => {
  it('answers agents in threads where the store is large', async () => {
    const store = await openStore(file('large.db'));
    const stances = Array.from({ length: 5000 }, (_, number) => stance(String(number), 'wang-yi', 'fra'));
    await store.saveDocument(document('a'), 'hash', analysis('a', { stances }));
    await store.close();
    const asking = async (of: string): Promise<string> => {
      let told = '';
      await demarche(['mcp', '--db', of], '', undefined, async ({ queries }) => {
        told = await queries.balance().then(({ actors }) => `${actors.all} actors`, String);
      });
      return told;
    };
    expect(await asking(db)).toBe('3 actors');
    expect(await asking(file('large.db'))).toContain('asks a thread');
  });
});

describe('demarche', () => {
  it('lists its commands and tells its version', async () => {
    const help = await demarche(['--help']);
    expect(help.code).toBe(0);
    for (const name of ['ingest', 'serve', 'analyze', 'stats', 'neighbors', 'export', 'explain', 'parse'])
      expect(help.stdout).toContain(`\n  ${name} `);
    expect(await demarche(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it.each([
    ['an unknown command', ['nope'], 'nope'],
    ['a missing argument', ['ingest'], 'path'],
    ['an unknown option', ['stats', '--nope'], '--nope'],
    ['a wrong number', ['analyze', '--workers', 'many'], '--workers'],
    ['a wrong port', ['serve', '--port', '70000'], '--port'],
    ['a wrong depth', ['neighbors', 'China', '--depth', '7'], '--depth'],
    ['a wrong type', ['export', '--type', 'PRAISE'], '--type'],
    ['an unknown format', ['export', '--format', 'doc'], 'gexf'],
  ])('ends with 2 for %s, and names it once', async (_, argv, name) => {
    const { code, stdout, stderr } = await demarche(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(name);
    expect(stderr.match(/error:/g)).toHaveLength(1);
  });

  it('ends with 1 when there is no database, and makes none', async () => {
    for (const argv of [['stats'], ['neighbors', 'China'], ['export']]) {
      const { code, stderr } = await demarche([...argv, '--db', file('none.db')]);
      expect(code).toBe(1);
      expect(stderr).toContain(`demarche ingest PATH --db ${file('none.db')}`);
    }
    await expect(readFile(file('none.db'))).rejects.toThrow();
  });
});

describe('stats', () => {
  it('counts, for people and as JSON', async () => {
    const stats = {
      documents: 1,
      stories: 1,
      actors: 3,
      stances: 3,
      edges: 3,
      outdated: 1,
      languages: [{ language: 'en', documents: 1 }],
    };
    expect(JSON.parse((await demarche(['stats', '--json', '--db', db])).stdout)).toEqual(stats);
    expect((await demarche(['stats', '--db', db])).stdout).toMatch(
      /documents +1\nstories +1\nactors +3\nstances +3\nedges +3\noutdated +1\n/,
    );
  });

  it('tells the shares of languages where not all articles are in English', async () => {
    const mixed = file('mixed.db');
    const store = await openStore(mixed);
    for (const [id, language] of Object.entries({ a: 'en', b: 'en', c: 'de', d: null }))
      await store.saveDocument({ ...document(id), language }, id, analysis(id, { stances: [] }));
    await store.close();
    expect((await demarche(['stats', '--db', mixed])).stdout).toContain(
      'Languages: English 50% (2), not told 25% (1), German 25% (1). Only English is analyzed',
    );
    expect((await demarche(['stats', '--db', db])).stdout).not.toContain('Languages');
  });

  it('takes the database of DEMARCHE_DB', async () => {
    process.env.DEMARCHE_DB = db;
    const { code } = await demarche(['stats']);
    delete process.env.DEMARCHE_DB;
    expect(code).toBe(0);
  });
});

describe('neighbors', () => {
  const neighbors = async (...options: string[]) => {
    const { stdout } = await demarche(['neighbors', 'PRC', '--json', '--db', db, ...options]);
    return NeighborsAnswer.parse(JSON.parse(stdout))
      .neighbors.map(({ id }) => id)
      .sort();
  };

  it('finds the actor by an alias and gives both directions', async () =>
    expect(await neighbors()).toEqual(['fra', 'wang-yi']));
  it('by direction', async () => expect(await neighbors('--direction', 'in')).toEqual(['fra']));
  it('by polarity', async () => expect(await neighbors('--polarity', 'negative')).toEqual(['fra']));
  it('by type', async () => expect(await neighbors('--type', 'SUPPORT,AID')).toEqual(['wang-yi']));
  it('by confidence', async () => expect(await neighbors('--min-confidence', '0.5')).toEqual(['fra']));
  it('by count', async () => expect(await neighbors('--min-count', '2')).toEqual([]));

  it('prints a table for people', async () => {
    const { stdout } = await demarche(['neighbors', 'china', '--db', db]);
    expect(lines(stdout)[0]).toMatch(/neighbour +kind +depth +out +in/);
    expect(stdout).toMatch(/France +country +1 +0 +1/);
  });

  it('ends with 1 for a name that nobody has', async () => {
    expect(await demarche(['neighbors', 'Atlantis', '--db', db])).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('lookups', () => {
  const ask = async (...argv: string[]) => JSON.parse((await demarche([...argv, '--json', '--db', db])).stdout);

  it('actors, all or by name', async () => {
    expect(await ask('actors')).toMatchObject({ total: 3 });
    expect(await ask('actors', 'PRC', '--limit', '1')).toMatchObject({ total: 1, actors: [{ id: 'chn' }] });
  });
  it('one actor', async () => expect(await ask('actor', 'Beijing')).toMatchObject({ id: 'chn', documents: 1 }));
  it('one edge, with its sentences', async () => {
    const { stances } = await ask('edge', 'Wang Yi', 'France');
    expect(stances).toMatchObject([{ text: 'Wang Yi praised France', sentenceText: 'Wang Yi praised France.' }]);
  });
  it('stances', async () => {
    expect(await ask('stances', '--polarity', 'negative')).toMatchObject({
      total: 1,
      stances: [{ sourceName: 'France' }],
    });
  });
  it('issues', async () => {
    expect(await ask('issues')).toMatchObject({ total: 2, issues: [{ name: 'fishing' }, { name: 'trade' }] });
    expect(await ask('issues', 'fish', '--polarity', 'negative')).toMatchObject({ total: 1 });
    expect(await ask('issues', '--actor', 'Paris')).toMatchObject({ total: 1, issues: [{ name: 'fishing' }] });
    expect(await ask('stances', '--issue', 'trade', '--issue', 'Fishing')).toMatchObject({ total: 2 });
  });
  it('one actor, its sentences by what passes the filter', async () => {
    const { mostQuoted } = await ask('actor', 'Wang Yi', '--polarity', 'positive', '--min-confidence', '0.1');
    expect(mostQuoted).not.toEqual([]);
    expect((await ask('actor', 'Wang Yi', '--type', 'SANCTION')).mostQuoted).toEqual([]);
  });
  it('facets, of all or of one actor', async () => {
    expect(await ask('facets')).toMatchObject({ outlets: [{ name: 'The Courier', stances: 3 }] });
    expect(await ask('facets', '--actor', 'PRC')).toMatchObject({ outlets: [{ name: 'The Courier', stances: 2 }] });
  });
  it('the graph and parts of it', async () => {
    expect(await ask('graph')).toMatchObject({ part: { chosen: 'whole', actors: 3, edges: 3 } });
    const { nodes } = await ask('graph', '--around', 'PRC', '--nodes', '1');
    expect(nodes).toHaveLength(2);
    expect((await ask('graph', '--among', 'PRC', '--among', 'France')).edges).toHaveLength(1);
    expect(await ask('groups')).toEqual({ total: 0, next: null, actors: 0, groups: [] });
  });
  it('are tables where nothing else is asked for, in a pipe too', async () => {
    const { stdout } = await demarche(['graph', '--polarity', 'negative', '--db', db]);
    expect(lines(stdout)).toEqual([
      'The whole graph: 2 actors, 1 edge.',
      expect.stringMatching(/^source +target +stances +positive +negative +neutral +intensity +last$/),
      expect.stringMatching(/^France +China +1 +0 +1 +0 /),
    ]);
  });
  it('documents', async () => expect(await ask('documents')).toMatchObject({ total: 1, documents: [{ id: 'a' }] }));
  it('one document', async () => {
    const { document: found, mentions } = await ask('document', 'a');
    expect(found).toEqual(document('a'));
    expect(mentions).toHaveLength(3);
  });

  it.each([
    ['actor', ['actor', 'Atlantis']],
    ['edge', ['edge', 'France', 'Wang Yi']],
    ['document', ['document', 'nope']],
  ])('end with 1 for an unknown %s', async (_, argv) => {
    expect(await demarche([...argv, '--db', db])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^error: /),
    });
  });
});

describe('export', () => {
  it.each(exportFormats)('writes %s to a file and to standard output alike', async (format) => {
    const path = file(`graph.${format}`);
    expect(await demarche(['export', '--format', format, '-o', path, '--db', db])).toMatchObject({
      code: 0,
      stdout: '',
    });
    const { stdout } = await demarche(['export', '--format', format, '--db', db]);
    expect(stdout).toBe(await readFile(path, 'utf8'));
    // What is compressed shows no names.
    if (!formats.find(({ id }) => id === format)!.mediaType.endsWith('/zip')) expect(stdout).toContain('France');
  });

  it('writes the part that is asked for', async () => {
    const csv = async (...argv: string[]) =>
      lines((await demarche(['export', '--format', 'csv', ...argv, '--db', db])).stdout).map((line) =>
        line.split(',', 2).join(),
      );
    expect(await csv('--among', 'PRC', '--among', 'France')).toEqual(['source,target', 'fra,chn']);
    expect(await csv('--around', 'Wang Yi', '--nodes', '1')).toHaveLength(2);
    expect((await demarche(['export', '--nodes', '0', '--db', db])).stderr).toContain('--nodes');
  });

  it('ends with 1 when the file cannot be written', async () => {
    const { code, stderr } = await demarche(['export', '-o', file('no/such/folder.gexf'), '--db', db]);
    expect(code).toBe(1);
    expect(stderr).toContain('folder.gexf');
  });
});

describe('serve', () => {
  it('takes names to answer under, as often as they are given', async () => {
    const names = ['--allow-host', 'news.example', '--allow-host', 'news.lan'];
    const { served } = await demarche(['serve', '--db', db, '--port', '0', ...names]);
    expect(served[0]!.allowedHosts).toEqual(['news.example', 'news.lan']);
    const { code, stderr } = await demarche(['serve', '--db', db, '--allow-host', 'https://news.example']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('without a port') });
  });

  it('serves the database where it is told to', async () => {
    const { code, stdout, served } = await demarche(['serve', '--db', db, '--port', '0']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Demarche is there\n' });
    expect(served).toMatchObject([{ host: '127.0.0.1', port: 0 }]);
  });
});
