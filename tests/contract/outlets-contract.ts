import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../shared/routes.ts';
import { type Article, saveNews } from './news-samples.ts';
import { appForAll, type StorePlaces } from './served-store.ts';

const many = (outlet: string, count: number, type: 'AGREE' | 'ACCUSE') =>
  Array.from(
    { length: count },
    (_, n): Article => ({
      ...{ id: `${outlet} ${n}`, outlet, date: '2024-05-01' },
      says: [['usa', type, 'chn', { issue: 'tariffs', score: (n + 1) / 10 }]],
    }),
  );

const articles: Article[] = [
  ...many('Courier', 8, 'ACCUSE'),
  ...many('Daily', 8, 'AGREE'),
  ...many('Post', 1, 'AGREE').map((article) => ({ ...article, says: [...article.says, ...article.says] })),
  {
    id: 'issue',
    outlet: 'Daily',
    says: [
      ['rus', 'REJECT', null, { issue: 'tariffs' }],
      ['chn', 'ACCUSE', 'usa'],
    ],
  },
  { id: 'aside', outlet: 'Courier', says: [['usa', 'ACCUSE', null, { issue: 'spying', score: 1 }]] },
  { id: 'none', says: [['usa', 'ACCUSE', 'chn']] },
];

/** What outlets say, asked over HTTP. */
export function describeOutlets(engine: string, createPlace: StorePlaces): void {
  describe(`outlets on ${engine}`, () => {
    let app: Express;
    const served = appForAll(createPlace, (store) => saveNews(store, articles));
    beforeAll(() => {
      app = served();
    });
    const ask = async (query: string) => {
      const { body } = await request(app).get(`/api/outlets/compare?${query}`).expect(200);
      expect(routes.outlets.answer.parse(body)).toEqual(body);
      return body as ReturnType<typeof routes.outlets.answer.parse>;
    };

    it('are counted by article, sign and type, with a test and their sentences', async () => {
      const answer = await ask('actor=usa&with=chn&direction=out');
      expect(answer).toMatchObject({ total: 2, leftOut: { outlets: 1, stances: 1 }, actor: { id: 'usa' } });
      expect(answer.test!.probability).toBeLessThan(0.001);
      expect(answer.explained).toContain('by more than chance');
      const [courier, daily] = answer.outlets;
      expect(courier).toMatchObject({
        ...{ outlet: 'Courier', documents: 8, stances: 8, byType: { ACCUSE: 8 }, intensity: -3 },
        documentsByPolarity: { positive: 0, negative: 8, neutral: 0 },
      });
      expect(courier!.sentences.map(({ documentId }) => documentId)).toEqual(['Courier 7', 'Courier 6']);
      expect(daily!.sentences.map(({ type }) => type)).toEqual(['AGREE', 'AGREE']);
    });

    it('show of an actor no sentence that is not counted', async () => {
      const { outlets } = await ask('actor=usa&direction=out');
      expect(outlets[0]).toMatchObject({ outlet: 'Courier', stances: 8 });
      expect(outlets[0]!.sentences.map(({ documentId }) => documentId)).toEqual(['Courier 7', 'Courier 6']);
    });

    it('are compared on an issue, too, with what is said toward no actor', async () => {
      const { outlets } = await ask('issue=tariffs');
      expect(outlets.find(({ outlet }) => outlet === 'Daily')).toMatchObject({ documents: 9, byType: { REJECT: 1 } });
      expect((await ask('issue=tariffs&outlet=Daily')).explained).toContain('nothing to compare');
      expect((await ask('issue=tariffs&offset=1')).outlets).toHaveLength(1);
    });

    it('are compared on something only', async () => {
      const { body } = await request(app).get('/api/outlets/compare').expect(400);
      expect(body.error.message).toContain('issue');
    });
  });
}
