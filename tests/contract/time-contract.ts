import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../shared/routes.ts';
import { daysLater } from '../unit/analysis/days.ts';
import { type Article, type Says, saveNews } from './news-samples.ts';
import { appForAll, type StorePlaces } from './served-store.ts';

/** Every second day one article: on China the United States turn in March, India does not. */
const news = Array.from({ length: 60 }, (_, number): Article => {
  const date = daysLater('2024-01-01', number * 2);
  const tone: Says = number < 35 ? ['usa', 'AGREE', 'chn'] : ['usa', 'SANCTION', 'chn'];
  return {
    ...{ id: `n${number}`, date, outlet: number % 3 ? 'Courier' : 'Daily' },
    says: [number % 5 ? tone : ['usa', 'CONSULT', 'chn'], ['ind', number % 4 ? 'CONSULT' : 'ACCUSE', 'chn']],
  };
});
const articles: Article[] = [
  ...news,
  {
    id: 'both',
    date: '2024-06-05T23:00:00Z',
    says: [
      ['fra', 'AID', 'tgo'],
      ['tgo', 'ACCUSE', 'fra'],
      ['fra', 'AID', 'tgo'],
    ],
  },
  { id: 'more', date: '2024-06-30', says: [['fra', 'ACCUSE', 'tgo']] },
  {
    id: 'when',
    says: [
      ['fra', 'REJECT', 'tgo'],
      ['fra', 'REJECT', 'tgo', { modality: 'negated' }],
    ],
  },
  {
    id: 'issue',
    date: '2024-06-01',
    says: [
      ['rus', 'REJECT', null, { issue: 'grain' }],
      ['rus', 'ACCUSE', 'ind', { issue: 'grain' }],
    ],
  },
  { id: 'aside', date: '2024-03-20', says: [['usa', 'SANCTION', null, { issue: 'spying', score: 1 }]] },
  { id: 'denied', date: '2024-06-02', says: [['rus', 'REJECT', null, { issue: 'grain', modality: 'negated' }]] },
];

/** What is said over time, asked over HTTP. */
export function describeTime(engine: string, createPlace: StorePlaces): void {
  describe(`time on ${engine}`, () => {
    let app: Express;
    const served = appForAll(createPlace, (store) => saveNews(store, articles));
    beforeAll(() => {
      app = served();
    });

    async function ask<Name extends 'timeline' | 'changes' | 'turns'>(name: Name, query: string) {
      const { body } = await request(app).get(`${routes[name].path}?${query}`).expect(200);
      expect(routes[name].answer.parse(body)).toEqual(body);
      return body as ReturnType<(typeof routes)[Name]['answer']['parse']>;
    }

    it('counts stances and articles of a pair, by its direction, and undated ones apart', async () => {
      const both = await ask('timeline', 'actor=France&with=Togo');
      expect(both).toMatchObject({
        actor: { id: 'fra', label: 'France' },
        with: { id: 'tgo' },
        direction: 'both',
        by: 'month',
      });
      expect(both.periods).toEqual([
        {
          ...{ from: '2024-06-01', to: '2024-06-30', documents: 2, stances: 4, interval: null },
          ...{ byPolarity: { positive: 2, negative: 2, neutral: 0 }, intensity: (10 + 10 - 3 - 3) / 4 },
        },
      ]);
      expect(both.undated).toMatchObject({ documents: 1, stances: 1, intensity: -2 });
      const into = await ask('timeline', 'actor=fra&with=tgo&direction=in&by=day');
      expect(into.periods).toMatchObject([{ from: '2024-06-05', to: '2024-06-05', stances: 1, intensity: -3 }]);
      expect((await ask('timeline', 'actor=fra&direction=out&by=week')).periods.map(({ from }) => from)).toEqual([
        ...['2024-06-03', '2024-06-24'],
      ]);
    });

    it('counts what all actors say as the facets do, with every filter', async () => {
      for (const filter of [
        '',
        'outlet=Daily',
        'polarity=negative&from=2024-02-10',
        'type=CONSULT&to=2024-03-01',
        'kind=person',
      ]) {
        const { body } = await request(app).get(`/api/facets?${filter}`).expect(200);
        const { periods, undated } = await ask('timeline', `by=day&${filter}`);
        expect(periods.map(({ from, byPolarity }) => ({ date: from, counts: byPolarity }))).toEqual(body.days);
        expect(undated.stances).toBe(body.undated);
      }
    });

    it('counts on an issue also what is said toward no actor, but not what is denied', async () => {
      const { periods } = await ask('timeline', 'issue=grain');
      expect(periods).toMatchObject([{ stances: 2, documents: 1, intensity: -2.5 }]);
    });

    it('gives the same interval again, around the mean', async () => {
      const [first, second] = [await ask('timeline', 'actor=chn'), await ask('timeline', 'actor=chn')];
      expect(first).toEqual(second);
      expect(first.periods.length).toBe(4);
      for (const { interval, intensity } of first.periods) {
        expect(interval!.low).toBeLessThan(intensity!);
        expect(interval!.high).toBeGreaterThan(intensity!);
      }
    });

    it('tells on which day a tone changed, with the sentences of both sides', async () => {
      const { changes } = await ask('changes', 'actor=usa&with=chn&direction=out');
      expect(changes).toHaveLength(1);
      const [change] = changes;
      expect(Math.abs(Date.parse(change!.date) - Date.parse('2024-03-11'))).toBeLessThanOrEqual(6 * 86_400_000);
      expect(change!.difference).toBeLessThan(-5);
      expect(change!.probability).toBeLessThan(0.001);
      expect(change!.before.sentences.map(({ type }) => type)).toEqual(['AGREE', 'AGREE', 'AGREE']);
      expect(change!.after.sentences.map(({ type }) => type)).toEqual(['SANCTION', 'SANCTION', 'SANCTION']);
      for (const { date } of change!.after.sentences) expect(date! >= change!.date).toBe(true);
      const ofAll = (await ask('changes', 'actor=usa&direction=out')).changes;
      expect(ofAll[0]!.after.sentences.map(({ target }) => target)).toEqual(['chn', 'chn', 'chn']);
      expect((await ask('changes', 'actor=ind&direction=out')).changes).toEqual([]);
    });

    it('lists the pairs that turned, and how many were looked at', async () => {
      const answer = await ask('turns', '');
      expect(answer).toMatchObject({ total: 1, pairs: 2, turns: [{ source: { id: 'usa' }, target: { id: 'chn' } }] });
      expect(await ask('turns', 'actor=India')).toEqual({ total: 0, next: null, pairs: 1, turns: [] });
      expect((await ask('turns', 'offset=1')).turns).toEqual([]);
    });

    it('refuses a pair of one actor, or of nobody', async () => {
      const fault = async (query: string, status: number) =>
        (await request(app).get(`/api/timeline?${query}`).expect(status)).body.error.message;
      expect(await fault('with=usa', 400)).toContain('actor');
      expect(await fault('actor=usa&with=United%20States', 400)).toContain('United States');
      expect(await fault('actor=nobody', 404)).toContain('nobody');
      expect(await fault('by=year', 400)).toContain('by');
    });
  });
}
