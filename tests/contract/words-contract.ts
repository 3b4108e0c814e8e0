import { beforeEach, describe, expect, it } from 'vitest';
import { createQueries } from '../../server/services/queries.ts';
import type { Store } from '../../server/store/store.ts';
import type { Document } from '../../shared/document.ts';
import { documentTerms } from '../../shared/document-terms.ts';
import type { StorePlace } from './store-contract.ts';
import { document } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

const page = { limit: 20, offset: 0 };

/** A text of few characters that is no copy of another: its words are followed by words of its own. */
const telling = (id: string, text: string): string =>
  `${text} ${Array.from({ length: 40 }, (_, number) => `${id}${number}`).join(' ')}`;

const articles: readonly (Partial<Document> & { id: string; text: string })[] = [
  { id: 'a', title: 'Une École', text: 'The U.S. envoy met ŁUKASZ in Genève.', date: '2024-01-01' },
  { id: 'b', title: 'Trade talks', text: 'Export controls on chips; the controls hold.', date: '2024-01-02' },
  {
    id: 'c',
    title: 'Chips',
    text: 'Controls of export were eased for O’Brien, the pro-Russian envoy.',
    date: '2024-01-03',
  },
  { id: 'd', title: null, text: 'Portraits of the port. 100% of it_self: 外交部発言人。', date: '2024-01-04' },
  { id: 'e', title: 'At sea', text: 'A port was closed, schools were not. École!', date: null },
];

/** How every store finds documents by their words, whatever its engine. */
export function describeWords(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`words of documents on ${engine}`, () => {
    let store: Store;
    storesForEach(createPlace, async (open) => {
      store = await open();
    });
    const save = ({ id, text, ...rest }: (typeof articles)[number]) =>
      store.saveDocument(document(id, { ...rest, text: telling(id, text) }), id, {
        ...{ id, actors: [], mentions: [], stances: [] },
      });
    beforeEach(async () => {
      for (const article of articles) await save(article);
    });

    const found = async (q: string) => {
      const { total, documents } = await store.documents(page, { terms: documentTerms(q) });
      expect(total).toBe(documents.length);
      return documents.map(({ id }) => id).join('');
    };

    it('find titles with the whole word before those in which it only begins one, older ones, too', async () => {
      await save({ id: 'f', title: 'Portals open', text: 'Nothing.', date: '2024-02-01' });
      await save({ id: 'g', title: 'The portal', text: 'Nothing.', date: '2023-01-01' });
      expect(await found('portal')).toBe('gf');
    });

    it('find by whole words, beginnings and quotations, whatever accents and case; titles first, then the newest', async () => {
      const asked: [phrase: string, ids: string][] = [
        ...([
          ['école', 'ae'],
          ['ECOLE', 'ae'],
          ['lukasz', 'a'],
          ['Geneve', 'a'],
          ['us', 'a'],
          ['U.S.', 'a'],
        ] as const),
        ...([
          ['port', 'de'],
          ['portr', 'd'],
          ['ort', ''],
          ['po', ''],
          ['schools', 'e'],
          ['school', 'e'],
        ] as const),
        ...([
          ['export controls', 'cb'],
          ['"export controls"', 'b'],
          ['"controls of export"', 'c'],
        ] as const),
        ...([
          ['"export control"', ''],
          ['"export contr', 'b'],
          ['chips', 'cb'],
          ['chips controls', 'cb'],
        ] as const),
        ...([
          ["O'Brien", 'c'],
          ['pro-russian', 'c'],
          ['外交', 'd'],
          ['交外', ''],
          ['100%', 'd'],
        ] as const),
        ...([
          ['it_self', 'd'],
          ['trade chips', 'b'],
          ['"talks export"', ''],
          ['port AND closed', ''],
        ] as const),
        ...([
          ['NEAR(port closed)', ''],
          ['title : port', ''],
          ["chips'; drop", ''],
          ['e39', 'e'],
        ] as const),
      ].map(([phrase, ids]) => [phrase, ids]);
      const answers: typeof asked = [];
      for (const [phrase] of asked) answers.push([phrase, await found(phrase)]);
      expect(answers).toEqual(asked);
    });

    it.each([..."'’‘´ʼ′`"])('are the same with %s for an apostrophe, in a text and in a search', async (mark) => {
      await save({ id: 'f', title: null, text: `Togo called Côte d${mark}Ivoire’s envoy.` });
      for (const asked of ["cote d'ivoire", 'Côte d´Ivoire', '"d’Ivoire"', 'dʼIvoire´s envoy'])
        expect(await found(asked)).toBe('f');
    });

    it('ask nothing of a phrase without a word, which finds nothing', async () => {
      const { documents } = createQueries(store);
      expect(await documents({ q: '%' })).toEqual({ total: 0, documents: [], next: null });
      expect((await documents({ q: ' ' })).total).toBe(5);
      expect((await documents({ q: 'chips', limit: 1, offset: 1 })).documents.map(({ id }) => id)).toEqual(['b']);
    });

    it('follow a document that changes, and go with it', async () => {
      await save({ id: 'a', title: 'Une Ferme', text: 'Nothing else.' });
      expect(await found('ecole')).toBe('e');
      expect(await found('ferme')).toBe('a');
      await store.removeDocuments(['a']);
      expect(await found('ferme')).toBe('');
      expect(await store.faults()).toEqual([]);
    });

    it('keep of a text of countless words those that a database takes', async () => {
      const text = `first ${Array.from({ length: 90_000 }, (_, number) => `wörd${number}`).join(' ')} last`;
      await save({ id: 'z', title: null, text });
      expect(await found('first word7')).toBe('z');
      expect(await found('last')).toBe('');
      expect(await store.faults()).toEqual([]);
    });

    it('are found anew where they are lost', async () => {
      await store.repair();
      expect(await found('chips')).toBe('cb');
      expect(await store.faults()).toEqual([]);
    });
  });
}
