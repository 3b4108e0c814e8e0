import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { saveLinks } from './save-links.ts';
import { actor, analysis, china, document, france, orban, stance, wang } from './store-samples.ts';

/** A place where an engine keeps a store: every `open` gives the same one. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

const page = { limit: 10, offset: 0 };

/** What every store must do, whatever its engine. */
export function describeStore(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`store on ${engine}`, () => {
    let place: StorePlace;
    let store: Store;

    beforeEach(async () => {
      place = await createPlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    it('starts empty', async () => {
      expect(await store.counts()).toEqual({ documents: 0, stories: 0, actors: 0, stances: 0 });
      expect(await store.documents(page)).toEqual({ total: 0, documents: [], next: null });
      expect(await store.document('a')).toBeNull();
      expect(await store.actor('chn')).toBeNull();
      expect(await store.findByHash('h')).toBeNull();
    });

    it('remembers what is known of feeds, without counting it as a change', async () => {
      const address = 'https://courier.example/feed';
      const version = await store.version();
      expect(await store.feed('main', address)).toBeNull();
      await store.saveFeed('main', address, { etag: '"1"', lastModified: null, entries: ['a'] });
      const state = { etag: null, lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT', entries: ['b', 'a'] };
      await store.saveFeed('main', address, state);
      await store.close();
      store = await place.open();
      expect(await store.feed('main', address)).toEqual(state);
      expect(await store.feed('main', `${address}/`)).toBeNull();
      expect(await store.feed('other', address)).toBeNull();
      expect(await store.version()).toBe(version);
    });

    it('gives back a document with its mentions and stances as they were saved', async () => {
      await store.saveDocument(document('a'), 'hash-a', analysis('a'), '/news/a.txt');
      expect(await store.document('a')).toEqual(document('a'));
      expect(await store.mentions('a')).toEqual(analysis('a').mentions);
      expect(await store.stances({ documentId: 'a' })).toEqual([
        {
          ...analysis('a').stances[0],
          documentId: 'a',
          documentTitle: 'Wang in Paris',
          outlet: 'The Courier',
          date: '2024-04-26',
          issueGroup: null,
          review: 'unreviewed',
          correction: null,
        },
      ]);
      expect(await store.actor('wang-yi')).toEqual(wang);
      expect(await store.actors()).toEqual([china, france, wang]);
      expect(await store.findByHash('hash-a')).toBe('a');
      expect(await store.findByPath('/news/a.txt')).toBe('a');
      expect(await store.files()).toEqual([{ id: 'a', path: '/news/a.txt' }]);
      expect(await store.counts()).toEqual({ documents: 1, stories: 1, actors: 3, stances: 1 });
    });

    it('keeps everything when it is closed and opened again', async () => {
      await store.saveDocument(document('a'), 'hash-a', analysis('a'));
      const version = await store.version();
      await store.close();
      store = await place.open();
      expect(await store.document('a')).toEqual(document('a'));
      expect(await store.counts()).toEqual({ documents: 1, stories: 1, actors: 3, stances: 1 });
      expect(await store.version()).toBe(version);
    });

    it('replaces a document under the same id, with all its stances', async () => {
      await store.saveDocument(document('a'), 'hash-a', analysis('a'));
      const changed = analysis('a', { mentions: [], stances: [stance('1', 'chn', null, { issue: 'Taiwan' })] });
      await store.saveDocument(document('a', { text: 'Other text.' }), 'hash-b', changed);
      expect(await store.findByHash('hash-a')).toBeNull();
      expect((await store.document('a'))?.text).toBe('Other text.');
      expect(await store.mentions('a')).toEqual([]);
      expect((await store.stances({})).map(({ source, target, issue }) => [source, target, issue])).toEqual([
        ['chn', null, 'Taiwan'],
      ]);
    });

    it('replaces the document that was read from the same file, whatever its id', async () => {
      await store.saveDocument(document('a'), 'hash-a', analysis('a'), '/news/a.txt');
      await store.saveDocument(document('b'), 'hash-b', analysis('b'), '/news/a.txt');
      expect(await store.document('a')).toBeNull();
      expect(await store.counts()).toEqual({ documents: 1, stories: 1, actors: 3, stances: 1 });
    });

    it('leaves the old document alone when the new one cannot be saved', async () => {
      await store.saveDocument(document('a'), 'hash-a', analysis('a'));
      const broken = analysis('a', { stances: [stance('1', 'nobody', 'fra')] });
      await expect(store.saveDocument(document('a', { text: 'Half.' }), 'hash-b', broken)).rejects.toThrow();
      expect(await store.document('a')).toEqual(document('a'));
      expect((await store.stances({})).map(({ source }) => source)).toEqual(['wang-yi']);
    });

    it('changes its version with every change and only then', async () => {
      const versions = [await store.version()];
      await store.saveDocument(document('a'), 'hash-a', analysis('a'));
      versions.push(await store.version());
      await saveLinks(store, { actors: [], links: new Map() });
      versions.push(await store.version());
      expect(new Set(versions).size).toBe(3);
      await store.stances({});
      expect(await store.version()).toBe(versions.at(-1));
    });

    it('pages documents from the newest on, those without a date last', async () => {
      await store.saveDocument(document('old', { date: '2001-01-01' }), '1', analysis('old'));
      await store.saveDocument(document('undated', { date: null }), '2', analysis('undated', { stances: [] }));
      await store.saveDocument(document('new'), '3', analysis('new'));
      const { total, documents } = await store.documents(page);
      expect(total).toBe(3);
      expect(documents.map(({ id, stances }) => [id, stances])).toEqual([
        ['new', 1],
        ['old', 1],
        ['undated', 0],
      ]);
      expect(documents[0]).toEqual({
        ...{ id: 'new', title: 'Wang in Paris', date: '2024-04-26', source: 'The Courier' },
        ...{ url: 'https://example.org/wang', language: 'en', characters: document('new').text.length, stances: 1 },
        copies: [],
      });
      expect((await store.documents({ limit: 1, offset: 1 })).documents.map(({ id }) => id)).toEqual(['old']);
    });

    describe('search', () => {
      const names = async (query: string, within = page) => {
        const { total, actors } = await store.searchActors(query, within);
        return { total, ids: actors.map(({ id }) => id) };
      };

      beforeEach(async () => {
        const ministry = actor('ministry', 'Ministry of Chinaware 100%', { kind: 'organization' });
        const actors = [wang, france, china, orban, ministry];
        const stances = [stance('1', 'fra', 'wang-yi'), stance('2', 'fra', 'chn'), stance('3', 'chn', 'fra')];
        await store.saveDocument(document('a'), '1', analysis('a', { actors, stances }));
      });

      it('gives all actors for an empty query, those with most stances first', async () => {
        expect(await names('')).toEqual({ total: 5, ids: ['fra', 'chn', 'wang-yi', 'ministry', 'viktor-orban'] });
      });

      it('looks past case and accents', async () => {
        expect((await names('ORBAN')).ids).toEqual(['viktor-orban']);
        expect((await names('orbán')).ids).toEqual(['viktor-orban']);
      });

      it('finds aliases, whole names before parts of names', async () => {
        expect((await names('paris')).ids).toEqual(['fra']);
        expect((await names('china')).ids).toEqual(['chn', 'ministry']);
      });

      it('takes wildcards of the engine as they stand', async () => {
        expect((await names('100%')).ids).toEqual(['ministry']);
        expect((await names('_')).ids).toEqual([]);
      });

      it('pages', async () => {
        expect(await names('', { limit: 2, offset: 1 })).toEqual({ total: 5, ids: ['chn', 'wang-yi'] });
      });

      it('keeps the ranking right when a document is replaced', async () => {
        const stances = [stance('1', 'wang-yi', null, { issue: 'trade' })];
        await store.saveDocument(document('a', { text: 'New.' }), '2', analysis('a', { stances }));
        expect((await names('')).ids[0]).toBe('wang-yi');
      });
    });

    describe('selection of stances', () => {
      const found = async (selection: Parameters<Store['stances']>[0]) =>
        (await store.stances(selection)).map(({ documentId, id }) => `${documentId}${id}`);

      beforeEach(async () => {
        const stancesOfA = [
          stance('1', 'wang-yi', 'fra', { score: 0.9 }),
          stance('2', 'fra', 'chn', { type: 'ACCUSE', polarity: 'negative', score: 0.8, confidence: 0.4 }),
          stance('3', 'chn', null, { issue: 'trade', score: 0.7, modality: 'negated', attributedTo: 'wang-yi' }),
        ];
        await store.saveDocument(document('a'), '1', analysis('a', { stances: stancesOfA }));
        const late = document('b', { date: '2024-05-01T10:00:00Z', source: 'Other', title: 'Fishing rights' });
        await store.saveDocument(late, '2', analysis('b', { stances: [stance('1', 'chn', 'fra', { score: 0.85 })] }));
        const undated = analysis('c', { stances: [stance('1', 'fra', 'chn', { score: 0.1 })] });
        await store.saveDocument(document('c', { date: null, source: null }), '3', undated);
      });

      it('orders by score', async () => expect(await found({})).toEqual(['a1', 'b1', 'a2', 'a3', 'c1']));
      it('by type', async () => expect(await found({ type: ['ACCUSE', 'REJECT'] })).toEqual(['a2']));
      it('by quad class', async () => {
        expect(await found({ quad: ['3', '4'] })).toEqual(['a2']);
        expect(await found({ quad: ['1'], type: ['ACCUSE'] })).toEqual([]);
      });
      it('by modality', async () => expect(await found({ modality: ['negated', 'future'] })).toEqual(['a3']));
      it('by speaker', async () => {
        expect(await found({ attributedTo: ['wang-yi', 'fra'] })).toEqual(['a3']);
        expect(await found({ attributedTo: ['fra'] })).toEqual([]);
      });
      it('by words of the article', async () => {
        expect(await found({ text: '"fishing rights"' })).toEqual(['b1']);
        expect(await found({ text: 'RIGHT fish' })).toEqual(['b1']);
        expect(await found({ text: 'fish', actor: 'wang-yi' })).toEqual([]);
        expect(await found({ text: '-' })).toEqual([]);
        expect(await store.countStances({ text: 'fish', minCount: 1 })).toBe(1);
        expect(await store.countEdges({ text: 'fish' })).toBe(1);
        expect(await store.countEdges({ attributedTo: ['wang-yi'] })).toBe(0);
      });
      it('by polarity', async () => expect(await found({ polarity: ['negative'] })).toEqual(['a2']));
      it('by kind of both ends', async () => expect(await found({ kind: ['country'] })).toEqual(['b1', 'a2', 'c1']));
      it('by country of either end', async () =>
        expect(await found({ country: ['HUN', 'FRA'] })).toEqual(['a1', 'b1', 'a2', 'c1']));
      it('by outlet', async () => expect(await found({ outlet: ['Other'] })).toEqual(['b1']));
      it('by first day', async () => expect(await found({ from: '2024-04-27' })).toEqual(['b1']));
      it('by last day, the whole of it', async () => {
        expect(await found({ to: '2024-04-30' })).toEqual(['a1', 'a2', 'a3']);
        expect(await found({ to: '2024-05-01' })).toEqual(['a1', 'b1', 'a2', 'a3']);
      });
      it('by confidence', async () => expect(await found({ minConfidence: 0.75 })).toEqual(['a1', 'b1', 'a3', 'c1']));
      it('by source and target', async () =>
        expect(await found({ source: 'fra', target: 'chn' })).toEqual(['a2', 'c1']));
      it('by an actor at either end', async () =>
        expect(await found({ actor: 'chn' })).toEqual(['b1', 'a2', 'a3', 'c1']));
      it('page by page, and counted', async () => {
        const page = await store.stances({ actor: 'chn' }, { limit: 2, offset: 1 });
        expect(page.map(({ documentId, id }) => `${documentId}${id}`)).toEqual(['a2', 'a3']);
        expect(await store.countStances({ actor: 'chn' })).toBe(4);
      });
      it('in outline', async () => {
        const [full] = await store.stances({ type: ['ACCUSE'] });
        const [outline, ...others] = await store.stanceOutlines({ type: ['ACCUSE'] });
        expect(others).toEqual([]);
        expect(full).toMatchObject(outline!);
        expect(outline).toMatchObject({ source: 'fra', target: 'chn', documentId: 'a', outlet: 'The Courier' });
      });
      it('by several at once', async () =>
        expect(await found({ actor: 'fra', outlet: ['The Courier'], minConfidence: 0.5 })).toEqual(['a1']));
    });
  });
}
