import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatedActor, Store } from '../../server/store/store.ts';
import { saveLinks } from './save-links.ts';
import type { StorePlace } from './store-contract.ts';
import { actor, analysis, china, document, france, stance, wang } from './store-samples.ts';

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

/** What every store must do with the links of what it holds: actors and issues of the corpus, whatever its engine. */
export function describeLinks(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`links on ${engine}`, () => {
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

    describe('linking', () => {
      const wangOfA = { ...wang, id: 'wang' };
      const merged = actor('wang-yi', 'Wang Yi', {
        kind: 'person',
        country: 'CHN',
        aliases: ['Wang', 'Foreign Minister Wang'],
      });
      const links = new Map([['a', new Map([['wang', 'wang-yi']])]]);

      beforeEach(async () => {
        const inA = {
          actors: [wangOfA, france],
          mentions: [{ start: 0, end: 7, actor: 'wang', kind: 'name' as const }],
        };
        await store.saveDocument(document('a'), '1', analysis('a', { ...inA, stances: [stance('1', 'wang', 'fra')] }));
        await store.saveDocument(document('b', { date: null }), '2', analysis('b'));
      });

      it('reads the actors of all documents in a stable order', async () => {
        const read: DatedActor[] = await collect(store.documentActors());
        expect(read.map(({ documentId, id, linkedTo, date }) => [documentId, id, linkedTo, date])).toEqual([
          ['a', 'fra', 'fra', '2024-04-26'],
          ['a', 'wang', 'wang', '2024-04-26'],
          ['b', 'chn', 'chn', null],
          ['b', 'fra', 'fra', null],
          ['b', 'wang-yi', 'wang-yi', null],
        ]);
        expect(read[1]).toEqual({ ...wangOfA, documentId: 'a', linkedTo: 'wang', date: '2024-04-26' });
      });

      it('keeps which fields of an actor were given', async () => {
        const given = { ...france, given: ['id' as const, 'name' as const] };
        await store.saveDocument(document('c'), '3', analysis('c', { actors: [given, wang, china] }));
        const read: DatedActor[] = await collect(store.documentActors());
        expect(read.filter(({ documentId }) => documentId === 'c').map((one) => [one.id, one.given])).toEqual([
          ['chn', undefined],
          ['fra', ['id', 'name']],
          ['wang-yi', undefined],
        ]);
      });

      it('hands out corpus-wide ids from then on', async () => {
        await saveLinks(store, { actors: [china, france, merged], links });
        expect(await store.actors()).toEqual([china, france, merged]);
        expect((await store.mentions('a'))[0]?.actor).toBe('wang-yi');
        expect((await store.stances({ source: 'wang-yi' })).map(({ documentId }) => documentId)).toEqual(['a', 'b']);
        expect(await store.stances({ source: 'wang' })).toEqual([]);
        const read = await collect(store.documentActors());
        expect(read.filter(({ linkedTo }) => linkedTo === 'wang-yi').map(({ id }) => id)).toEqual(['wang', 'wang-yi']);
      });

      it('links again from the beginning', async () => {
        await saveLinks(store, { actors: [china, france, merged], links });
        await saveLinks(store, {
          actors: [china, france, wang, wangOfA],
          links: new Map([['a', new Map([['wang', 'wang']])]]),
        });
        expect((await store.stances({ source: 'wang' })).map(({ documentId }) => documentId)).toEqual(['a']);
      });

      it('keeps actors that the links leave out', async () => {
        const suggestions = [
          { into: 'chn', from: 'prc', reason: 'alike', score: 0.4 },
          { into: 'fra', from: 'gaul', reason: 'old name', score: 0.7 },
        ];
        await saveLinks(store, { actors: [merged], links, suggestions });
        expect(await store.mergeSuggestions()).toEqual([suggestions[1], suggestions[0]]);
        await saveLinks(store, { actors: [merged], links });
        expect(await store.mergeSuggestions()).toEqual([]);
        expect((await store.actors()).map(({ id }) => id)).toEqual(['chn', 'fra', 'wang-yi']);
        expect((await store.actor('chn'))?.aliases).toEqual(china.aliases);
      });
    });

    describe('issues', () => {
      const bearing = (...issues: string[]) =>
        issues.map((issue, index) => stance(`${index + 1}`, 'chn', 'fra', { issue, score: 0.9 - index / 10 }));
      const about = async (...issue: string[]) =>
        (await store.stances({ issue })).map(({ documentId, id, issueGroup }) => `${documentId}${id} ${issueGroup}`);

      beforeEach(async () => {
        const stances = [...bearing('export controls', 'chip export controls'), stance('3', 'chn', 'fra')];
        await store.saveDocument(document('a'), '1', analysis('a', { stances }));
        await store.saveDocument(document('b'), '2', analysis('b', { stances: bearing('export controls') }));
      });

      const group = (groups: Record<string, string>) =>
        store.link((tables) => tables.saveIssueGroups(new Map(Object.entries(groups))));

      it('are counted by phrase', async () => {
        const counted = (await store.countPhrases({})).map(({ phrase, stances }) => [phrase, stances]);
        expect(counted.sort()).toEqual([
          ['chip export controls', 1],
          ['export controls', 2],
        ]);
      });

      it('stand for themselves until they are grouped', async () => {
        expect(await about('chip export controls')).toEqual(['a2 chip export controls']);
      });

      it('are found by the name of the group and by a phrase, in any case', async () => {
        const version = await store.version();
        await group({ 'chip export controls': 'export controls' });
        expect(await store.version()).not.toBe(version);
        expect(await about('Export Controls')).toEqual([
          'a1 export controls',
          'b1 export controls',
          'a2 export controls',
        ]);
        expect(await about('chip export controls')).toEqual(['a2 export controls']);
        expect(await about('tariffs', 'chip export controls')).toEqual(['a2 export controls']);
        expect(await about('tariffs')).toEqual([]);
        expect(await store.countStances({ issue: ['export controls'] })).toBe(3);
      });

      it('are grouped anew, and a document that comes later finds its group', async () => {
        await group({ 'chip export controls': 'export controls' });
        const stances = bearing('chip export controls', 'fish');
        await store.saveDocument(document('c'), '3', analysis('c', { stances }));
        expect(await about('export controls')).toContain('c1 export controls');
        expect(await about('fish')).toEqual(['c2 fish']);
        await group({ 'chip export controls': 'chip export controls' });
        expect(await about('export controls')).toEqual(['a1 export controls', 'b1 export controls']);
      });
    });
  });
}
