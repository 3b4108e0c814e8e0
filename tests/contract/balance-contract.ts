import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../shared/routes.ts';
import { type Article, saveNews } from './news-samples.ts';
import { appForAll, type StorePlaces } from './served-store.ts';

/** Two camps, {usa, fra, blinken} and {chn, rus}, with one friendship across, and India that leans to nobody. */
const articles: Article[] = [
  {
    id: 'a',
    says: [
      ['usa', 'AID', 'fra'],
      ['fra', 'AGREE', 'usa'],
      ['usa', 'SUPPORT', 'blinken'],
    ],
  },
  {
    id: 'b',
    says: [
      ['chn', 'SUPPORT', 'rus'],
      ['fra', 'AGREE', 'rus'],
    ],
  },
  {
    id: 'c',
    says: [
      ['usa', 'SANCTION', 'chn'],
      ['chn', 'ACCUSE', 'usa'],
      ['rus', 'THREATEN', 'usa'],
    ],
  },
  {
    id: 'd',
    says: [
      ['fra', 'ACCUSE', 'chn'],
      ['ind', 'AGREE', 'usa'],
      ['ind', 'ACCUSE', 'usa'],
      ['ind', 'CONSULT', 'chn'],
    ],
  },
];

/** The structure of the signed network, asked over HTTP. */
export function describeBalance(engine: string, createPlace: StorePlaces): void {
  describe(`balance on ${engine}`, () => {
    let app: Express;
    const served = appForAll(createPlace, (store) => saveNews(store, articles));
    beforeAll(() => {
      app = served();
    });
    const ask = async (query = '') => {
      const { body } = await request(app).get(`/api/balance?${query}`).expect(200);
      expect(routes.balance.answer.parse(body)).toEqual(body);
      return body as ReturnType<typeof routes.balance.answer.parse>;
    };

    it('counts triads, and leads to the edges of those that are not balanced', async () => {
      const { actors, lines, triads } = await ask();
      expect(actors).toEqual({ considered: 6, all: 6 });
      expect(lines).toEqual({ positive: 4, negative: 3 });
      expect(triads).toMatchObject({ total: 4, balanced: 2, byNegative: [0, 2, 2, 0] });
      expect(triads.explained).toMatch(/^2 of 4 triads \(50 %\) are balanced/);
      expect(triads.unbalanced[0]!.lines.map(({ a, b, sign }) => `${a.id} ${b.id} ${sign}`)).toEqual([
        ...['chn fra negative', 'chn rus positive', 'fra rus positive'],
      ]);
      expect(triads.unbalanced.map(({ edges }) => edges)).toEqual(
        [
          ['fra->chn', 'chn->rus', 'fra->rus'],
          ['fra->rus', 'usa->fra', 'fra->usa', 'rus->usa'],
        ].map((edges) => expect.arrayContaining(edges)),
      );
    });

    it('divides actors into the two factions that most lines fit, with those that do not', async () => {
      const { frustration } = await ask();
      expect(frustration).toMatchObject({ index: 1, exact: true });
      const named = frustration.factions.map((faction) => faction.map(({ id }) => id));
      expect(named).toEqual([
        ['blinken', 'fra', 'usa'],
        ['chn', 'rus'],
      ]);
      expect(frustration.against).toMatchObject([
        { a: { label: 'France' }, b: { label: 'Russia' }, sign: 'positive', edges: ['fra->rus'] },
      ]);
      expect(frustration.explained).toBe(
        'Two factions of 3 and 2 actors fit all but 1 of 7 lines (14 %); no division fits better.',
      );
    });

    it('tells how stances are returned', async () => {
      const { reciprocity } = await ask();
      expect(reciprocity).toMatchObject({ pairs: 9, mutual: 2, bothPositive: 1, bothNegative: 1, opposed: 0 });
      expect(reciprocity.explained).toContain('Of 9 pairs, 2 (22 %)');
    });

    it('tells the part of each actor, with its evidence', async () => {
      const { members } = await ask();
      expect(members.reduce((sum, { pageRank }) => sum + pageRank, 0)).toBeCloseTo(1);
      const france = members.find(({ id }) => id === 'fra')!;
      expect(france).toMatchObject({
        faction: 0,
        part: 0,
        triads: 3,
        balanced: 1,
        against: ['fra->rus'],
        country: 'FRA',
      });
      expect(france.explained).toMatch(/^1 of its 3 triads are balanced; 1 of its 3 lines go against the factions; /);
      expect(members.find(({ id }) => id === 'ind')).toMatchObject({
        faction: null,
        part: null,
        triads: 0,
        brokerage: null,
      });
      const usa = members.find(({ id }) => id === 'usa')!;
      expect(usa.brokerage).toMatchObject({
        example: { from: 'chn', to: 'blinken' },
        edges: ['chn->usa', 'usa->blinken'],
      });
    });

    it('takes filters and a number of actors', async () => {
      expect(await ask('type=SUPPORT,AID')).toMatchObject({
        lines: { positive: 3, negative: 0 },
        frustration: { index: 0 },
      });
      expect((await ask('nodes=3')).actors).toEqual({ considered: 3, all: 6 });
      expect(await ask('issue=nothing')).toMatchObject({ actors: { all: 0 }, members: [], triads: { total: 0 } });
    });
  });
}
