import { describe, expect, it } from 'vitest';
import { madeId } from '../../server/curation/actor-groups.ts';
import type { Store } from '../../server/store/store.ts';
import { type ActorRef, type CurationEntry, reviews, type StanceRef } from '../../shared/curation.ts';
import type { Polarity, StanceType } from '../../shared/plover.ts';
import { entry, ref } from '../unit/curation/samples.ts';
import { documentRef, everything, fill, link, save, title } from './corrected-store.ts';
import { saveLinks } from './save-links.ts';
import type { StorePlace } from './store-contract.ts';
import { actor, analysis, china, document, france, orban, stance, wang } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

const acme = actor('acme', 'Acme', { kind: 'organization' });

const readingOf = (type: StanceType, polarity: Polarity, source: ActorRef, target: ActorRef) => ({
  ...{ source, target, type, polarity },
  modality: 'asserted' as const,
});

/** What corrections show of one thing and leave of all others, whatever the engine. */
export function describeShownCorrections(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`what corrections show on ${engine}`, () => {
    let store: Store;
    let minute: number;
    storesForEach(createPlace, async (open) => {
      store = await open();
      minute = 0;
      await fill(store);
    });

    const add = (...entries: CurationEntry[]) => store.addCurations(entries);
    const said = <Op extends CurationEntry['op']>(op: Op, rest: Parameters<typeof entry<Op>>[3]) =>
      entry(op, ++minute, 'Ann', rest);
    const undo = ({ id }: CurationEntry) => add(said('undo', { entry: id }));
    const refOf = async (documentId: string, id: string): Promise<StanceRef> =>
      (await store.stanceForCuration(documentId, id))!.ref;
    const shown = async () =>
      (await store.stances({ review: [...reviews] }))
        .map(({ documentId, id, source, type, target }) => `${documentId}${id} ${source} ${type} ${target}`)
        .sort();
    const asFound = [
      ...['a1 wang-yi SUPPORT fra', 'a2 fra ACCUSE chn', 'b1 chn SUPPORT fra', 'b2 wang-yi SUPPORT null'],
      'c1 wang-yi SUPPORT fra',
    ];
    const names = async () => (await store.actors()).map(({ name }) => name);
    const suggest = (...pairs: [into: string, from: string][]) =>
      saveLinks(store, {
        ...{ actors: [], links: new Map() },
        suggestions: pairs.map(([into, from], index) => ({ into, from, reason: 'alike', score: 0.9 - index / 10 })),
      });
    const suggested = async () => (await store.mergeSuggestions()).map(({ into, from }) => `${into} ${from}`);

    it('is one stance of one document, whatever others are numbered like it', async () => {
      const retype = said('retype', { stance: await refOf('b', '1'), type: 'ACCUSE', polarity: 'negative' });
      const other = said('retype', { stance: await refOf('b', '2'), type: 'REJECT', polarity: 'negative' });
      await add(retype, other);
      const corrected = [...asFound.slice(0, 2), 'b1 chn ACCUSE fra', 'b2 wang-yi REJECT null', asFound[4]];
      expect(await shown()).toEqual(corrected);
      await add(
        said('accept', { stance: await refOf('a', '2'), reading: (await store.stanceForCuration('a', '2'))!.reading }),
      );
      expect(await shown()).toEqual(corrected);
      await undo(retype);
      expect(await shown()).toEqual([...asFound.slice(0, 3), 'b2 wang-yi REJECT null', asFound[4]]);
      await undo(other);
      expect(await shown()).toEqual(asFound);
      const alike = analysis('d', { stances: [stance('7', 'wang-yi', 'fra')] });
      await store.saveDocument(document('d', title('d')), 'd', alike);
      await add(said('reject', { stance: await refOf('d', '7') }));
      expect((await store.stances({ review: ['rejected'] })).map(({ documentId }) => documentId)).toEqual(['d']);
      expect(await store.faults()).toEqual([]);
    });

    it('goes back and forth as it is undone and redone', async () => {
      const flip = said('flip', { stance: await refOf('c', '1'), source: ref(france), target: ref(china) });
      const merge = said('merge', { into: ref(china), from: ref(orban) });
      await add(flip, merge);
      await undo(flip);
      await undo(merge);
      expect([await shown(), await names()]).toEqual([asFound, ['China', 'France', 'Viktor Orbán', 'Wang Yi']]);
      await add(said('redo', { entry: flip.id }), said('redo', { entry: merge.id }));
      expect([(await shown())[4], await names()]).toEqual(['c1 fra SUPPORT chn', ['China', 'France', 'Wang Yi']]);
      expect(await store.curationConflicts()).toEqual([]);
    });

    it('is all that is said at once, of actors and of stances', async () => {
      const known = said('reject', { stance: await refOf('a', '1') });
      await add(known);
      const others = [
        said('rename', { actor: ref(wang), name: 'Minister Wang' }),
        said('reject', { stance: await refOf('c', '1') }),
      ];
      expect(await add(known, ...others)).toEqual(others);
      expect(await names()).toContain('Minister Wang');
      expect((await store.stances({ review: ['rejected'] })).map(({ documentId }) => documentId)).toEqual(['a', 'c']);
      expect(await store.faults()).toEqual([]);
    });

    it('is said of actors that a document does not name, in each document for itself', async () => {
      await store.saveDocument(
        document('d', title('d')),
        'd',
        analysis('d', { actors: [acme], mentions: [], stances: [] }),
      );
      const redirects = await Promise.all(
        ['a', 'b', 'c'].map(async (id) => said('redirect', { stance: await refOf(id, '1'), target: ref(acme) })),
      );
      await add(...redirects);
      await add(said('reject', { stance: await refOf('a', '2') }));
      await add(said('merge', { into: ref(wang), from: ref(orban) }));
      expect(await shown()).toEqual([
        ...['a1 wang-yi SUPPORT acme', asFound[1], 'b1 chn SUPPORT acme', asFound[3], 'c1 wang-yi SUPPORT acme'],
      ]);
      await undo(redirects[0]!);
      expect((await shown()).filter((one) => one.endsWith('acme'))).toEqual([
        ...['b1 chn SUPPORT acme', 'c1 wang-yi SUPPORT acme'],
      ]);
      expect(await store.faults()).toEqual([]);
    });

    it('waits while the actor that it names is in no document, and keeps none of its own', async () => {
      const saveActor = () =>
        store.saveDocument(
          document('d', title('d')),
          'd',
          analysis('d', { actors: [acme], mentions: [], stances: [] }),
        );
      await saveActor();
      const redirect = said('redirect', { stance: await refOf('a', '1'), target: ref(acme) });
      await add(redirect);
      const redirected = ['a1 wang-yi SUPPORT acme', ...asFound.slice(1)];
      const lost = [expect.objectContaining({ entry: redirect.id, message: 'there is no actor Acme (acme)' })];
      for (const leave of [
        () => store.removeDocuments(['d']),
        () => store.saveDocument(document('d', title('d')), 'd', analysis('d', { mentions: [], stances: [] })),
        () => store.saveAnalysis('d', 'd', analysis('d', { mentions: [], stances: [] }), 'reader'),
      ]) {
        await saveActor();
        await store.link((tables) => tables.takeRemoved(9));
        await saveLinks(store, { actors: [acme], links: new Map([['d', new Map([['acme', 'acme']])]]) });
        expect([await shown(), await store.curationConflicts()]).toEqual([redirected, []]);
        await leave();
        expect([await shown(), await store.curationConflicts()]).toEqual([asFound, lost]);
        expect(await names()).not.toContain('Acme');
        expect(await store.faults()).toEqual([]);
      }
      await undo(redirect);
      expect([await shown(), await store.curationConflicts(), await store.faults()]).toEqual([asFound, [], []]);
    });

    it('has its issue, as long as it is there', async () => {
      const reading = readingOf('SANCTION', 'negative', ref(china), ref(france));
      const passage = { start: 28, end: 35, text: 'Beijing' };
      const phrases = async () =>
        (await store.countPhrases({})).map(({ phrase, stances }) => `${phrase} ${stances}`).sort();
      const [first, second] = ['trade', 'fishing'].map((issue) =>
        said('add', { document: documentRef('b'), passage, reading, issue, attributedTo: null }),
      );
      await add(first!, second!);
      expect(await phrases()).toEqual(['fishing 1', 'trade 2']);
      expect(await store.faults()).toEqual([]);
      await undo(first!);
      expect(await phrases()).toEqual(['fishing 1', 'trade 1']);
      expect((await shown()).length).toBe(6);
      await undo(second!);
      expect([await phrases(), await shown()]).toEqual([['trade 1'], asFound]);
    });

    it('names an actor as its document names it first', async () => {
      const actors = [
        actor('zed', 'The minister of China', { kind: 'person' }),
        actor('abe', 'Mr. Wang', { kind: 'person' }),
        france,
      ];
      await store.saveDocument(document('d', title('d')), 'd', analysis('d', { actors, mentions: [], stances: [] }));
      const links = new Map([
        [
          'd',
          new Map([
            ['zed', 'wang-yi'],
            ['abe', 'wang-yi'],
            ['fra', 'fra'],
          ]),
        ],
      ]);
      await saveLinks(store, { actors: [wang], links });
      const reading = readingOf('AID', 'positive', ref(wang), ref(france));
      const passage = { start: 0, end: 22, text: 'Wang Yi praised France' };
      await add(said('add', { document: documentRef('d'), passage, reading, issue: null, attributedTo: null }));
      const [{ id } = { id: '' }] = await store.stances({ documentId: 'd' });
      expect((await refOf('d', id)).source).toBe('The minister of China');
    });

    it('keeps an affiliation of an actor that is corrected itself', async () => {
      await add(
        said('rename', { actor: ref(wang), name: 'Minister Wang' }),
        said('merge', { into: ref(france), from: ref(china) }),
      );
      expect(await store.actor('wang-yi')).toMatchObject({ name: 'Minister Wang', affiliation: 'fra' });
    });

    it('is taken back for itself alone', async () => {
      const merge = said('merge', { into: ref(wang), from: ref(orban) });
      const split = said('split', { actor: ref(wang), name: 'Wang Wentao', documents: ['b'] });
      await add(merge);
      await add(said('rename', { actor: ref(france), name: 'Gaul' }));
      await add(split);
      expect(await names()).toEqual(['China', 'Gaul', 'Wang Wentao', 'Wang Yi']);
      expect((await store.stances({ source: madeId(split) })).map(({ documentId }) => documentId)).toEqual(['b']);
      await undo(merge);
      expect(await names()).toEqual(['China', 'Gaul', 'Viktor Orbán', 'Wang Wentao', 'Wang Yi']);
      expect((await store.searchActors('orban', { limit: 9, offset: 0 })).total).toBe(1);
      await undo(split);
      expect(await names()).toEqual(['China', 'Gaul', 'Viktor Orbán', 'Wang Yi']);
      expect(await store.stances({ source: 'wang-yi' })).toHaveLength(3);
      expect(await store.faults()).toEqual([]);
    });

    it('answers one suggestion to merge, and no other', async () => {
      const apart = (a: typeof wang, b: typeof wang) => said('apart', { actors: [ref(a), ref(b)] });
      await suggest(['wang-yi', 'chn'], ['chn', 'fra'], ['fra', 'wang-yi'], ['viktor-orban', 'chn']);
      const first = apart(wang, china);
      await add(first, apart(china, france));
      await add(apart(france, wang));
      expect(await suggested()).toEqual(['viktor-orban chn']);
      await add(said('merge', { into: ref(china), from: ref(orban) }));
      expect(await suggested()).toEqual([]);
      await undo(first);
      expect(await suggested()).toEqual(['wang-yi chn']);
    });

    it('lists what does not hold in the order of what it is about', async () => {
      const nobody = { id: 'x', name: 'Nobody' };
      const bare = { title: null, url: null, source: null };
      const wrong = [
        said('undo', { entry: 'f'.repeat(24) }),
        said('reject', { stance: { ...(await refOf('c', '1')), document: { id: 'z', ...bare } } }),
        said('reject', { stance: { ...(await refOf('c', '1')), text: 'Nothing of the kind', start: 3, end: 9 } }),
        said('retype', { stance: { ...(await refOf('c', '1')), text: 'Nothing' }, type: 'AID', polarity: 'positive' }),
        said('merge', { into: nobody, from: ref(wang) }),
        said('merge', { into: nobody, from: ref(orban) }),
      ];
      for (const one of wrong) await add(one);
      const [stray, lost, gone, goneToo, merge, mergeToo] = wrong.map(({ id }) => id);
      expect((await store.curationConflicts()).map((conflict) => conflict.entry)).toEqual([
        ...[merge, mergeToo, gone, goneToo, stray, lost],
      ]);
    });

    it('gives the notes of the documents that are asked for, and no other correction', async () => {
      const about = async (id: string) => ({ about: { stance: await refOf(id, '1') }, text: `of ${id}` });
      await add(said('note', await about('a')), said('note', await about('c')));
      await add(said('reject', { stance: await refOf('a', '1') }));
      const notes = await store.stanceNotes(['a', 'b']);
      expect([...notes].map(([id, list]) => [id, list.map(({ text }) => text)])).toEqual([['a', ['of a']]]);
      expect(await shown()).toEqual(asFound);
    });

    it('stays through a repair, and can be taken back after it', async () => {
      await store.saveDocument(
        document('d', title('d')),
        'd',
        analysis('d', { actors: [acme], mentions: [], stances: [] }),
      );
      const before = { ...((await everything(store)) as object), suggestions: null };
      const log = [
        said('merge', { into: ref(china), from: ref(wang) }),
        said('rename', { actor: ref(france), name: 'Gaul' }),
        said('split', { actor: ref(orban), name: 'Other Orbán', documents: ['b'] }),
        said('redirect', { stance: await refOf('a', '1'), target: ref(acme) }),
        said('rename', { actor: ref(acme), name: 'Acme Ltd' }),
      ];
      await add(...log);
      const corrected = { ...((await everything(store)) as object), suggestions: null };
      await store.repair();
      expect({ ...((await everything(store)) as object), suggestions: null }).toEqual(corrected);
      expect(await store.faults()).toEqual([]);
      for (const one of log) await undo(one);
      expect({ ...((await everything(store)) as object), suggestions: null }).toEqual(before);
      expect(await store.faults()).toEqual([]);
    });

    it('stays through a repair where an actor went into one that had its name', async () => {
      const paris = actor('paris', 'Paris');
      const found = analysis('d', { actors: [paris], mentions: [], stances: [] });
      await store.saveDocument(document('d', title('d')), 'd', found);
      const merge = said('merge', { into: ref(france), from: ref(paris) });
      await add(merge);
      await store.repair();
      expect(await names()).not.toContain('Paris');
      expect(await store.curationConflicts()).toEqual([]);
      await undo(merge);
      expect(await names()).toContain('Paris');
      expect(await store.faults()).toEqual([]);
    });

    it('holds for an actor that was gone meanwhile', async () => {
      await add(said('merge', { into: ref(china), from: ref(orban) }));
      await store.removeDocuments(['a', 'b', 'c']);
      expect(await store.actors()).toEqual([]);
      await save(store, 'a');
      await link(store);
      expect(await names()).toEqual(['China', 'France', 'Wang Yi']);
      expect(await store.faults()).toEqual([]);
    });
  });
}
