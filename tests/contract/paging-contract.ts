import type { Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/api/app.ts';
import { createCuration } from '../../server/services/curation/curation.ts';
import { createQueries } from '../../server/services/queries.ts';
import type { Store } from '../../server/store/store.ts';
import { type Article, newsActors, type Says, saveNews } from './news-samples.ts';
import { type ActorLinks, saveLinks } from './save-links.ts';
import type { StorePlaces } from './served-store.ts';
import type { StorePlace } from './store-contract.ts';

const outlets = ['Daily', 'Post', 'Wire', null];
const ids = newsActors.map(({ id }) => id);

/** Enough of everything for several pages, with ties in whatever orders it: scores, days, names, counts. */
const articles: Article[] = Array.from({ length: 24 }, (_, number) => ({
  id: `a${number}`,
  outlet: outlets[number % 4]!,
  date: number % 5 === 4 ? null : `2024-01-${10 + Math.floor(number / 2)}`,
  says: [
    [ids[number % 2]!, number < 12 ? 'SUPPORT' : 'REJECT', 'ind', { score: (number % 3) / 4 }],
    [ids[number % 2]!, number < 12 ? 'SUPPORT' : 'REJECT', 'ind', { modality: 'negated', score: 0.5 }],
    ['fra', 'ACCUSE', 'chn', { attributedTo: ids[6 + (number % 3)]!, score: 0.5 }],
    [ids[3 + (number % 3)]!, 'REJECT', null, { issue: `tariffs ${number % 3}`, score: 0.3 }],
    ['usa', 'AID', ids[3 + (number % 3)]!, { issue: 'tariffs 1', score: 0.1 }],
  ] satisfies Says[],
}));

/** Two actors who are with nobody else. */
const apart: Article[] = ['one', 'two'].map((id) => ({ id, outlet: 'Post', says: [['tgo', 'AID', 'putin', {}]] }));

async function fill(store: Store): Promise<void> {
  await saveNews(store, articles);
  const links: ActorLinks['links'] = new Map();
  for await (const { documentId, id } of store.documentActors())
    links.set(documentId, (links.get(documentId) ?? new Map()).set(id, id));
  const suggestions = ['usa', 'rus', 'chn'].map((into) => ({ into, from: 'ind', reason: 'alike', score: 0.5 }));
  await saveLinks(store, { actors: [...newsActors], links, suggestions });
  const { curate } = createCuration(store);
  for (const text of ['first', 'second', 'third'])
    await curate({ op: 'note', document: 'a1', stance: '1', text, author: 'ann' });
}

/** Each question for a list, the name of the list, and how many rows it has at least. */
const questions: [question: string, list: string, least: number][] = [
  ['stances?review=unreviewed,rejected&copies=true', 'stances', 100],
  ['stances?copies=true&outlet=Daily&minCount=2', 'stances', 10],
  ['edges/fra/chn?copies=true', 'stances', 20],
  ['documents?copies=true', 'documents', 24],
  ['documents?copies=true&q=about', 'documents', 24],
  ['actors?', 'actors', 8],
  ['actors?q=a', 'actors', 5],
  ['actors?corpus=main', 'actors', 8],
  ['suggestions?', 'suggestions', 3],
  ['actors/ind/neighbors?depth=3', 'neighbors', 4],
  ['actors/chn/occurrences?', 'occurrences', 20],
  ['issues?copies=true', 'issues', 3],
  ['issues/tariffs%201/positions?copies=true', 'positions', 1],
  ['issues/tariffs%201/positions?copies=true', 'disputes', 2],
  ['speakers?copies=true', 'pairs', 2],
  ['outlets/compare?actor=ind&copies=true', 'outlets', 2],
  ['turns?copies=true', 'turns', 1],
  ['groups?', 'groups', 0],
  ['curation?', 'entries', 3],
  ['curation/conflicts?', 'conflicts', 0],
];

/** Lists page after page, asked over HTTP. */
export function describePaging(engine: string, createPlace: StorePlaces): void {
  describe(`pages of lists on ${engine}`, () => {
    let place: StorePlace;
    let store: Store;
    let app: Express;
    beforeAll(async () => {
      place = await createPlace();
      store = await place.open();
      await fill(store);
      const logger = pino({ level: 'silent' });
      app = createApp({ queries: createQueries(store), host: '127.0.0.1', clientFolder: null, logger });
    });
    afterAll(async () => {
      await store.close();
      await place.remove();
    });

    const ask = async (question: string) => {
      const { body } = await request(app).get(`/api/${question}`).expect(200);
      return body as { total: number; next: string | null } & Record<string, unknown[]>;
    };
    const refused = async (question: string): Promise<string> => {
      const { body } = await request(app).get(`/api/${question}`).expect(400);
      return body.error.message;
    };

    it.each(questions)(
      '%s: %s come whole, each row once, in their order',
      { timeout: 60_000 },
      async (question, list, least) => {
        const whole = await ask(`${question}&limit=1000`);
        expect(whole.next).toBe(null);
        expect(whole[list]!.length).toBeGreaterThanOrEqual(least);
        for (const limit of [1, 4]) {
          const rows: unknown[] = [];
          let next: string | null = null;
          do {
            const page = await ask(`${question}&limit=${limit}${next ? `&cursor=${next}` : ''}`);
            expect(page[list]!.length).toBeLessThanOrEqual(limit);
            expect(page.total).toBe(whole.total);
            rows.push(...page[list]!);
            next = page.next;
          } while (next);
          expect(rows).toEqual(whole[list]);
        }
        const rest = await ask(`${question}&limit=1000&offset=1`);
        expect(rest[list]).toEqual(whole[list]!.slice(1));
      },
    );

    it('have no cursor of another question, none that is broken, and none beside an offset', async () => {
      const { next } = await ask('stances?polarity=negative&limit=2');
      const wrong = /^Parameter cursor: broken, or of another question/;
      expect(await refused(`stances?polarity=positive&cursor=${next}`)).toMatch(wrong);
      expect(await refused(`edges/fra/chn?cursor=${next}`)).toMatch(wrong);
      expect(await refused(`stances?polarity=negative&cursor=${next!.slice(0, -2)}`)).toMatch(wrong);
      expect(await refused(`stances?polarity=negative&cursor=${next}x`)).toMatch(wrong);
      expect(await refused('stances?cursor=%00')).toMatch(wrong);
      expect(await refused(`stances?polarity=negative&offset=2&cursor=${next}`)).toMatch(/^Parameter offset: /);
      // How many rows a page has is no matter of the question.
      expect((await ask(`stances?limit=7&cursor=${next}&polarity=negative`)).stances).toHaveLength(7);
    });

    it('go on where they were while rows are added and taken away before and behind', async () => {
      const places = async (cursor: string | null, limit: number) => {
        const page = await ask(`stances?copies=true&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
        const rows = page.stances as { documentId: string; id: string }[];
        return { next: page.next, rows: rows.map(({ documentId, id }) => `${documentId} ${id}`) };
      };
      const before = await places(null, 1000);
      const first = await places(null, 10);
      await saveNews(store, [
        {
          id: 'new',
          says: [
            ['usa', 'AID', 'ind', { score: 0.9 }],
            ['usa', 'AID', 'rus', { score: 0.01 }],
          ],
        },
        ...apart,
      ]);
      await store.removeDocuments([first.rows.at(-1)!.split(' ')[0]!]);
      const rest = await places(first.next, 1000);
      const gone = (row: string) => row.startsWith(`${first.rows.at(-1)!.split(' ')[0]} `);
      expect(rest.rows.filter((row) => !/^(new|one|two) /.test(row))).toEqual(
        before.rows.slice(10).filter((row) => !gone(row)),
      );
      expect(rest.rows).toContain('new 2');
      expect(rest.rows).not.toContain('new 1');
    });
  });
}
