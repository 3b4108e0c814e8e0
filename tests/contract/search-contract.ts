import type { Express } from 'express';
import fc from 'fast-check';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../shared/routes.ts';
import { type Article, saveNews } from './news-samples.ts';
import { appForAll, type StorePlaces } from './served-store.ts';

const articles: Article[] = [
  {
    id: 'a',
    date: '2023-04-01',
    outlet: 'The Courier',
    says: [
      ['blinken', 'ACCUSE', 'chn', { score: 0.9 }],
      ['ind', 'REJECT', 'chn', { issue: 'export controls' }],
    ],
  },
  {
    id: 'b',
    date: '2023-05-02',
    outlet: 'Post',
    says: [
      ['usa', 'SANCTION', 'rus'],
      ['chn', 'SUPPORT', 'rus', { issue: 'sanctions' }],
    ],
  },
  {
    id: 'c',
    date: '2024-01-03',
    outlet: 'Post',
    says: [
      ['usa', 'SANCTION', 'rus'],
      ['rus', 'ACCUSE', 'usa', { score: 0.9 }],
    ],
  },
  {
    id: 'd',
    date: '2024-02-03',
    says: [
      ['putin', 'AGREE', 'ind'],
      ['wang', 'ACCUSE', null, { issue: 'export controls' }],
    ],
  },
];

