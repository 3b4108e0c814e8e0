import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueries } from '../../../server/services/queries.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { type Article, saveNews } from '../../contract/news-samples.ts';
import { actor, document, stance } from '../../contract/store-samples.ts';

describe('a search', () => {
  let folder: string;
  let store: Store;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-search-'));
    store = await openStore(join(folder, 'news.db'));
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('knows the issues and outlets of an article as soon as it is stored', async () => {
    const queries = createQueries(store);
    const save = (article: Article) => saveNews(store, [article]);
    const issues = async () => (await queries.search({ q: 'tariffs' })).issues.total;
    await save({ id: 'a', outlet: 'Post', says: [['usa', 'ACCUSE', 'chn', { issue: 'steel' }]] });
    expect(await issues()).toBe(0);
    await save({ id: 'b', outlet: 'Courier', says: [['chn', 'REJECT', 'usa', { issue: 'tariffs' }]] });
    expect(await issues()).toBe(1);
    const [question] = (await queries.search({ q: 'China in the Courier' })).questions;
    expect(question).toMatchObject({ filter: { outlet: ['Courier'] }, count: { stances: 1, actors: 1 } });
  });

  it('tells whom else a name may mean, where that has an answer', async () => {
    const named = (id: string, name: string) => actor(id, name, { kind: 'person', aliases: ['Smith'] });
    const people = [named('ann', 'Ann Smith'), named('bob', 'Bob Smith'), actor('peru', 'Peru')];
    const stances = [stance('1', 'ann', 'peru'), stance('2', 'ann', 'peru'), stance('3', 'bob', 'peru')];
    await store.saveDocument(document('s'), 's', { id: 's', actors: people, mentions: [], stances });
    const { ask } = createQueries(store);
    const { question, others = [] } = await ask({ q: 'Smith on Peru' });
    expect([question, ...others].map((one) => [one!.source!.id, one!.count!.stances])).toEqual([
      ['ann', 2],
      ['bob', 1],
    ]);
    expect((await ask({ q: 'Smith on Peru', type: ['ACCUSE'] })).others).toBeUndefined();
    expect((await ask({ q: 'Ann Smith on Peru' })).others).toBeUndefined();
  });
});
