import { describe, expect, it } from 'vitest';
import type { LinkedOccurrence, LinkTables, Store, SummedActor } from '../../server/store/store.ts';
import type { Actor } from '../../shared/actor.ts';
import type { FoundActor } from '../../shared/linking.ts';
import { entry, ref } from '../unit/curation/samples.ts';
import type { StorePlace } from './store-contract.ts';
import { actor, analysis, china, document, france, stance, wang } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

const summed = (one: Actor, rest: Partial<FoundActor> = {}, isChanged = true): SummedActor => ({
  ...{ actor: { ...one, documents: 1, isGiven: false, ...rest }, evidence: `{"of":"${one.id}"}`, isChanged },
});

const acme = actor('acme', 'Acme', { kind: 'organization' });

/** What every store must keep for linking, whatever its engine. */
export function describeLinkTables(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`what linking finds on ${engine}`, () => {
    let store: Store;
    storesForEach(createPlace, async (open) => {
      store = await open();
    });

    const read = <T>(ask: (tables: LinkTables) => Promise<T>): Promise<T> => store.link(ask);
    const save = (id: string, actors: readonly Actor[] = [wang, france, china], issue: string | null = null) =>
      store.saveDocument(
        document(id),
        `hash of ${id}`,
        analysis(id, {
          actors: [...actors],
          mentions: [],
          stances: issue ? [stance('1', actors[0]!.id, null, { issue })] : [],
        }),
      );
    /** Links actors of documents, each `document/actor` under the key of a name, as the corpus-wide actor that it is. */
    const link = (
      links: Record<string, [nameKey: string | null, foundAs: string]>,
      actors: readonly SummedActor[] = [],
    ) =>
      read((tables) =>
        tables.save({
          links: Object.entries(links).map(([place, [nameKey, foundAs]]) => {
            const [documentId, id] = place.split('/') as [string, string];
            return { documentId, id, nameKey, foundAs };
          }),
          actors,
          gone: [],
        }),
      );
    const placesOf = (occurrences: readonly Pick<LinkedOccurrence, 'documentId' | 'id'>[]) =>
      occurrences.map(({ documentId, id }) => `${documentId}/${id}`);

    describe('is asked for', () => {
      const waits = () => store.waitsForLinking();

      it('while an actor of a document is not linked', async () => {
        expect(await waits()).toBe(false);
        await save('a', [france, china]);
        expect(await waits()).toBe(true);
        await link({ 'a/fra': [null, 'fra'] });
        expect(await waits()).toBe(true);
        await link({ 'a/chn': [null, 'chn'] });
        expect(await waits()).toBe(false);
      });

      it('while the actors of a document that is gone are not taken off', async () => {
        await save('a', [france]);
        await link({ 'a/fra': [null, 'fra'] });
        await store.removeDocuments(['a']);
        expect(await waits()).toBe(true);
        expect(placesOf(await read((tables) => tables.takeRemoved(9)))).toEqual(['a/fra']);
        expect(await waits()).toBe(false);
      });

      it('while a phrase is not grouped', async () => {
        await save('a', [france], 'trade');
        await link({ 'a/fra': [null, 'fra'] });
        expect(await waits()).toBe(true);
        await read((tables) => tables.saveIssueGroups(new Map([['trade', 'trade']])));
        expect(await waits()).toBe(false);
      });

      it('of no actor that a correction brings into a document', async () => {
        await save('a', [france, china], 'trade');
        await save('b', [acme]);
        await link({ 'a/fra': [null, 'fra'], 'a/chn': [null, 'chn'], 'b/acme': [null, 'acme'] });
        await read((tables) => tables.saveIssueGroups(new Map([['trade', 'trade']])));
        const { ref: named } = (await store.stanceForCuration('a', '1'))!;
        await store.addCurations([entry('redirect', 1, 'Ann', { stance: named, target: ref(acme) })]);
        expect((await store.stances({ target: 'acme' })).map(({ documentId }) => documentId)).toEqual(['a']);
        expect(await waits()).toBe(false);
        await save('c', [wang]);
        expect(placesOf(await read((tables) => tables.waiting(9)))).toEqual(['c/wang-yi']);
        await save('a', [france, china], 'trade');
        expect((await store.stances({ target: 'acme' })).map(({ documentId }) => documentId)).toEqual(['a']);
        expect(placesOf(await read((tables) => tables.waiting(1)))).toEqual(['a/fra', 'a/chn']);
      });
    });

    it('is found for whole documents, so many at a time, in a stable order', async () => {
      const given = { ...china, given: ['id' as const, 'name' as const] };
      for (const id of ['c', 'a', 'b']) await save(id, [wang, given, france]);
      const waiting = (documents: number) => read(async (tables) => placesOf(await tables.waiting(documents)));
      expect(await waiting(2)).toEqual(['a/wang-yi', 'a/chn', 'a/fra', 'b/wang-yi', 'b/chn', 'b/fra']);
      await link({ 'a/wang-yi': [null, 'wang-yi'], 'a/fra': [null, 'fra'] });
      expect(await waiting(1)).toEqual(['a/chn']);
      const [first] = await read((tables) => tables.waiting(1));
      expect(first).toEqual({ ...given, documentId: 'a', date: '2024-04-26' });
      const [, second] = await read((tables) => tables.waiting(2));
      expect(second).not.toHaveProperty('given');
      await link({ 'a/chn': [null, 'chn'] });
      expect(await waiting(1)).toEqual(['b/wang-yi', 'b/chn', 'b/fra']);
    });

    it('is read by document and by name', async () => {
      for (const id of ['b', 'a', 'c']) await save(id);
      await link({
        ...{ 'a/wang-yi': ['wang yi', 'wang-yi'], 'a/fra': ['france', 'fra'] },
        ...{ 'b/wang-yi': ['wang yi', 'wang-yi'], 'c/chn': ['china', 'chn'] },
      });
      expect(placesOf(await read((tables) => tables.occurrencesIn(['b', 'a'])))).toEqual([
        ...['a/wang-yi', 'a/fra', 'b/wang-yi'],
      ]);
      const named = await read((tables) => tables.occurrencesNamed(['wang yi', 'nobody']));
      expect(placesOf(named)).toEqual(['a/wang-yi', 'b/wang-yi']);
      expect(named[0]).toMatchObject({ nameKey: 'wang yi', foundAs: 'wang-yi', date: '2024-04-26' });
    });

    it('is kept of documents that are gone, and given once, whole documents so many at a time', async () => {
      for (const id of ['d', 'b', 'a', 'c']) await save(id);
      await link(
        Object.fromEntries(
          ['a', 'b', 'd'].flatMap((id) => [
            [`${id}/wang-yi`, ['wang yi', 'wang-yi']],
            [`${id}/fra`, ['france', 'fra']],
          ]),
        ),
      );
      await store.removeDocuments(['b', 'c', 'a', 'd']);
      const taken = (documents: number) => read(async (tables) => placesOf(await tables.takeRemoved(documents)));
      const [first, others] = [await taken(1), await taken(2)];
      expect(first.length).toBe(2);
      expect([...first, ...others].sort()).toEqual(['a', 'b', 'd'].flatMap((id) => [`${id}/fra`, `${id}/wang-yi`]));
      expect(await taken(2)).toEqual([]);
    });

    it('counts who bears a name, by id and country', async () => {
      const abroad = { ...wang, id: 'wang', country: 'TWN' };
      await save('a');
      await save('b', [wang, abroad]);
      await link({
        ...{ 'a/wang-yi': ['wang yi', 'wang-yi'], 'b/wang-yi': ['wang yi', 'wang-yi'] },
        ...{ 'b/wang': ['wang yi', 'wang-yi'], 'a/fra': ['france', 'fra'] },
      });
      const bearers = await read((tables) => tables.bearers(['wang yi']));
      expect(bearers.sort((a, b) => b.count - a.count)).toEqual([
        { key: 'wang yi', id: 'wang-yi', country: 'CHN', count: 2 },
        { key: 'wang yi', id: 'wang', country: 'TWN', count: 1 },
      ]);
    });

    it('counts names by acronym, and forgets those that nobody has', async () => {
      const counts = [
        { acronym: 'FMA', key: 'fish market', count: 2 },
        { acronym: 'FMA', key: 'farm movement', count: 1 },
        { acronym: 'FM', key: 'fish market', count: 1 },
      ];
      await read((tables) => tables.saveAcronyms(counts));
      const [fish, farm] = counts;
      const counted = async (...acronyms: string[]) =>
        (await read((tables) => tables.acronyms(acronyms))).sort((a, b) => a.count - b.count);
      expect(await counted('FMA', 'XY')).toEqual([farm, fish]);
      const called = await read((tables) => tables.acronymsOf(['fish market', 'farm movement']));
      expect(called.sort()).toEqual(['FM', 'FMA']);
      expect(await read((tables) => tables.acronymsOf(['farm movement']))).toEqual(['FMA']);
      const save = (...rows: typeof counts) => read((tables) => tables.saveAcronyms(rows));
      await save({ ...fish!, count: 0 }, { ...farm!, count: 4 });
      expect(await counted('FM', 'FMA')).toEqual([counts[2], { ...farm, count: 4 }]);
      await save({ ...farm!, count: 0 });
      expect(await counted('FM', 'FMA')).toEqual([counts[2]]);
    });

    it('is summed up by actor, until no document has it', async () => {
      await save('a');
      await link({}, [summed(france), summed(china)]);
      expect(await read((tables) => tables.evidence(['fra']))).toEqual(new Map([['fra', '{"of":"fra"}']]));
      await read((tables) => tables.save({ links: [], actors: [], gone: ['chn'] }));
      expect([...(await read((tables) => tables.evidence(['fra', 'chn']))).keys()]).toEqual(['fra']);
    });

    it('shows an actor otherwise only where it has changed', async () => {
      await save('a');
      await link({}, [summed({ ...france, name: 'Gaul' }, {}, false), summed({ ...china, name: 'PRC' })]);
      expect((await store.actors()).map(({ name }) => name)).toEqual(['PRC', 'France', 'Wang Yi']);
    });

    it('moves the stances of an actor to the one that it is', async () => {
      await store.saveDocument(document('a'), 'hash of a', analysis('a'));
      await link({ 'a/wang-yi': [null, 'minister'], 'a/fra': [null, 'fra'] }, [summed({ ...wang, id: 'minister' })]);
      expect((await store.stances({ source: 'minister' })).length).toBe(1);
      expect((await store.actors()).map(({ id }) => id)).toEqual(['chn', 'fra', 'minister']);
      expect(await store.faults()).toEqual([]);
    });

    it('is forgotten when another linker begins, and readers see the old links until it is done', async () => {
      await save('a', [wang], 'trade');
      await link({ 'a/wang-yi': ['wang yi', 'minister'] }, [summed({ ...wang, id: 'minister' })]);
      await read(async (tables) => {
        await tables.saveHeads(new Map([['trade', 'trade']]));
        await tables.saveIssueGroups(new Map([['trade', 'trade']]));
        await tables.saveAcronyms([{ acronym: 'WY', key: 'wang yi', count: 1 }]);
        await tables.saveBlocks([{ block: 'wang', actor: 'minister' }], []);
      });
      expect(await store.waitsForLinking()).toBe(false);
      await read((tables) => tables.restart('another'));
      expect(await store.linker()).toBe('another');
      expect(placesOf(await read((tables) => tables.waiting(9)))).toEqual(['a/wang-yi']);
      expect(await read((tables) => tables.changedPhrases())).toEqual([{ phrase: 'trade', head: null }]);
      expect(await read((tables) => tables.bearers(['wang yi']))).toEqual([]);
      expect(await read((tables) => tables.acronyms(['WY']))).toEqual([]);
      expect((await read((tables) => tables.inhabited(['wang']))).size).toBe(0);
      expect((await read((tables) => tables.evidence(['minister']))).size).toBe(0);
      expect((await store.actors()).map(({ id }) => id)).toEqual(['minister']);
    });

    describe('of names alike', () => {
      const people = ['ann', 'bob', 'eve', 'kim'].map((id) => actor(id, id, { kind: 'person' }));
      const [ann, bob, eve, kim] = people as [Actor, Actor, Actor, Actor];
      const known = (one: Actor, documents: number, isGiven = false) => {
        const { affiliation: _, aliases: __, ...rest } = one;
        return { ...rest, documents, isGiven };
      };

      const place = (blocks: Record<string, readonly string[]>) =>
        read((tables) =>
          tables.saveBlocks(
            Object.entries(blocks).flatMap(([block, actors]) => actors.map((one) => ({ block, actor: one }))),
            [],
          ),
        );

      it('holds the members of a block, those of most documents first', async () => {
        await link({}, [
          ...[summed(ann, { documents: 2 }), summed(bob, { documents: 7, isGiven: true })],
          ...[summed(eve, { documents: 2 }), summed(kim, { documents: 9 })],
        ]);
        await place({ y: ['eve', 'ann', 'bob'], x: ['kim', 'eve'], z: ['kim'] });
        const members = await read((tables) => tables.members(['y', 'x', 'nobody']));
        expect(Object.fromEntries(members)).toEqual({
          x: [known(kim, 9), known(eve, 2)],
          y: [known(bob, 7, true), known(ann, 2), known(eve, 2)],
        });
        expect(await read((tables) => tables.inhabited(['y', 'nobody', 'x']))).toEqual(new Set(['x', 'y']));
        const comparable = async (blocks: string[], most: number) =>
          [...(await read((tables) => tables.comparable(blocks, most))).keys()].sort();
        expect(await comparable(['x', 'y', 'z'], 3)).toEqual(['x', 'y']);
        expect(await comparable(['x', 'y', 'z'], 2)).toEqual(['x']);
        expect(await comparable(['y', 'z'], 9)).toEqual(['y']);
        await read((tables) => tables.saveBlocks([], [{ block: 'y', actor: 'eve' }]));
        const left = await read((tables) => tables.members(['x', 'y']));
        expect(Object.fromEntries([...left].map(([block, list]) => [block, list.map(({ id }) => id)]))).toEqual({
          ...{ x: ['kim', 'eve'], y: ['bob', 'ann'] },
        });
      });

      it('suggests each pair once, the surest first, and replaces those of a block', async () => {
        const pair = (block: string, into: string, from: string, score: number, place = 0) => ({
          ...{ block, into, from, reason: `${block} alike`, score, place },
        });
        await read((tables) =>
          tables.savePairs(
            ['x', 'y'],
            [
              ...[pair('y', 'bob', 'ann', 0.5), pair('x', 'ann', 'bob', 0.5), pair('x', 'ann', 'eve', 0.5)],
              ...[pair('y', 'kim', 'eve', 0.9, 1), pair('x', 'kim', 'eve', 0.3, 0)],
            ],
          ),
        );
        const suggested = async () =>
          (await store.mergeSuggestions()).map(({ into, from, reason }) => [into, from, reason]);
        expect(await suggested()).toEqual([
          ['ann', 'bob', 'x alike'],
          ['ann', 'eve', 'x alike'],
          ['kim', 'eve', 'x alike'],
        ]);
        await read((tables) => tables.savePairs(['x'], []));
        expect(await suggested()).toEqual([
          ['kim', 'eve', 'y alike'],
          ['bob', 'ann', 'y alike'],
        ]);
      });

      it('suggests whom a family name alone means, and where it stands', async () => {
        const roe = actor('roe', 'Roe', { kind: 'person' });
        for (const [id, one] of [
          ['c', roe],
          ['b', roe],
          ['a', ann],
        ] as const)
          await save(id, [one]);
        await link({ 'b/roe': [null, 'roe'], 'c/roe': [null, 'roe'], 'a/ann': [null, 'ann'] }, [
          summed(roe),
          summed(ann),
        ]);
        await place({ 'lone roe -': ['roe'], 'lone doe -': ['eve'] });
        const names = [
          { block: 'lone roe -', family: 'roe', country: null, into: 'ann', score: 0.4 },
          { block: 'lone doe -', family: 'doe', country: null, into: null, score: 0 },
        ];
        await read((tables) => tables.saveLoneNames(['lone roe -', 'lone doe -'], names));
        expect(await read((tables) => tables.loneNames(['roe']))).toEqual([names[0]]);
        expect(await store.mergeSuggestions()).toEqual([
          { into: 'ann', from: 'roe', reason: 'Only the family name stands in b', score: 0.4 },
        ]);
        await read((tables) => tables.saveLoneNames(['lone doe -'], []));
        expect(await read((tables) => tables.loneNames(['roe', 'doe']))).toEqual([names[0]]);
      });
    });
  });
}
