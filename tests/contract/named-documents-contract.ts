import { describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { CurationEntry, DocumentRef } from '../../shared/curation.ts';
import type { Document } from '../../shared/document.ts';
import { entry } from '../unit/curation/samples.ts';
import type { StorePlace } from './store-contract.ts';
import { analysis, document } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

const bare = { url: null, title: null, source: null };

/** Which documents corrections mean that came with other ids, whatever the engine. */
export function describeNamedDocuments(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`documents that corrections name on ${engine}`, () => {
    let store: Store;
    let minute: number;
    storesForEach(createPlace, async (open) => {
      store = await open();
      minute = 0;
    });

    const save = (id: string, rest: Partial<Document> = bare, path: string | null = null) =>
      store.saveDocument(document(id, { ...bare, ...rest }), `hash of ${id}`, analysis(id), path);
    /** Rejects the stance of every document of the samples, in one that goes by this name. */
    const reject = async (id: string, rest: Partial<DocumentRef> = {}): Promise<CurationEntry> => {
      const said = entry('reject', ++minute, 'Ann', {
        stance: {
          ...{ document: { ...bare, id, ...rest }, start: 0, end: 22, text: 'Wang Yi praised France' },
          ...{ source: 'Wang Yi', target: 'France', issue: null, type: 'SUPPORT' },
        },
      });
      await store.addCurations([said]);
      return said;
    };
    const rejected = async () => (await store.stances({ review: ['rejected'] })).map(({ documentId }) => documentId);
    const lost = async () => (await store.curationConflicts()).map((conflict) => conflict.entry);

    it('are none but those of that id, address, title or file, even where there is only one', async () => {
      await save('a', { url: 'https://example.org/a', title: 'A', source: 'Courier' });
      const entries = [
        await reject('z'),
        await reject('y', { url: 'https://example.org/y' }),
        await reject('x', { title: 'X', source: 'Courier' }),
        await reject('w', { title: 'A', source: 'Other' }),
        await reject('v', { title: 'A' }),
        await reject('a-0123456789ab'),
      ];
      expect(await rejected()).toEqual([]);
      expect((await lost()).sort()).toEqual(entries.map(({ id }) => id).sort());
      await reject('a');
      expect(await rejected()).toEqual(['a']);
    });

    it.each([
      ['address', { url: 'https://example.org/a' }, { title: 'Other' }],
      ['title and outlet', { title: 'A', source: 'Courier' }, { url: 'https://example.org/a' }],
      ['title where neither has an outlet', { title: 'A' }, { url: 'https://example.org/a' }],
    ])('are found by their %s, before they come and after', async (_, shared, own) => {
      const said = await reject('old', shared);
      expect(await lost()).toEqual([said.id]);
      await save('b', { title: 'B', source: 'Courier' });
      await save('c', { title: 'A', source: 'Third', url: 'https://example.org/c' });
      await save('a', { ...own, ...shared });
      expect(await rejected()).toEqual(['a']);
      expect(await lost()).toEqual([]);
      await reject('older', shared);
      expect(await lost()).toEqual([]);
    });

    it('are not found where two could be meant, until one goes', async () => {
      await save('a', { title: 'A', source: 'Courier' });
      await save('b', { title: 'A', source: 'Courier' });
      await reject('old', { title: 'A', source: 'Courier' });
      expect(await rejected()).toEqual([]);
      await store.removeDocuments(['b']);
      expect(await rejected()).toEqual(['a']);
      expect(await lost()).toEqual([]);
    });

    it('are the versions of one file, not of others with names like it', async () => {
      const others = ['also-0123456789ab', 'news-desk-0123456789ab', 'zine-0123456789ab', 'news.0123456789ab'];
      for (const id of others) await save(id);
      const said = await reject('news-aaaaaaaaaaaa');
      expect(await lost()).toEqual([said.id]);
      await save('news-bbbbbbbbbbbb');
      expect(await rejected()).toEqual(['news-bbbbbbbbbbbb']);
      await reject('news-cccccccccccc');
      expect(await lost()).toEqual([]);
    });

    it('are those of the very id once they are there, and the others are shown as they were', async () => {
      const title = { title: 'A', source: 'Courier' };
      await save('b', title);
      await save('other', { title: 'Other' });
      await reject('a', title);
      await reject('other');
      expect(await rejected()).toEqual(['b', 'other']);
      await save('a', { title: 'Another' });
      expect(await rejected()).toEqual(['a', 'other']);
      expect([...(await store.curatedDocuments())]).toEqual([
        ['a', 'a'],
        ['other', 'other'],
      ]);
      await store.removeDocuments(['a']);
      expect(await rejected()).toEqual(['b', 'other']);
      await store.removeDocuments(['b']);
      expect([...(await store.curatedDocuments())]).toEqual([['other', 'other']]);
      expect(await store.faults()).toEqual([]);
    });

    it('are told in the order of their names', async () => {
      for (const id of ['a', 'b', 'c']) await save(id);
      for (const id of ['c', 'a', 'b']) await reject(id);
      expect([...(await store.curatedDocuments()).keys()]).toEqual(['a', 'b', 'c']);
    });
  });
}
