import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { StanceFilter } from '../../shared/filter.ts';
import { entry, ref } from '../unit/curation/samples.ts';
import type { StorePlace } from './store-contract.ts';
import { china, france } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';
import { article, charge, elsewhere, praise, reply, sayings, type Told, told } from './told-documents.ts';

const page = { limit: 20, offset: 0 };

/** What every store must do with copies, whatever its engine. */
export function describeStories(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`stories on ${engine}`, () => {
    let store: Store;
    storesForEach(createPlace, async (open) => {
      store = await open();
    });

    const save = async ({ document, analysis }: Told) =>
      store.saveDocument(document, `hash ${document.text}`, analysis);
    const original = told('b', article, [praise, charge]);
    const copy = told('c', `LONDON, May 3 - ${article}\n\n${reply}`, [praise, charge, reply], { date: '2024-05-03' });

    it('count stances once, and every copy on demand', async () => {
      await save(original);
      await save(copy);
      expect(sayings(await store.stances({}))).toEqual([`b: ${praise}`, `b: ${charge}`, `c: ${reply}`].sort());
      expect(await store.countStances({})).toBe(3);
      expect((await store.stanceOutlines({})).length).toBe(3);
      expect(await store.countStances({ copies: true })).toBe(5);
      expect(await store.countStances({ documentId: 'c' })).toBe(3);
      expect(await store.counts()).toEqual({ documents: 2, stories: 1, actors: 3, stances: 3 });
    });

    it('let the copy count that is earlier, whenever it comes', async () => {
      await save(copy);
      await save(original);
      expect(sayings(await store.stances({}))).toEqual([`b: ${praise}`, `b: ${charge}`, `c: ${reply}`].sort());
    });

    it('are found after a repair as before it', async () => {
      await save(original);
      await store.repair();
      expect(await store.storyFaults()).toEqual([]);
      await save(copy);
      expect(await store.counts()).toMatchObject({ documents: 2, stories: 1, stances: 3 });
    });

    it('rank actors by what is told, not by how often', async () => {
      const wang = { ...original.analysis.stances[0]!, source: 'wang-yi', target: null, issue: 'wording' };
      await save({ ...original, analysis: { ...original.analysis, stances: [wang] } });
      await save({
        ...copy,
        analysis: { ...copy.analysis, stances: [{ ...wang, sentence: copy.analysis.stances[0]!.sentence }] },
      });
      await save(told('x', elsewhere(charge, reply), [charge, reply]));
      const { actors } = await store.searchActors('', page);
      expect(actors.map(({ id }) => id)).toEqual(['chn', 'fra', 'wang-yi']);
    });

    it('list the copies of documents, folded or each', async () => {
      await save(original);
      await save(copy);
      await save(told('x', elsewhere(), []));
      const asCopy = ({ document }: Told) => ({
        documentId: document.id,
        outlet: document.source,
        date: document.date,
      });
      const folded = await store.documents(page);
      expect([folded.total, folded.documents.map(({ id, copies }) => [id, copies])]).toEqual([
        2,
        [
          ['b', [asCopy(copy)]],
          ['x', []],
        ],
      ]);
      expect((await store.documents(page, { copies: true })).documents.map(({ id }) => id)).toEqual(['c', 'b', 'x']);
      expect(await store.copiesOfDocument('c')).toEqual([asCopy(original)]);
      expect(await store.copiesOfDocument('x')).toEqual([]);
    });

    it('count a long sentence of two articles once where it is about the same actors', async () => {
      await save(told('late', elsewhere(praise, charge), [praise, charge], { date: '2024-06-01' }));
      await save(original);
      const otherEnds = told('other', `Also: ${praise}`, [praise], { date: '2024-07-01' });
      otherEnds.analysis.stances[0]!.source = 'wang-yi';
      await save(otherEnds);
      expect(sayings(await store.stances({}))).toEqual(
        [`b: ${praise}`, `b: ${charge}`, `late: ${charge}`, `other: ${praise}`].sort(),
      );
      const copiesOf = await store.copiesOfStances(await store.stances({}));
      expect(copiesOf('b', '0')).toEqual([{ documentId: 'late', outlet: 'Outlet late', date: '2024-06-01' }]);
      expect(copiesOf('b', '1')).toEqual([]);
    });

    it('let a copy that passes a filter stand in for the leading one, each sentence once', async () => {
      await save(original);
      await save(copy);
      await save(told('d', `${article}\n\nThe talks go on.`, [praise, charge], { date: '2024-05-04' }));
      const ofCopy = [`c: ${praise}`, `c: ${charge}`, `c: ${reply}`].sort();
      const found = async (filter: StanceFilter) => sayings(await store.stances(filter));
      expect(await found({ outlet: ['Outlet c'] })).toEqual(ofCopy);
      expect(await found({ from: '2024-05-01' })).toEqual(ofCopy);
      expect(await found({ outlet: ['Outlet d'] })).toEqual([`d: ${praise}`, `d: ${charge}`].sort());
      expect(await found({ from: '2000-01-01' })).toEqual(await found({}));
      expect(await found({ to: '2024-04-30' })).toEqual([`b: ${praise}`, `b: ${charge}`].sort());
      expect(await store.countStances({ from: '2024-05-01' })).toBe(3);
      expect((await store.edgeSums({ from: '2024-05-01' })).map(({ count }) => count)).toEqual([3]);
      expect((await store.facets({ from: '2024-05-01' }, 9)).outlets).toEqual([{ name: 'Outlet c', stances: 3 }]);
    });

    it('note who tells a sentence that others tell as well, until one of them is left', async () => {
      await save(copy);
      await save(told('d', `${article}\n\nThe talks go on.`, [praise, charge], { date: '2024-05-04' }));
      await save(original);
      expect(await store.faults()).toEqual([]);
      await store.removeDocuments(['d']);
      await save(told('late', elsewhere(praise), [praise], { date: '2024-06-01' }));
      expect(await store.faults()).toEqual([]);
      await store.removeDocuments(['b']);
      expect(await store.faults()).toEqual([]);
      expect(sayings(await store.stances({ outlet: ['Outlet late'] }))).toEqual([`late: ${praise}`]);
      await store.removeDocuments(['c']);
      expect(await store.faults()).toEqual([]);
      expect(sayings(await store.stances({ from: '2024-05-01' }))).toEqual([`late: ${praise}`]);
    });

    it('let a later article with a long sentence stand in for the first one', async () => {
      await save(original);
      await save(told('late', elsewhere(praise), [praise], { date: '2024-06-01' }));
      await save(told('last', elsewhere('So it was.', praise), [praise], { date: '2024-07-01' }));
      expect(sayings(await store.stances({ from: '2024-05-01' }))).toEqual([`late: ${praise}`]);
      expect(sayings(await store.stances({ outlet: ['Outlet last'] }))).toEqual([`last: ${praise}`]);
      expect(sayings(await store.stances({ outlet: ['Outlet b', 'Outlet last'] }))).toEqual(
        [`b: ${praise}`, `b: ${charge}`].sort(),
      );
    });

    it('bring back under a filter no stance that was rejected where it stands first', async () => {
      await save(original);
      await save(copy);
      const named = (await store.stanceForCuration('b', '1'))!.ref;
      await store.addCurations([entry('reject', 1, 'Ann', { stance: named })]);
      expect(sayings(await store.stances({ outlet: ['Outlet c'] }))).toEqual([`c: ${praise}`, `c: ${reply}`].sort());
    });

    it('bring back the other stances of a sentence of which one was rejected', async () => {
      const towardBoth = (one: Told): Told => {
        const [first] = one.analysis.stances;
        const second = { ...first!, id: '1', source: 'wang-yi' };
        return { ...one, analysis: { ...one.analysis, stances: [first!, second] } };
      };
      await save(towardBoth(told('b', article, [praise])));
      await save(towardBoth(told('c', `LONDON - ${article}`, [praise], { date: '2024-05-03' })));
      const named = (await store.stanceForCuration('b', '0'))!.ref;
      await store.addCurations([entry('reject', 1, 'Ann', { stance: named })]);
      for (const filter of [{ outlet: ['Outlet c'] }, { from: '2024-05-01' }]) {
        expect((await store.stances(filter)).map(({ documentId, source }) => [documentId, source])).toEqual([
          ['c', 'wang-yi'],
        ]);
        expect((await store.edgeWeights(filter)).map(({ source, count }) => [source, count])).toEqual([['wang-yi', 1]]);
      }
      expect(sayings(await store.stances({ outlet: ['Outlet b', 'Outlet c'] }))).toEqual([`b: ${praise}`]);
    });

    it('tell a quotation once under a filter, though it repeats a copy that has it without the stance', async () => {
      await save(told('a', article, []));
      await save(told('b', `LONDON - ${article}`, [praise], { date: '2024-05-03' }));
      await save(told('late', elsewhere(praise), [praise], { date: '2024-06-01' }));
      expect(sayings(await store.stances({}))).toEqual([`late: ${praise}`]);
      expect(sayings(await store.stances({ outlet: ['Outlet b', 'Outlet late'] }))).toEqual([`b: ${praise}`]);
      expect(sayings(await store.stances({ from: '2000-01-01' }))).toEqual([`late: ${praise}`]);
    });

    it('count what stances are about once', async () => {
      const about = ({ document, analysis }: Told, issue: string): Told => ({
        document,
        analysis: { ...analysis, stances: analysis.stances.map((one) => ({ ...one, issue })) },
      });
      const grouped = () => store.link((tables) => tables.phrasesOf(['']));
      const group = async () => {
        await store.link((tables) =>
          tables.saveHeads(
            new Map([
              ['the promise', ''],
              ['the talks', ''],
            ]),
          ),
        );
        return (await grouped()).map(({ phrase, stances }) => [phrase, stances]).sort();
      };
      await save(about(original, 'the promise'));
      await save(about(copy, 'the talks'));
      expect(await group()).toEqual([
        ['the promise', 2],
        ['the talks', 1],
      ]);
      expect(await store.faults()).toEqual([]);
      await store.removeDocuments(['b']);
      expect(await grouped()).toMatchObject([{ phrase: 'the talks', stances: 3 }]);
    });

    it('let a later copy stand in for one that does not pass, though an earlier one without the sentence does', async () => {
      await save(original);
      await save(copy);
      await save(told('d', `${article}\n\n${reply}\n\nThe talks go on.`, [reply], { date: '2024-05-04' }));
      const found = sayings(await store.stances({ outlet: ['Outlet b', 'Outlet d'] }));
      expect(found).toEqual([`b: ${praise}`, `b: ${charge}`, `d: ${reply}`].sort());
    });

    it('tell the copies that have a sentence, however short', async () => {
      await save(original);
      await save(copy);
      await save(told('x', elsewhere(charge), [charge]));
      const copiesOf = await store.copiesOfStances(await store.stances({}));
      expect(copiesOf('b', '1').map(({ documentId }) => documentId)).toEqual(['c']);
      expect(copiesOf('c', '2')).toEqual([]);
    });

    it('are mended when the leading copy goes or changes', async () => {
      await save(original);
      await save(copy);
      await save(told('d', `${article}\n\nThe talks go on.`, [praise, charge], { date: '2024-05-04' }));
      await save(told('b', elsewhere(reply), [reply]));
      expect(sayings(await store.stances({}))).toEqual(
        [`b: ${reply}`, `c: ${praise}`, `c: ${charge}`, `c: ${reply}`].sort(),
      );
      expect((await store.copiesOfDocument('d')).map(({ documentId }) => documentId)).toEqual(['c']);
      expect(await store.copiesOfDocument('b')).toEqual([]);
      expect(await store.countStances({ copies: true })).toBe(6);
    });

    it('fall apart when the copy goes that held them together', async () => {
      const words = article.split(' ');
      const third = Math.floor(words.length / 3);
      const start = told('start', words.slice(0, third + 4).join(' '), []);
      const end = told('end', `${elsewhere().slice(0, 200)} ${words.slice(third).join(' ')}`, []);
      for (const one of [start, original, end]) await save(one);
      expect(await store.counts()).toMatchObject({ documents: 3, stories: 1 });
      await save(
        told(
          'b',
          'The rail operator will close the coastal line for repairs, and thanked passengers for their patience during a difficult season.',
          [],
        ),
      );
      expect(await store.counts()).toMatchObject({ documents: 3, stories: 3 });
    });

    it('are found anew where they are wanted to be, and are the same', async () => {
      const later = told('late', elsewhere(praise, charge), [praise, charge], { date: '2024-06-01' });
      for (const one of [original, copy, later, told('x', elsewhere(), [])]) await save(one);
      const before = sayings(await store.stances({}));
      const reads: number[][] = [];
      expect(await store.storyFaults((read, total) => reads.push([read, total]))).toEqual([]);
      expect(reads).toEqual([1, 2, 3, 4].map((read) => [read, 4]));
      await store.findStoriesAnew(['c', 'b', 'c']);
      expect(sayings(await store.stances({}))).toEqual(before);
      expect(await store.storyFaults()).toEqual([]);
    });

    it('are what they are whatever users correct', async () => {
      await save(original);
      await save(told('late', elsewhere(praise), [praise], { date: '2024-06-01' }));
      const named = (await store.stanceForCuration('b', '0'))!.ref;
      await store.addCurations([entry('flip', 1, 'Ann', { stance: named, source: ref(france), target: ref(china) })]);
      expect(await store.storyFaults()).toEqual([]);
      await save(told('last', elsewhere('So it was.', praise), [praise], { date: '2024-07-01' }));
      expect(sayings(await store.stances({}))).toEqual([`b: ${charge}`, `b: ${praise}`]);
      expect(await store.storyFaults()).toEqual([]);
    });

    it('are the same in whatever order documents come', async () => {
      const documents = [
        original,
        copy,
        told('a', `NEW HEADLINE\n\n${article}`, [praise, charge], { date: null }),
        told('d', article.slice(0, 300), [praise.slice(0, 60)], { date: '2024-05-05' }),
        told('x', elsewhere(praise, charge), [praise, charge]),
        told('y', elsewhere(praise, reply), [praise, reply], { date: '2024-01-01' }),
      ];
      const state = async () => ({
        stances: sayings(await store.stances({})),
        documents: (await store.documents(page)).documents.map(({ id, copies }) => [id, copies]),
        actors: (await store.searchActors('', page)).actors,
      });
      for (const one of documents) await save(one);
      const expected = await state();
      expect(expected.documents.length).toBe(3);
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(documents, { minLength: documents.length }), async (shuffled) => {
          for (const [index, { document }] of documents.entries())
            await save(told(document.id, `Nothing, ${index}.`, []));
          for (const one of shuffled) await save(one);
          expect(await state()).toEqual(expected);
          expect(await store.storyFaults()).toEqual([]);
        }),
        { numRuns: 5 },
      );
    });
  });
}
