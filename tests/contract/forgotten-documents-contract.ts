import { describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { CurationEntry } from '../../shared/curation.ts';
import { entry, ref } from '../unit/curation/samples.ts';
import { documentRef, everything, fill, link } from './corrected-store.ts';
import type { StorePlace } from './store-contract.ts';
import { china, france, wang } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

/** What becomes of corrections when the documents that they are about go for good, whatever the engine. */
export function describeForgottenDocuments(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`corrections of documents that go for good on ${engine}`, () => {
    let store: Store;
    storesForEach(createPlace, async (open) => {
      store = await open();
      await fill(store);
    });

    /** What linking does with documents that are gone, and with those that are there. */
    const linkAnew = async () => {
      await store.link((tables) => tables.takeRemoved(9));
      await link(store);
    };
    const refOf = async (id: string, number: string) => (await store.stanceForCuration(id, number))!.ref;

    /** One of every kind about a document, with what undid and redid some of it. */
    async function about(id: string): Promise<CurationEntry[]> {
      const stance = await refOf(id, '1');
      const { ref: _, reading } = (await store.stanceForCuration(id, '1'))!;
      const rejected = entry('reject', 1, 'Ann', { stance });
      const undone = entry('undo', 2, 'Bob', { entry: rejected.id });
      return [
        rejected,
        undone,
        entry('redo', 3, 'Bob', { entry: rejected.id }),
        entry('accept', 4, 'Ann', { stance, reading }),
        // Another author sees it otherwise: a conflict.
        entry('reject', 5, 'Cid', { stance }),
        entry('note', 6, 'Ann', { about: { stance }, text: 'Said in anger.' }),
        entry('read', 7, 'Ann', { document: documentRef(id) }),
        entry('add', 8, 'Ann', {
          ...{ document: documentRef(id), passage: { start: 0, end: 7, text: 'Wang Yi' } },
          reading: {
            source: ref(wang),
            target: ref(china),
            type: 'ACCUSE',
            polarity: 'negative',
            modality: 'asserted',
          },
          ...{ issue: 'trade', attributedTo: null },
        }),
        entry('split', 9, 'Ann', { actor: ref(france), name: 'Marianne', documents: [id] }),
        entry('split', 10, 'Ann', {
          actor: ref(wang),
          name: 'A namesake',
          occurrences: [{ document: id, name: 'Wang Yi' }],
        }),
      ];
    }

    it('go with them, and all others stay', async () => {
      const stance = await refOf('a', '2');
      const others = [
        entry('retype', 11, 'Ann', { stance, type: 'REJECT', polarity: 'negative' }),
        entry('merge', 12, 'Ann', { into: ref(china), from: ref(france) }),
        entry('split', 13, 'Ann', { actor: ref(wang), name: 'The other Wang', documents: ['a', 'b'] }),
        entry('note', 14, 'Ann', { about: { actor: ref(china) }, text: 'The state.' }),
      ];
      await store.addCurations(others);
      await store.removeDocuments(['b']);
      await linkAnew();
      const [seen, conflicts] = [await everything(store), await store.curationConflicts()];

      await fill(store, ['b']);
      await store.addCurations(await about('b'));
      expect(await store.curations()).toHaveLength(others.length + 10);
      await store.removeDocuments(['b'], [], { forget: true });
      await linkAnew();
      expect(await store.curations()).toEqual(others);
      expect([...(await store.curatedDocuments())]).toEqual([['a', 'a']]);
      expect(await store.curationConflicts()).toEqual(conflicts);
      expect(await everything(store)).toEqual(seen);
      expect(await store.faults()).toEqual([]);
    });

    it('go also where they were made for an earlier id of the document', async () => {
      const stance = await refOf('b', '1');
      const moved = { ...stance, document: { ...stance.document, id: 'b-of-last-year' } };
      await store.addCurations([entry('reject', 1, 'Ann', { stance: moved })]);
      expect([...(await store.curatedDocuments())]).toEqual([['b-of-last-year', 'b']]);
      await store.removeDocuments(['b'], [], { forget: true });
      expect(await store.curations()).toEqual([]);
    });

    it('stay with documents that other corpora hold', async () => {
      await store.addToCorpus('wire', 'b');
      const log = [entry('read', 1, 'Ann', { document: documentRef('b') })];
      await store.addCurations(log);
      await store.removeDocuments(['b'], ['wire'], { forget: true });
      expect(await store.curations()).toEqual(log);
      await store.removeDocuments(['b'], ['main'], { forget: true });
      expect(await store.curations()).toEqual([]);
    });
  });
}
