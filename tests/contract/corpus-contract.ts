import { describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { Document } from '../../shared/document.ts';
import type { Stance } from '../../shared/stance.ts';
import { entry, ref } from '../unit/curation/samples.ts';
import type { StorePlace } from './store-contract.ts';
import { analysis, china, document, france, stance } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

const praise = 'Wang Yi praised France for its patience in a long debate about the wording of the last paragraph.';
const charge = 'China accused France of breaking a promise.';
const reply = 'France rejected the charge.';

const article = `Foreign ministers of seven countries met in Geneva on Thursday to discuss the war, and left without a statement.

${praise} ${charge}

Observers from Turkey and Brazil attended the closing session but did not speak. The host thanked everybody for coming.`;

const elsewhere = (...sentences: string[]): string =>
  `The fishing fleet stayed in port for a third day while the price of fuel went on rising along the coast. ${sentences.join(' ')} Nobody at the market expected the boats to leave before the end of the week, and the ice had begun to melt.`;

/** A document with one stance of China toward France in each of these sentences. */
function told(id: string, text: string, sentences: readonly string[], rest: Partial<Document> = {}) {
  const stances = sentences.map((sentence, index): Stance => {
    const start = text.indexOf(sentence);
    const span = { start, end: start + sentence.length };
    return stance(`${index}`, 'chn', 'fra', { sentence: span, evidence: span, text: sentence });
  });
  return {
    document: document(id, { text, source: `Outlet ${id}`, ...rest }),
    analysis: analysis(id, { mentions: [], stances }),
  };
}

const page = { limit: 20, offset: 0 };
const byHand = { reader: null, annotation: null };

/** What every store must do with corpora, whatever its engine. */
export function describeCorpora(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`corpora on ${engine}`, () => {
    let store: Store;
    storesForEach(createPlace, async (open) => {
      store = await open();
    });

    const save = ({ document, analysis }: ReturnType<typeof told>, corpus: string) =>
      store.saveDocument(document, `hash ${document.text}`, analysis, null, { ...byHand, corpus });
    const original = told('b', article, [praise, charge]);
    const copy = told('c', `LONDON, May 3 - ${article}\n\n${reply}`, [praise, charge, reply], { date: '2024-05-03' });
    const quoting = told('x', elsewhere(praise), [praise], { date: '2024-06-01' });

    /** What counts in corpora, as every question about stances has it. */
    async function counted(...corpus: string[]): Promise<string[]> {
      const stances = await store.stances({ corpus });
      expect(await store.countStances({ corpus })).toBe(stances.length);
      expect((await store.stanceOutlines({ corpus })).length).toBe(stances.length);
      expect((await store.graphSum({ corpus })).stances).toBe(stances.length);
      expect((await store.counts(corpus)).stances).toBe(stances.length);
      return stances.map(({ documentId, text }) => `${documentId}: ${text}`).sort();
    }

    it('show the stances of a story whose leading copy is in another', async () => {
      await save(original, 'wire');
      await save(copy, 'london');
      await save(quoting, 'coast');
      expect(await counted('wire')).toEqual([`b: ${praise}`, `b: ${charge}`].sort());
      expect(await counted('london')).toEqual([`c: ${praise}`, `c: ${charge}`, `c: ${reply}`].sort());
      expect(await counted('coast')).toEqual([`x: ${praise}`]);
      expect(await counted('coast', 'london')).toEqual([`c: ${praise}`, `c: ${charge}`, `c: ${reply}`].sort());
      expect(await counted('coast', 'london', 'wire')).toEqual([`b: ${praise}`, `b: ${charge}`, `c: ${reply}`].sort());
      expect((await store.stances({})).length).toBe(3);
      expect(await store.countStances({ corpus: ['london'], copies: true })).toBe(3);
    });

    it('show a quotation whatever was corrected where it stands first', async () => {
      await save(original, 'wire');
      await save(quoting, 'coast');
      const named = (await store.stanceForCuration('b', '0'))!.ref;
      await store.addCurations([entry('flip', 1, 'Ann', { stance: named, source: ref(france), target: ref(china) })]);
      expect(await counted('coast')).toEqual([`x: ${praise}`]);
      expect(await counted('coast', 'wire')).toEqual([`b: ${praise}`, `b: ${charge}`].sort());
      expect(await store.storyFaults()).toEqual([]);
    });

    it('that hold all copies count as if there were none', async () => {
      const silent = told('b', article, [charge]);
      await save(silent, 'wire');
      await save(copy, 'wire');
      expect(await counted('wire')).toEqual(
        (await store.stances({})).map(({ documentId, text }) => `${documentId}: ${text}`).sort(),
      );
    });

    it('have their own counts, actors and documents', async () => {
      await save(original, 'wire');
      await save(copy, 'london');
      await store.addToCorpus('london', 'b');
      const fish = told('f', elsewhere(), []);
      const people = analysis('f', { actors: [], mentions: [], stances: [] });
      await save({ document: fish.document, analysis: people }, 'coast');
      expect(await store.corpora()).toEqual([
        { name: 'coast', documents: 1, stories: 1 },
        { name: 'london', documents: 2, stories: 1 },
        { name: 'wire', documents: 1, stories: 1 },
      ]);
      expect(await store.counts(['london'])).toEqual({ documents: 2, stories: 1, actors: 3, stances: 3 });
      expect(await store.counts(['coast'])).toEqual({ documents: 1, stories: 1, actors: 0, stances: 0 });
      const idsOf = async (copies: boolean, ...corpora: string[]) =>
        (await store.documents(page, { copies, corpus: corpora })).documents.map(({ id }) => id);
      expect(await idsOf(false, 'london')).toEqual(['b']);
      expect(await idsOf(true, 'london')).toEqual(['c', 'b']);
      expect(await idsOf(false, 'coast', 'wire')).toEqual(['b', 'f']);
      expect((await store.searchActors('france', page, { corpus: ['coast'] })).total).toBe(0);
      expect((await store.searchActors('france', page, { corpus: ['wire'] })).actors.map(({ id }) => id)).toEqual([
        'fra',
      ]);
      expect((await store.actorsByCounts(page, { corpus: ['coast'] })).total).toBe(0);
      expect((await store.actorsByCounts(page, { corpus: ['wire'] })).actors.map(({ id }) => id)).toEqual([
        'chn',
        'fra',
        'wang-yi',
      ]);
      expect(await store.occurringActors(['fra', 'atl'], { corpus: ['wire'] })).toEqual(new Set(['fra']));
      expect(await store.documentIds({ corpus: ['london'] })).toEqual(['b', 'c']);
      expect(await store.readers(['london'])).toEqual([{ reader: null, documents: 2 }]);
    });

    it('list the first copy of a story that they hold', async () => {
      await save(original, 'wire');
      await save(copy, 'london');
      await save(told('d', `${article}\n\nThe talks go on.`, [], { date: '2024-05-04' }), 'london');
      const { total, documents } = await store.documents(page, { corpus: ['london'] });
      expect([total, documents.map(({ id, copies }) => [id, copies.length])]).toEqual([1, [['c', 2]]]);
    });

    it('keep a document when its text changes, and lose it when it goes', async () => {
      await save(original, 'wire');
      await store.addToCorpus('london', 'b');
      const version = await store.version();
      expect(await store.addToCorpus('london', 'b')).toBe(false);
      expect(await store.addToCorpus('london', 'nobody')).toBe(false);
      expect(await store.version()).toBe(version);
      await save(told('b', elsewhere(reply), [reply]), 'coast');
      expect((await store.corporaOf(['b'])).sort()).toEqual(['coast', 'london', 'wire']);
      expect(await store.heldElsewhere(['b'], ['coast'])).toEqual(['b']);
      await store.removeDocuments(['b'], ['coast', 'wire']);
      expect(await store.corporaOf(['b'])).toEqual(['london']);
      await store.removeDocuments(['b'], ['london']);
      expect([await store.document('b'), await store.corpora()]).toEqual([null, []]);
      expect(await store.faults()).toEqual([]);
    });

    it('get other names, with what is known of their feeds', async () => {
      await save(original, 'wire');
      await save(copy, 'london');
      const state = { etag: null, lastModified: null, entries: ['a'] };
      await store.saveFeed('wire', 'https://courier.example/feed', state);
      expect(await store.feed('london', 'https://courier.example/feed')).toBeNull();
      expect(await store.renameCorpus('wire', 'london')).toBe(false);
      await store.saveFeed('new', 'https://courier.example/feed', { ...state, entries: ['b'] });
      expect(await store.renameCorpus('nobody', 'new')).toBe(false);
      expect((await store.feed('new', 'https://courier.example/feed'))?.entries).toEqual(['b']);
      expect(await store.renameCorpus('wire', 'new')).toBe(true);
      expect((await store.corpora()).map(({ name }) => name)).toEqual(['london', 'new']);
      expect(await store.feed('new', 'https://courier.example/feed')).toEqual(state);
      await store.removeDocuments(['b'], ['new']);
      expect(await store.feed('new', 'https://courier.example/feed')).toBeNull();
    });
  });
}
