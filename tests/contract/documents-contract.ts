import { describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { StorePlace } from './store-contract.ts';
import { analysis, document, stance } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

const annotation = { mentions: [{ start: 0, end: 7, actor: 'wang-yi' }], actors: [{ id: 'wang-yi', name: 'Wang Yi' }] };

/** What every store must do for the upkeep of its documents, whatever its engine. */
export function describeDocuments(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`documents on ${engine}`, () => {
    let store: Store;
    storesForEach(createPlace, async (open) => {
      store = await open();
    });

    const save = (id: string, reader: string | null, path: string | null = null, rest = {}) =>
      store.saveDocument(document(id, rest), `hash-${id}`, analysis(id), path, { reader, annotation: null });

    it('keep who read them, and the annotation that they came with', async () => {
      const reading = { reader: 'one+fast', annotation };
      await store.saveDocument(document('a'), 'hash-a', analysis('a'), '/news/a.txt', reading);
      expect(await store.storedDocument('a')).toEqual({
        ...{
          document: document('a'),
          hash: 'hash-a',
          path: '/news/a.txt',
          origin: '/news/a.txt',
          characters: document('a').text.length,
        },
        ...reading,
      });
      expect(await store.storedDocument('b')).toBeNull();
    });

    it('are counted by who read them', async () => {
      for (const [id, reader] of [
        ['a', 'two'],
        ['b', null],
        ['c', 'one'],
        ['d', 'two'],
      ] as const)
        await save(id, reader);
      expect(await store.readers()).toEqual([
        { reader: null, documents: 1 },
        { reader: 'one', documents: 1 },
        { reader: 'two', documents: 2 },
      ]);
    });

    it('are chosen by id, outlet, file or folder, day and reader', async () => {
      await save('a', 'one', '/news/a.txt');
      await save('b', 'two', '/news/2024/b.txt', { source: 'Other', date: '2024-05-01T10:00:00Z' });
      await save('c', null, '/newsletter.txt', { source: null, date: null });
      const chosen = (selection: Parameters<Store['documentIds']>[0]) => store.documentIds(selection);
      expect(await chosen({})).toEqual(['a', 'b', 'c']);
      expect(await chosen({ ids: ['c', 'nobody', 'a', 'c'] })).toEqual(['a', 'c']);
      expect(await chosen({ ids: [] })).toEqual([]);
      expect(await chosen({ outlet: ['Other', 'Third'] })).toEqual(['b']);
      expect(await chosen({ origin: '/news' })).toEqual(['a', 'b']);
      expect(await chosen({ origin: '/news/' })).toEqual(['a', 'b']);
      expect(await chosen({ origin: '/news/a.txt' })).toEqual(['a']);
      expect(await chosen({ before: '2024-05-01' })).toEqual(['a']);
      expect(await chosen({ before: '2024-05-02' })).toEqual(['a', 'b']);
      expect(await chosen({ from: '2024-05-01', to: '2024-05-01' })).toEqual(['b']);
      expect(await chosen({ notReadBy: 'one' })).toEqual(['b', 'c']);
      expect(await chosen({ origin: '/news', notReadBy: 'one' })).toEqual(['b']);
    });

    it('give each its own text and mentions, and the files that they came from', async () => {
      await save('a', null, '/news/b.txt');
      await store.saveDocument(
        document('b', { text: 'Other.' }),
        'hash-b',
        analysis('b', { mentions: [], stances: [] }),
      );
      await save('c', null, '/news/a.txt');
      expect(await store.texts(['b', 'nobody'])).toEqual(new Map([['b', 'Other.']]));
      expect(await store.mentions('b')).toEqual([]);
      expect(await store.mentions('a')).toEqual(analysis('a').mentions);
      expect(await store.files()).toEqual([
        { id: 'c', path: '/news/a.txt' },
        { id: 'a', path: '/news/b.txt' },
      ]);
    });

    it('get another analysis and stay what they are', async () => {
      await save('a', 'one', '/news/a.txt');
      await save('b', 'one');
      const version = await store.version();
      const stances = [stance('1', 'chn', null, { issue: 'Taiwan' }), stance('2', 'chn', 'fra')];
      expect(await store.saveAnalysis('a', 'hash-a', analysis('a', { mentions: [], stances }), 'two')).toBe(true);
      expect(await store.version()).not.toBe(version);
      expect(await store.storedDocument('a')).toMatchObject({
        ...{ document: document('a'), hash: 'hash-a', path: '/news/a.txt', reader: 'two' },
      });
      expect(await store.mentions('a')).toEqual([]);
      expect((await store.stances({ documentId: 'a' })).map(({ id }) => id)).toEqual(['1', '2']);
      expect((await store.searchActors('', { limit: 9, offset: 0 })).actors.map(({ id }) => id)).toEqual([
        ...['chn', 'fra', 'wang-yi'],
      ]);
    });

    it('keep their analysis when their text has changed meanwhile or they are gone', async () => {
      await save('a', 'one');
      expect(await store.saveAnalysis('a', 'hash-old', analysis('a', { stances: [] }), 'two')).toBe(false);
      expect(await store.saveAnalysis('z', 'hash-a', analysis('z'), 'two')).toBe(false);
      expect(await store.counts()).toEqual({ documents: 1, stories: 1, actors: 3, stances: 1 });
      expect((await store.readers())[0]?.reader).toBe('one');
    });
  });
}
