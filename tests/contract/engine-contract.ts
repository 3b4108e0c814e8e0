import { describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { saveLinks } from './save-links.ts';
import type { StorePlace } from './store-contract.ts';
import { analysis, china, document, france, stance } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

const page = { limit: 100, offset: 0 };

/** Where engines differ by nature, and must not here. */
export function describeEngine(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`what ${engine} makes of values`, () => {
    let open: () => Promise<Store>;
    storesForEach(createPlace, (opened) => {
      open = opened;
    });

    it('orders text by code point, not as a language does', async () => {
      const store = await open();
      const ids = ['b', 'a-b', 'ab', 'Ab', 'B', '_', '\u00e4', 'z', '\uff21', '\u{1f600}', 'a b'];
      for (const id of ids) await store.saveDocument(document(id, { date: null }), `hash-${id}`, analysis(id));
      const expected = [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect((await store.documents(page)).documents.map(({ id }) => id)).toEqual(expected);
      expect((await store.stances({})).map(({ documentId }) => documentId)).toEqual(expected);
    });

    it('gives numbers back to the last bit', async () => {
      const store = await open();
      const score = 0.1 + 0.2;
      const stances = [stance('1', 'chn', 'fra', { score, confidence: 1 / 3, intensity: -3.5 })];
      await store.saveDocument(document('a'), 'hash', analysis('a', { stances }));
      expect(await store.stances({})).toMatchObject([{ score, confidence: 1 / 3, intensity: -3.5 }]);
      const suggestions = [{ into: 'chn', from: 'fra', reason: 'both', score }];
      const links = new Map([['a', new Map([['wang-yi', 'chn']])]]);
      await saveLinks(store, { actors: [china, france], links, suggestions });
      expect(await store.mergeSuggestions()).toEqual(suggestions);
    });

    it('stores an article however long the name of its outlet is', async () => {
      const store = await open();
      const source = Array.from({ length: 3000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join(
        '',
      );
      await store.saveDocument(document('a', { source }), 'hash', analysis('a'));
      expect((await store.facets({}, 10)).outlets).toEqual([{ name: source, stances: 1 }]);
    });

    it('finds nothing for a question with characters that no text holds', async () => {
      const store = await open();
      await store.saveDocument(document('a'), 'hash', analysis('a'));
      expect(await store.document('a\0b')).toBeNull();
      expect(await store.stances({ outlet: ['\0'] })).toEqual([]);
    });

    it('lets one read on while another writes', async () => {
      const [reader, writer] = [await open(), await open()];
      await writer.saveDocument(document('a'), 'hash', analysis('a'));
      const writing = writer.saveDocument(document('b'), 'hash-b', analysis('b'));
      expect(await reader.document('a')).not.toBeNull();
      await writing;
      expect((await reader.counts()).documents).toBe(2);
    });
  });
}
