import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { defaultPipeline } from '../../../server/pipeline/default-pipeline.ts';
import { createIngest } from '../../../server/services/ingest/ingest.ts';
import { createQueries } from '../../../server/services/queries.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { DocumentInput } from '../../../shared/document.ts';

const pipeline = defaultPipeline({ fast: true });
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** Ingests the lines, one run for each batch, and gives what the store then holds. */
async function ingested(...batches: (DocumentInput | string)[][]) {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-given-'));
  folders.push(folder);
  const store = await openStore(join(folder, 'demarche.db'));
  const ingest = createIngest({ store, pipeline });
  const failed: string[] = [];
  for (const batch of batches) {
    async function* stdin() {
      yield Buffer.from(batch.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    }
    const report = await ingest(['-'], { stdin: stdin() });
    failed.push(...report.failed.map(({ place, message }) => `${place}: ${message}`));
  }
  const queries = createQueries(store);
  const held = {
    graph: await queries.graph(),
    actors: await store.actors(),
    stances: await store.stances({}),
    suggestions: await store.mergeSuggestions(),
    mentions: await Promise.all(
      (await store.documents({ limit: 50, offset: 0 })).documents.map(({ id }) => store.mentions(id)),
    ),
  };
  await store.close();
  return { ...held, failed };
}

/** "Jane Roe criticised John Smith." with the ids that the caller gives the two, null for one that is not marked. */
function article(id: string, source: string | null, target: string | null, names = ['Jane Roe', 'John Smith']) {
  const text = `${names[0]} criticised ${names[1]}.`;
  const spans = [
    { start: 0, end: names[0]!.length, actor: source },
    { start: text.length - 1 - names[1]!.length, end: text.length - 1, actor: target },
  ];
  const mentions = spans.flatMap(({ actor, ...span }) => (actor === null ? [] : [{ ...span, actor }]));
  return { id, text: `${text} That was on day ${id.slice(1)}.`, ...(mentions.length ? { mentions } : {}) };
}

const edgesOf = ({ stances }: Awaited<ReturnType<typeof ingested>>) =>
  stances.map(({ source, target }) => `${source}>${target}`).sort();

describe('given actors of a corpus', () => {
  it('are one under one id, whatever each article calls them', async () => {
    const held = await ingested([
      article('d1', 'x1', 'x2'),
      article('d2', 'x1', 'x3', ['Acme', 'France']),
      article('d3', 'x1', 'x2', ['Roe', 'Smith']),
    ]);
    expect(held.actors.map(({ id, name }) => [id, name])).toEqual([
      ['x1', 'Jane Roe'],
      ['x2', 'John Smith'],
      ['x3', 'France'],
    ]);
    expect(edgesOf(held)).toEqual(['x1>x2', 'x1>x2', 'x1>x3']);
  });

  it('are several under several ids, though they share name, country and office', async () => {
    const actors = ['x1', 'x2', 'x3', 'x4'].map((id) => ({
      ...{ id, name: 'Jane Roe', kind: 'person' as const, country: 'CAN', role: 'envoy' },
    }));
    const held = await ingested([
      { ...article('d1', 'x1', 'x2'), actors },
      { ...article('d2', 'x3', 'x4'), actors },
    ]);
    expect(held.actors.map(({ id, name }) => [id, name])).toEqual(actors.map(({ id }) => [id, 'Jane Roe']));
    expect(edgesOf(held)).toEqual(['x1>x2', 'x3>x4']);
    expect(held.suggestions).toEqual([]);
  });

  it('stay apart from the actors that other articles are found to speak of, unless they bear their id', async () => {
    const held = await ingested([
      article('d1', 'x1', 'fra', ['Jane Roe', 'France']),
      article('d2', null, null, ['Jane Roe', 'France']),
    ]);
    expect(edgesOf(held)).toEqual(['jane-roe>fra', 'x1>fra']);
  });

  it('keep what is said of them in one article against what the texts of others say', async () => {
    const stated = {
      id: 'x1',
      name: 'The Roe Foundation',
      kind: 'organization' as const,
      country: 'PER',
      role: 'donor',
    };
    const plain = ['d1', 'd2', 'd4'].map((id) => article(id, 'x1', 'x2'));
    const held = await ingested([...plain, { ...article('d3', 'x1', 'x2', ['Roe', 'Smith']), actors: [stated] }]);
    expect(held.actors[0]).toMatchObject(stated);
    expect(held.actors[0]!.aliases).toEqual(['Jane Roe', 'Roe']);
  });

  it('with odd ids are refused, and the store goes on working', async () => {
    const odd = [
      '__proto__',
      'constructor',
      'a\0b',
      'a\0c',
      ' ',
      '"',
      'a/b',
      'a\nb',
      '\ud800',
      '',
      'x'.repeat(1_000_000),
    ];
    const good = [article('d1', 'x1', 'x2'), article('d2', null, null)];
    const held = await ingested([
      good[0]!,
      ...odd.map((id, index) => article(`d${index + 10}`, id, 'x2')),
      '{"id": "d30", "text": "Peru met Chile.", "mentions": [{"start": 0, "end": 99, "actor": "x1"}]}',
      good[1]!,
    ]);
    expect(held.failed).toHaveLength(odd.length + 1);
    for (const [index, message] of held.failed.entries())
      expect(message).toMatch(new RegExp(`^standard input, line ${index + 2}: article d\\d+: `));
    expect({ ...held, failed: [] }).toEqual(await ingested(good));
  });

  it('may be called as keys of all objects are, given or found', async () => {
    const names = ['Constructor', 'France'];
    const name = { id: 'x1', name: '__proto__' };
    const held = await ingested([
      article('d1', null, null, names),
      { ...article('d2', 'x1', 'x2', names), actors: [name] },
    ]);
    expect(edgesOf(held)).toEqual(['the-constructor>fra', 'x1>x2']);
    expect(held.graph.edges.map(({ key }) => key)).toEqual(['the-constructor->fra', 'x1->x2']);
    expect(held.actors.find(({ id }) => id === 'x1')).toMatchObject(name);
  });

  it('with titles that hold NUL are stored once', async () => {
    const input = { ...article('d1', 'x1', 'x2'), title: 'a\0b' };
    expect(await ingested([input], [input])).toEqual(await ingested([{ ...input, title: 'a\ufffdb' }]));
  });

  it('are the same bytes in every order of arrival, at once or one by one', async () => {
    const name = fc.constantFrom('Jane Roe', 'John Smith', 'Roe', 'France', 'Acme Corp', 'ACME');
    const id = fc.option(fc.constantFrom('x1', 'x2', 'fra', 'jane-roe', 'roe', 'acme', 'Q30'), { nil: null });
    const corpus = fc
      .array(fc.tuple(fc.tuple(id, id), fc.tuple(name, name)), { minLength: 2, maxLength: 5 })
      .map((rows) => rows.map(([[source, target], names], n) => article(`d${n}`, source, target, names)));
    const arrival = corpus.chain((articles) =>
      fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length }), fc.boolean()),
    );
    await fc.assert(
      fc.asyncProperty(arrival, async ([articles, shuffled, atOnce]) => {
        const held = await ingested(articles);
        const again = await ingested(...(atOnce ? [shuffled] : shuffled.map((one) => [one])));
        expect(JSON.stringify(again)).toBe(JSON.stringify(held));
        const ids = new Set(held.actors.map((actor) => actor.id));
        for (const { mentions = [] } of articles) for (const { actor } of mentions) expect(ids).toContain(actor);
        articles.forEach(({ id: document, mentions = [] }) => {
          const links = held.stances.filter(({ documentId }) => documentId === document);
          for (const { source, target } of mentions.length === 2 ? links : [])
            expect([source, target]).toEqual(mentions.map(({ actor }) => actor));
        });
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
