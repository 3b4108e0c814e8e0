import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../shared/routes.ts';
import { type Article, type Says, saveNews } from './news-samples.ts';
import { appForAll, type StorePlaces } from './served-store.ts';

const on = (source: string, type: Says[1], rest: Says[3] = {}): Says => [
  source,
  type,
  null,
  { issue: 'carbon tax', ...rest },
];

const articles: Article[] = [
  { id: 'a', outlet: 'Daily', says: [on('fra', 'SUPPORT', { score: 0.9 }), on('ind', 'REJECT'), on('ind', 'REJECT')] },
  { id: 'b', outlet: 'Post', says: [on('fra', 'SUPPORT'), on('usa', 'SUPPORT'), on('tgo', 'REQUEST')] },
  { id: 'c', outlet: 'Post', says: [on('fra', 'REJECT', { modality: 'negated' }), on('usa', 'REJECT')] },
  {
    id: 'd',
    says: [
      ['ind', 'ACCUSE', 'fra', { issue: 'carbon tax', score: 0.9 }],
      ['chn', 'ACCUSE', 'usa', { issue: 'tariffs' }],
    ],
  },
];

/** Who stands where, asked over HTTP. */
export function describePositions(engine: string, createPlace: StorePlaces): void {
  describe(`positions on ${engine}`, () => {
    let app: Express;
    const served = appForAll(createPlace, (store) => saveNews(store, articles));
    beforeAll(() => {
      app = served();
    });
    const ask = async (address: string) => {
      const { body } = await request(app).get(`/api/issues/${address}`).expect(200);
      expect(routes.positions.answer.parse(body)).toEqual(body);
      return body as ReturnType<typeof routes.positions.answer.parse>;
    };
    const sidesOf = ({ positions }: Awaited<ReturnType<typeof ask>>) =>
      positions.map(({ actor, side, documents }) => [actor.id, side, documents]);

    it('tells who is for the issue, who against it and who divided, by articles', async () => {
      const answer = await ask('Carbon%20Tax/positions');
      expect(answer).toMatchObject({ issue: 'carbon tax', total: 4, totalDisputes: 1 });
      expect(sidesOf(answer)).toEqual([
        ['fra', 'for', 2],
        ['usa', 'divided', 2],
        ['ind', 'against', 1],
        ['tgo', 'neutral', 1],
      ]);
    });

    it('shows sentences of that side, the best first, and what actors say of each other over it apart', async () => {
      const { positions, disputes } = await ask('carbon%20tax/positions');
      expect(positions[0]!.sentences.map(({ documentId, polarity }) => [documentId, polarity])).toEqual([
        ...[
          ['a', 'positive'],
          ['b', 'positive'],
        ],
      ]);
      expect(positions[1]!.sentences.map(({ polarity }) => polarity).sort()).toEqual(['negative', 'positive']);
      expect(positions[2]!.sentences.map(({ type }) => type)).toEqual(['REJECT', 'REJECT']);
      expect(disputes).toMatchObject([
        { source: { label: 'India' }, target: { label: 'France' }, documents: 1, sentences: [{ type: 'ACCUSE' }] },
      ]);
    });

    it('takes filters and pages, and tells of an issue that there is none of', async () => {
      expect(sidesOf(await ask('carbon%20tax/positions?outlet=Daily'))).toEqual([
        ['fra', 'for', 1],
        ['ind', 'against', 1],
      ]);
      expect(sidesOf(await ask('carbon%20tax/positions?limit=1&offset=1'))).toEqual([['usa', 'divided', 2]]);
      expect(await ask('carbon%20tax/positions?outlet=Nobody')).toMatchObject({ total: 0, positions: [] });
      const { body } = await request(app).get('/api/issues/fishing/positions').expect(404);
      expect(body.error).toMatchObject({ code: 'unknown_issue', message: expect.stringContaining('fishing') });
    });
  });
}
