import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../shared/routes.ts';
import { type Article, saveNews } from './news-samples.ts';
import { appForAll, type StorePlaces } from './served-store.ts';

const articles: Article[] = [
  {
    id: 'a',
    outlet: 'Daily',
    date: '2024-01-01',
    says: [
      ['chn', 'REJECT', 'usa', { attributedTo: 'wang' }],
      ['chn', 'AGREE', 'rus', { attributedTo: 'wang', score: 0.9 }],
      ['chn', 'SANCTION', 'tgo', { attributedTo: 'blinken' }],
      ['chn', 'SANCTION', 'usa'],
      ['wang', 'ACCUSE', 'usa', { attributedTo: 'wang' }],
    ],
  },
  {
    id: 'b',
    outlet: 'Post',
    date: '2024-02-01',
    says: [
      ['chn', 'REJECT', null, { attributedTo: 'wang', issue: 'tariffs', score: 0.8 }],
      ['chn', 'AID', 'rus', { attributedTo: 'wang', modality: 'negated' }],
      ['chn', 'THREATEN', 'usa', { attributedTo: 'blinken', modality: 'hypothetical' }],
      ['chn', 'AID', 'rus', { attributedTo: 'blinken', modality: 'hypothetical' }],
      ['putin', 'SUPPORT', 'ind', { attributedTo: 'rus' }],
      ['fra', 'SUPPORT', 'ind', { attributedTo: 'rus' }],
    ],
  },
];

/** Who speaks for whom, asked over HTTP. */
export function describeSpeakers(engine: string, createPlace: StorePlaces): void {
  describe(`speakers on ${engine}`, () => {
    let app: Express;
    const served = appForAll(createPlace, (store) => saveNews(store, articles));
    beforeAll(() => {
      app = served();
    });
    const ask = async (query = '') => {
      const { body } = await request(app).get(`/api/speakers?${query}`).expect(200);
      expect(routes.speakers.answer.parse(body)).toEqual(body);
      return body as ReturnType<typeof routes.speakers.answer.parse>;
    };
    const pairsOf = ({ pairs }: Awaited<ReturnType<typeof ask>>) =>
      pairs.map(({ speaker, subject, claims }) => [speaker.id, subject.id, claims]);

    it.each(['speakers?', 'stances?', 'actors/chn/neighbors?', 'timeline?actor=chn&', 'graph?', 'facets?'])(
      'answers with all filters at once: %s',
      async (question) => {
        const filter =
          'text=tariffs&minCount=2&outlet=Daily&from=2024-01-01&kind=country&country=CHN&issue=tariffs&said=speaker&attributedTo=wang&modality=asserted&minConfidence=0.1';
        expect((await request(app).get(`/api/${question}${filter}`)).status).toBe(200);
      },
    );

    it('tells of whose stances each speaker tells, neither of its own nor of what is denied or imagined', async () => {
      const answer = await ask();
      expect(pairsOf(answer)).toEqual([
        ['wang', 'chn', 3],
        ['blinken', 'chn', 2],
        ['rus', 'fra', 1],
        ['rus', 'putin', 1],
      ]);
      expect(answer.total).toBe(4);
      expect(answer.pairs[0]).toMatchObject({
        speaker: { id: 'wang', label: 'Wang Yi', kind: 'person' },
        subject: { id: 'chn', label: 'China', kind: 'country' },
        documents: 2,
        byPolarity: { positive: 1, negative: 2, neutral: 0 },
      });
    });

    it('tells where one acts for the other, and lists only these on demand', async () => {
      const { pairs } = await ask();
      expect(pairs.map(({ affiliated }) => affiliated)).toEqual([true, false, false, true]);
      expect(pairsOf(await ask('affiliated=true'))).toEqual([
        ['wang', 'chn', 3],
        ['rus', 'putin', 1],
      ]);
    });

    it('shows the claims with the highest scores, with their sentences', async () => {
      const { pairs } = await ask('subject=China');
      expect(pairs.map(({ sentences }) => sentences.map(({ documentId, type }) => [documentId, type]))).toEqual([
        [
          ['a', 'AGREE'],
          ['b', 'REJECT'],
        ],
        [
          ['a', 'SANCTION'],
          ['b', 'THREATEN'],
        ],
      ]);
      expect(pairs[0]!.sentences[0]).toMatchObject({
        sentenceText: 'China agree Russia over much.',
        attributedToName: 'Wang Yi',
        outlet: 'Daily',
      });
    });

    it('answers a question in words as it answers one in parts', async () => {
      const answers = ['q=who speaks for China', 'asks=speakers&target=chn', 'q=whom does Blinken speak for'].map(
        async (query) =>
          routes.ask.answer.parse(
            (
              await request(app)
                .get(encodeURI(`/api/ask?${query}`))
                .expect(200)
            ).body,
          ),
      );
      const [asked, inParts, turned] = await Promise.all(answers);
      expect(asked!.question).toMatchObject({ asks: 'speakers', words: 'Who speaks for China' });
      expect(asked!.total).toBe(2);
      expect(pairsOf({ total: 0, next: null, pairs: asked!.speakers })).toEqual([
        ['wang', 'chn', 3],
        ['blinken', 'chn', 2],
      ]);
      expect(inParts!.speakers).toEqual(asked!.speakers);
      expect(turned!.question!.words).toBe('Whom Antony Blinken speaks for');
      expect(pairsOf({ total: 0, next: null, pairs: turned!.speakers })).toEqual([['blinken', 'chn', 2]]);
    });

    it('asks for one speaker or one subject, with filters, page by page', async () => {
      expect(pairsOf(await ask('speaker=Antony%20Blinken'))).toEqual([['blinken', 'chn', 2]]);
      expect(pairsOf(await ask('subject=putin'))).toEqual([['rus', 'putin', 1]]);
      expect(pairsOf(await ask('outlet=Post&polarity=negative'))).toEqual([
        ['blinken', 'chn', 1],
        ['wang', 'chn', 1],
      ]);
      expect(pairsOf(await ask('said=article'))).toEqual([]);
      const page = await ask('limit=2&offset=1');
      expect([page.total, pairsOf(page)]).toEqual([
        4,
        [
          ['blinken', 'chn', 2],
          ['rus', 'fra', 1],
        ],
      ]);
      expect(await ask('outlet=Nobody')).toEqual({ total: 0, next: null, pairs: [] });
      const { body } = await request(app).get('/api/speakers?subject=Atlantis').expect(404);
      expect(body.error.code).toBe('unknown_actor');
    });
  });
}