/** One search for all, asked over HTTP. */
export function describeSearch(engine: string, createPlace: StorePlaces): void {
  describe(`search on ${engine}`, () => {
    let app: Express;
    const served = appForAll(createPlace, (store) => saveNews(store, articles));
    beforeAll(() => {
      app = served();
    });

    async function get<Name extends 'search' | 'ask'>(name: Name, query: Record<string, string | number>) {
      const { body } = await request(app).get(routes[name].path).query(query).expect(200);
      expect(routes[name].answer.parse(body)).toEqual(body);
      return body as ReturnType<(typeof routes)[Name]['answer']['parse']>;
    }
    const search = (q: string, limit = 4) => get('search', { q, limit });
    const wordsOf = async (q: string) => (await search(q)).questions.map(({ words }) => words);

    it('reads a question with its ends, sign and counts, and those near to it', async () => {
      const { questions } = await search('who criticises China?');
      expect(questions[0]).toMatchObject({
        ...{ asks: 'stances', source: null, target: { id: 'chn', label: 'China', kind: 'country' }, eitherWay: false },
        ...{ filter: { polarity: ['negative'] }, words: 'Who is negative toward China', mended: [], ignored: [] },
        count: { stances: 2, actors: 2 },
      });
      expect(questions.map(({ words }) => words)).toEqual([
        'Who is negative toward China',
        'Accuse stances toward China',
      ]);
    });

    it.each([
      ['who does China support', 'Whom is China positive toward'],
      ['Putin on India', 'Stances of Vladimir Putin toward India'],
      ['path blinken putin', 'Path from Antony Blinken to Vladimir Putin'],
      ['us russia sanctions', 'Sanction stances of or toward Russia'],
      ['United States russia sanctions', 'Sanction stances between the United States and Russia'],
      ['Russia sanctions 2023', 'Sanction stances of or toward Russia in 2023'],
      ['Wang on export controls', 'Stances of Wang Yi on export controls'],
      ['who opposes export controls', 'Negative stances on export controls'],
      ['Russia in the Post', 'Stances of or toward Russia in Post'],
      ['who critisises chna', 'Who is negative toward China'],
      ['who supports Rus', 'Who is positive toward Russia'],
      ['courier on China', 'Stances of or toward China in The Courier'],
      ['sanctions on Russia', 'Sanction stances toward Russia'],
      ['China on sanctions', 'Stances of China on sanctions'],
      ['qwertz asdf', 'nothing'],
      ['qwertz sanction', 'nothing'],
      ['Antony Blinken', 'Whom is Antony Blinken negative toward'],
    ])('reads “%s” as “%s”', async (phrase, words) => expect((await wordsOf(phrase))[0] ?? 'nothing').toBe(words));

    it('says which words were read as others, and which were left out', async () => {
      const [question] = (await search('who critisises chna qwertz')).questions;
      expect(question).toMatchObject({
        mended: [
          { typed: 'critisises', read: 'criticises' },
          { typed: 'chna', read: 'China' },
        ],
        ignored: ['qwertz'],
      });
    });

    it('finds actors by parts and typos, issues, and articles with the passage', async () => {
      expect((await search('puttin')).actors.found.map(({ name }) => name)).toEqual(['Vladimir Putin']);
      expect((await search('Bli')).actors.found).toMatchObject([{ id: 'blinken', stances: 1 }]);
      expect((await search('export')).issues).toEqual({
        total: 1,
        found: [{ name: 'export controls', phrase: null, stances: 2 }],
      });
      const { documents } = await search('sanction RUSSIA over', 1);
      expect(documents).toMatchObject({ total: 2, found: [{ id: 'c' }] });
      const { text, marks } = documents.found[0]!.passage!;
      expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([
        'sanction',
        'Russia',
        'over',
        'Russia',
        'over',
      ]);
      expect((await search('who is blinken')).documents).toMatchObject({ total: 1, found: [{ id: 'a' }] });
    });

    it('gives examples, the strongest actors and most frequent issues where nothing is typed', async () => {
      const answer = await search('', 2);
      expect(answer).toMatchObject({ actors: { total: 7 }, documents: { total: 0, found: [] } });
      expect(answer.questions.map(({ words }) => words)).toEqual([
        'Who is negative toward Russia',
        'Stances of China toward Russia',
      ]);
      expect(answer.actors.found).toMatchObject([{ id: 'rus' }, { id: 'chn' }]);
    });

    it('answers any string, with no more than was asked for', async () => {
      const word = fc.constantFrom(
        ...[
          'who',
          'China',
          "Russia's",
          'Blinken',
          'criticises',
          'sanctions',
          'by',
          'on',
          'path',
          '2023',
          '%',
          '_',
          '\\',
        ],
      );
      const phrase = fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'binary-ascii', maxLength: 40 }),
        fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
      );
      await fc.assert(
        fc.asyncProperty(phrase, fc.integer({ min: 1, max: 4 }), async (q, limit) => {
          const { questions, actors, issues, documents } = await search(q, limit);
          for (const found of [questions, actors.found, issues.found, documents.found])
            expect(found.length).toBeLessThanOrEqual(limit);
          for (const [at, { count }] of questions.entries())
            if (at > 0 && count) expect(count.stances).toBeGreaterThan(0);
          await get('ask', { q });
        }),
        { numRuns: 40 },
      );
    });

    it('answers a question in words and in parts alike', async () => {
      const byWords = await get('ask', { q: 'who criticises China' });
      expect(byWords).toMatchObject({
        total: 2,
        lines: [
          { source: { label: 'Antony Blinken' }, target: { label: 'China' }, count: 1, byPolarity: { negative: 1 } },
          { source: { label: 'India' } },
        ],
      });
      expect(byWords.sentences.map(({ sourceName }) => sourceName)).toEqual(['Antony Blinken', 'India']);
      const { question: _, ...inParts } = await get('ask', { target: 'China', polarity: 'negative' });
      const { question: __, ...inWords } = byWords;
      expect(inParts).toEqual(inWords);
      expect((await get('ask', { q: 'United States Russia sanctions', to: '2023-12-31' })).lines).toMatchObject([
        { count: 1 },
      ]);
    });

    it('narrows a phrase by what else is given, and counts so', async () => {
      const asked = async (query: Record<string, string>) => {
        const { question, total, sentences, paths } = await get('ask', query);
        return [question?.count?.stances ?? question?.steps ?? null, total, sentences.length, paths.length];
      };
      for (const [q, narrow, found] of [
        ['who criticises China', { polarity: 'positive' }, [0, 0, 0, 0]],
        ['who criticises China', { polarity: 'positive,negative', type: 'ACCUSE' }, [1, 1, 1, 0]],
        ['sanctions on Russia', { type: 'ACCUSE' }, [0, 0, 0, 0]],
        ['Russia sanctions 2023', { from: '2022-01-01', to: '2024-12-31' }, [1, 1, 1, 0]],
        ['Russia sanctions 2023', { from: '2024-01-01' }, [0, 0, 0, 0]],
        ['Russia in the Post', { outlet: 'The Courier' }, [0, 0, 0, 0]],
        ['Wang on export controls', { issue: 'sanctions' }, [0, 0, 0, 0]],
        ['Wang on export controls', { issue: 'Export Controls' }, [1, 0, 1, 0]],
        ['path Blinken Putin', { to: '2023-12-31' }, [null, 0, 0, 0]],
        ['China', { polarity: 'positive' }, [0, 0, 0, 0]],
      ] as const)
        expect([q, narrow, await asked({ q, ...narrow })]).toEqual([q, narrow, found]);
    });

    it('quotes what passes the least number of stances, here and where outlets are compared', async () => {
      const { lines, sentences } = await get('ask', { source: 'rus', eitherWay: 'true', minCount: 2 });
      expect(lines.map(({ source, count }) => [source.id, count])).toEqual([['usa', 2]]);
      expect(sentences.map(({ source }) => source)).toEqual(['usa', 'usa']);
      const { body } = await request(app).get(`${routes.outlets.path}?actor=rus&minCount=2`).expect(200);
      const { outlets } = routes.outlets.answer.parse(body);
      expect(outlets.map(({ outlet, stances }) => [outlet, stances])).toEqual([['Post', 2]]);
      expect(outlets[0]!.sentences.map(({ source }) => source)).toEqual(['usa', 'usa']);
    });

    it('answers with paths, both ways round, and with nothing', async () => {
      const { paths, question } = await get('ask', { q: 'path Blinken Putin' });
      expect(question!.steps).toBe(3);
      expect(paths[0]!.hops.map(({ to }) => to.label)).toEqual(['China', 'India', 'Vladimir Putin']);
      expect((await get('ask', { asks: 'path', source: 'putin', target: 'blinken' })).paths[0]!.steps).toBe(3);
      const both = await get('ask', { source: 'usa', target: 'rus', eitherWay: 'true' });
      expect(both.lines.map(({ source, count }) => [source.id, count])).toEqual([
        ['usa', 2],
        ['rus', 1],
      ]);
      expect(await get('ask', { q: 'qwertz' })).toEqual({
        question: null,
        total: 0,
        lines: [],
        sentences: [],
        paths: [],
        speakers: [],
      });
      await request(app).get('/api/ask?source=nobody').expect(404);
    });

    it.each([
      ['asks=path&source=chn', 'give target, too'],
      ['asks=path', 'give source and target, too'],
      ['asks=path&source=chn&target=China', 'Both ends are China'],
      ['source=chn&target=chn', 'Both ends are China'],
      ['q=who%20supports%20China&source=rus', 'not both'],
    ])('says what is wrong with %s', async (query, message) => {
      const { body } = await request(app).get(`/api/ask?${query}`).expect(400);
      expect(body.error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining(message) });
    });
  });
}
