import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../shared/routes.ts';
import { type Article, saveNews } from './news-samples.ts';
import { appForAll, type StorePlaces } from './served-store.ts';

const articles: Article[] = [
  { id: 'a', date: '2024-04-01', outlet: 'Courier', says: [['blinken', 'ACCUSE', 'chn', { score: 0.4 }]] },
  {
    id: 'b',
    date: '2024-04-02',
    outlet: 'Daily',
    says: [['blinken', 'ACCUSE', 'chn', { score: 0.9, modality: 'negated' }]],
  },
  {
    id: 'c',
    date: '2024-04-03',
    outlet: 'Daily',
    says: [
      ['blinken', 'ACCUSE', 'chn', { score: 0.7 }],
      ['chn', 'SUPPORT', 'rus'],
    ],
  },
  {
    id: 'd',
    date: '2024-04-04',
    outlet: 'Post',
    says: [
      ['blinken', 'CONSULT', 'ind'],
      ['rus', 'SUPPORT', 'ind', { score: 0.8 }],
    ],
  },
  {
    id: 'e',
    date: null,
    says: [
      ['blinken', 'AGREE', 'fra'],
      ['fra', 'AGREE', 'usa'],
      ['usa', 'SANCTION', 'rus'],
    ],
  },
  { id: 'f', says: [['tgo', 'AGREE', 'wang', { score: 0.3 }]] },
  ...Array.from(
    { length: 25 },
    (_, n): Article => ({ id: `f${n}`, says: [['tgo', 'AGREE', 'wang', { score: 0.9, modality: 'negated' }]] }),
  ),
];

/** How two actors are connected, asked over HTTP. */
export function describePaths(engine: string, createPlace: StorePlaces): void {
  describe(`paths on ${engine}`, () => {
    let app: Express;
    const served = appForAll(createPlace, (store) => saveNews(store, articles));
    beforeAll(() => {
      app = served();
    });

    const ask = async (address: string) => {
      const { body } = await request(app).get(address).expect(200);
      expect(routes.paths.answer.parse(body)).toEqual(body);
      return body as ReturnType<typeof routes.paths.answer.parse>;
    };
    const namesOf = ({ paths }: Awaited<ReturnType<typeof ask>>) =>
      paths.map(({ hops }) => [hops[0]!.from.label, ...hops.map(({ to }) => to.label)]);

    it('come with fewest steps first, then with most documents on their steps', async () => {
      const answer = await ask('/api/paths/Antony%20Blinken/Russia');
      expect(namesOf(answer)).toEqual([
        ['Antony Blinken', 'China', 'Russia'],
        ['Antony Blinken', 'India', 'Russia'],
        ['Antony Blinken', 'France', 'United States', 'Russia'],
      ]);
      expect(answer).toMatchObject({
        directed: false,
        more: false,
        paths: [{ steps: 2, documents: 1 }, {}, { steps: 3 }],
      });
    });

    it('have the edges of each step both ways, and the best sentence that counts, with outlet and date', async () => {
      const { paths } = await ask('/api/paths/blinken/rus?k=2');
      const [toChina] = paths[0]!.hops;
      expect(toChina).toMatchObject({
        forward: { count: 2, byPolarity: { negative: 2 }, documents: 2 },
        ...{ backward: null, quotation: { outlet: 'Daily', date: '2024-04-03', score: 0.7 } },
      });
      expect(toChina!.quotation!.sentenceText).toBe('Antony Blinken accuse China over much.');
      expect(paths[1]!.hops[1]).toMatchObject({
        forward: null,
        backward: { count: 1 },
        quotation: { sourceName: 'Russia' },
      });
    });

    it('have a sentence that counts however many deny it', async () => {
      const { paths } = await ask('/api/paths/tgo/wang');
      expect(paths[0]!.hops[0]).toMatchObject({
        forward: { count: 1 },
        quotation: { score: 0.3, modality: 'asserted' },
      });
    });

    it('go along the direction only where that is asked for, and tell when there are more', async () => {
      const directed = await ask('/api/paths/blinken/rus?directed=true');
      expect(namesOf(directed)).toEqual([
        ['Antony Blinken', 'China', 'Russia'],
        ['Antony Blinken', 'France', 'United States', 'Russia'],
      ]);
      expect(directed.paths[0]!.hops.every(({ backward }) => backward === null)).toBe(true);
      expect(await ask('/api/paths/blinken/rus?k=1')).toMatchObject({ more: true, paths: [{ steps: 2 }] });
      expect(await ask('/api/paths/blinken/rus?k=3')).toMatchObject({ more: false, paths: { length: 3 } });
    });

    it('take every filter', async () => {
      expect(namesOf(await ask('/api/paths/blinken/rus?polarity=negative'))).toEqual([]);
      expect(namesOf(await ask('/api/paths/blinken/rus?outlet=Post'))).toEqual([['Antony Blinken', 'India', 'Russia']]);
      expect(namesOf(await ask('/api/paths/blinken/chn?minCount=2'))).toHaveLength(1);
      expect(namesOf(await ask('/api/paths/blinken/rus?minCount=2'))).toEqual([]);
      expect(namesOf(await ask('/api/paths/blinken/rus?from=2024-04-04&to=2024-04-05'))).toHaveLength(1);
    });

    it('are none between groups apart, and a fault from an actor to itself or to nobody', async () => {
      expect(await ask('/api/paths/tgo/usa')).toMatchObject({ paths: [], more: false });
      const same = await request(app).get('/api/paths/usa/United%20States').expect(400);
      expect(same.body.error).toMatchObject({
        code: 'invalid_request',
        message: expect.stringContaining('United States'),
      });
      await request(app).get('/api/paths/usa/nobody').expect(404);
      await request(app).get('/api/paths/usa/chn?k=21').expect(400);
    });
  });
}
