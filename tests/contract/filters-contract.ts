import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Article, newsActors, saveNews } from './news-samples.ts';
import { type ActorLinks, saveLinks } from './save-links.ts';
import { appForAll, type StorePlaces } from './served-store.ts';

const articles: Article[] = [
  {
    id: 'a',
    outlet: 'Daily',
    date: '2024-01-01',
    says: [
      ['usa', 'AID', 'chn'],
      ['wang', 'AID', 'chn', { issue: 'chips' }],
    ],
  },
  {
    id: 'b',
    outlet: 'Post',
    date: '2024-02-01',
    says: [
      ['usa', 'REJECT', 'rus'],
      ['putin', 'AID', 'rus'],
    ],
  },
  { id: 'c', outlet: 'Post', date: null, says: [['wang', 'REJECT', 'fra', { issue: 'chips' }]] },
];

/** Filters of what is no list of stances, asked over HTTP. */
export function describeFilters(engine: string, createPlace: StorePlaces): void {
  describe(`filters of lists on ${engine}`, () => {
    let app: Express;
    const served = appForAll(createPlace, async (store) => {
      await saveNews(store, articles);
      const links: ActorLinks['links'] = new Map();
      for await (const { documentId, id } of store.documentActors())
        links.set(documentId, (links.get(documentId) ?? new Map()).set(id, id));
      const suggestions = [
        { into: 'usa', from: 'rus', reason: 'alike', score: 0.9 },
        { into: 'wang', from: 'putin', reason: 'alike', score: 0.8 },
      ];
      await saveLinks(store, { actors: [...newsActors], links, suggestions });
    });
    beforeAll(() => {
      app = served();
    });
    const ask = async (question: string) => (await request(app).get(`/api/${question}`).expect(200)).body;
    const actors = async (query: string) =>
      (await ask(`actors?${query}`)).actors.map(
        ({ id, stances }: { id: string; stances: number }) => `${id} ${stances}`,
      );
    const documents = async (query: string) =>
      (await ask(`documents?${query}`)).documents.map(({ id }: { id: string }) => id).join('');

    it('list documents by outlet, day, language and corpus', async () => {
      expect(await documents('outlet=Post')).toBe('bc');
      expect(await documents('from=2024-01-15')).toBe('b');
      expect(await documents('to=2024-01-15&outlet=Daily')).toBe('a');
      expect(await documents('language=en&q=chips')).toBe('ac');
      expect(await documents('language=de')).toBe('');
      expect(await documents('copies=true&outlet=Post&corpus=main')).toBe('bc');
      await request(app).get('/api/documents?language=English').expect(400);
    });

    it('list actors by kind, country and the documents that have them, with their stances there', async () => {
      expect(await actors('kind=person')).toEqual(['wang 2', 'putin 1', 'blinken 0']);
      expect(await actors('country=chn')).toEqual(['chn 2', 'wang 2']);
      expect(await actors('outlet=Daily')).toEqual(['chn 2', 'usa 1', 'wang 1']);
      expect(await actors('from=2024-01-15&kind=country')).toEqual(['rus 2', 'usa 1']);
      expect(await actors('text=chips&q=wang')).toEqual(['wang 2']);
      expect(await actors('text=nothing')).toEqual([]);
      expect((await ask('actors?kind=person&limit=1')).total).toBe(3);
    });

    it('list the documents that mean an actor', async () => {
      const means = async (query: string) => {
        const { total, names, occurrences } = await ask(`actors/wang/occurrences?${query}`);
        expect([total, names[0]?.documents ?? 0]).toEqual([occurrences.length, occurrences.length]);
        return occurrences.map(({ documentId }: { documentId: string }) => documentId).join('');
      };
      expect(await means('')).toBe('ac');
      expect(await means('outlet=Daily')).toBe('a');
      expect(await means('to=2024-01-15&text=chips')).toBe('a');
      expect(await means('outlet=Wire')).toBe('');
    });

    it('suggest merges of such actors only', async () => {
      const into = async (query: string) =>
        (await ask(`suggestions?${query}`)).suggestions.map((one: { into: { id: string } }) => one.into.id).join(' ');
      expect(await into('')).toBe('usa wang');
      expect(await into('kind=person')).toBe('wang');
      expect(await into('outlet=Post')).toBe('usa wang');
      expect(await into('outlet=Daily')).toBe('');
    });

    it('narrow what one search finds of actors and documents', async () => {
      const found = async (query: string) => {
        const answer = await ask(`search?limit=9&q=china&${query}`);
        const ids = (list: { found: { id: string }[] }) => list.found.map(({ id }) => id).join(' ');
        return [ids(answer.actors), ids(answer.documents)];
      };
      expect(await found('')).toEqual(['chn', 'a']);
      expect(await found('kind=person')).toEqual(['', 'a']);
      expect(await found('country=chn&outlet=Post')).toEqual(['chn', '']);
    });
  });
}
