import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeId } from '../../server/curation/actor-groups.ts';
import type { Store } from '../../server/store/store.ts';
import type { CurationEntry } from '../../shared/curation.ts';
import { entry, ref } from '../unit/curation/samples.ts';
import { documentRef, everything, fill, link, save, title } from './corrected-store.ts';
import type { StorePlace } from './store-contract.ts';
import { actor, analysis, china, document, france, orban, stance, wang } from './store-samples.ts';

/** What every store must do with corrections, whatever its engine. */
export function describeCuration(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`corrections on ${engine}`, () => {
    let place: StorePlace;
    let store: Store;
    beforeEach(async () => {
      place = await createPlace();
      store = await place.open();
      await fill(store);
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const refOf = async (documentId: string, id: string) => (await store.stanceForCuration(documentId, id))!;
    const ends = async (selection: Parameters<Store['stances']>[0] = {}) =>
      (await store.stances(selection))
        .map(({ documentId, id, source, target }) => `${documentId}${id} ${source}>${target}`)
        .sort();
    const add = (...entries: CurationEntry[]) => store.addCurations(entries);

    it('name a stance by its passage and the names of its ends', async () => {
      expect(await store.stanceForCuration('a', '1')).toEqual({
        ref: {
          ...{ document: documentRef('a'), start: 0, end: 22, text: 'Wang Yi praised France' },
          ...{ source: 'Wang Yi', target: 'France', issue: null, type: 'SUPPORT' },
        },
        reading: {
          source: ref(wang),
          target: ref(france),
          type: 'SUPPORT',
          polarity: 'positive',
          modality: 'asserted',
        },
      });
      expect(await store.stanceForCuration('a', '9')).toBeNull();
    });

    it('keep a log by moment, each entry once, and change the version', async () => {
      const [first, second] = [
        entry('read', 1, 'Ann', { document: documentRef('a') }),
        entry('read', 2, 'Ann', { document: documentRef('b') }),
      ];
      const version = await store.version();
      expect(await add(second, first)).toEqual([second, first]);
      expect(await add(first)).toEqual([]);
      expect(await store.curations()).toEqual([first, second]);
      expect(await store.version()).not.toBe(version);
    });

    it('give the notes on the stances of documents, also of one that goes by another id', async () => {
      const { ref: on } = await refOf('a', '1');
      const moved = { ...on, document: { ...on.document, id: 'a-of-old' } };
      const [first, second, gone] = [
        entry('note', 1, 'Ann', { about: { stance: on }, text: 'x' }),
        entry('note', 2, 'Bob', { about: { stance: moved }, text: 'y' }),
        entry('note', 3, 'Bob', { about: { stance: on }, text: 'z' }),
      ];
      const aside = entry('note', 4, 'Bob', { about: { actor: ref(wang) }, text: 'w' });
      await add(second, first, gone, aside, entry('undo', 5, 'Bob', { entry: gone.id }));
      const note = ({ id, author, at, text }: typeof first, stance: typeof on) => ({
        entry: id,
        by: author,
        at,
        text,
        on: stance,
      });
      expect([...(await store.stanceNotes(['a', 'b']))]).toEqual([['a', [note(first, on), note(second, moved)]]]);
      expect((await store.stanceNotes([])).size).toBe(0);
    });

    it('tell the names by which documents mean an actor, merged ones too', async () => {
      const page = { limit: 2, offset: 1 };
      const before = await store.occurrences('wang-yi', { limit: 100, offset: 0 });
      expect(before).toMatchObject({ total: 3, names: [{ name: 'Wang Yi', documents: 3 }] });
      expect(before.occurrences.map(({ documentId }) => documentId)).toEqual(['a', 'b', 'c']);
      await add(entry('merge', 1, 'Ann', { into: ref(china), from: ref(wang) }));
      const after = await store.occurrences('chn', page);
      expect(after).toMatchObject({
        total: 6,
        names: [
          { name: 'China', documents: 3 },
          { name: 'Wang Yi', documents: 3 },
        ],
      });
      expect(after.occurrences.map(({ documentId, name }) => `${name} in ${documentId}`)).toEqual([
        'China in b',
        'China in c',
      ]);
      expect((await store.occurrences('wang-yi', page)).total).toBe(0);
    });

    it('merge actors in all that is asked, and keep the counts', async () => {
      await add(entry('merge', 1, 'Ann', { into: ref(china), from: ref(wang) }));
      expect(await ends()).toEqual(['a1 chn>fra', 'a2 fra>chn', 'b1 chn>fra', 'b2 chn>null', 'c1 chn>fra']);
      expect((await store.actors()).map(({ id }) => id)).toEqual(['chn', 'fra', 'viktor-orban']);
      expect((await store.searchActors('wang yi', { limit: 1, offset: 0 })).actors[0]?.id).toBe('chn');
      expect((await store.searchActors('', { limit: 9, offset: 0 })).actors.map(({ id }) => id)).toEqual([
        'chn',
        'fra',
        'viktor-orban',
      ]);
      expect((await store.mentions('a')).map((mention) => mention.actor)).toEqual(['chn', 'fra', 'chn']);
      expect(await store.mergeSuggestions()).toEqual([
        { into: 'chn', from: 'viktor-orban', reason: 'alike', score: 0.5 },
      ]);
    });

    it('hold for a document that is saved later, linked anew or not', async () => {
      await add(entry('merge', 1, 'Ann', { into: ref(china), from: ref(wang) }));
      await save(store, 'c');
      expect(await ends({ documentId: 'c' })).toEqual(['c1 chn>fra']);
      expect((await store.actors()).map(({ id }) => id)).toEqual(['chn', 'fra', 'viktor-orban']);
      await link(store);
      expect(await ends({ documentId: 'c' })).toEqual(['c1 chn>fra']);
    });

    it('follow an affiliation into the actor that the other went into', async () => {
      await add(entry('merge', 1, 'Ann', { into: ref(france), from: ref(china) }));
      expect((await store.actor('wang-yi'))?.affiliation).toBe('fra');
    });

    it('split an actor by documents', async () => {
      const split = entry('split', 1, 'Ann', { actor: ref(wang), name: 'Wang Wentao', documents: ['b'] });
      await add(split);
      expect(await ends({ source: madeId(split) })).toEqual([`b2 ${madeId(split)}>null`]);
      expect(await store.actor(madeId(split))).toMatchObject({
        name: 'Wang Wentao',
        kind: 'person',
        affiliation: 'chn',
      });
    });

    it('suggest no merge that a user has answered', async () => {
      await add(entry('apart', 1, 'Ann', { actors: [ref(orban), ref(wang)] }));
      expect(await store.mergeSuggestions()).toEqual([]);
      await link(store);
      expect(await store.mergeSuggestions()).toEqual([]);
    });

    it('take rejected stances out of everything but their own filter', async () => {
      await add(entry('reject', 1, 'Ann', { stance: (await refOf('a', '1')).ref }));
      expect(await ends()).toEqual(['a2 fra>chn', 'b1 chn>fra', 'b2 wang-yi>null', 'c1 wang-yi>fra']);
      expect(await ends({ review: ['rejected'] })).toEqual(['a1 wang-yi>fra']);
      expect(await store.countStances({})).toBe(4);
      expect((await store.stanceOutlines({})).length).toBe(4);
      expect((await store.counts()).stances).toBe(4);
      expect(
        (await store.documents({ limit: 9, offset: 0 })).documents.map(({ id, stances }) => [id, stances]),
      ).toEqual([
        ['a', 1],
        ['b', 2],
        ['c', 1],
      ]);
    });

    it('show a corrected stance, and what the analysis says of it', async () => {
      const { ref: named } = await refOf('a', '1');
      const flip = entry('flip', 2, 'Bob', { stance: named, source: ref(france), target: ref(wang) });
      await add(entry('retype', 1, 'Ann', { stance: named, type: 'ACCUSE', polarity: 'negative' }), flip);
      const [shown] = await store.stances({ review: ['corrected'] });
      expect(shown).toMatchObject({
        source: 'fra',
        target: 'wang-yi',
        type: 'ACCUSE',
        polarity: 'negative',
        intensity: -3,
      });
      expect(shown?.correction).toEqual({
        ...{ entry: flip.id, by: 'Bob', at: flip.at, changed: ['source', 'target', 'type', 'polarity'] },
        was: { source: 'Wang Yi', target: 'France', type: 'SUPPORT', polarity: 'positive', modality: 'asserted' },
      });
      expect((await refOf('a', '1')).ref).toEqual(named);
    });

    it('send a stance to an actor that its document does not name, and add one by hand', async () => {
      const acme = actor('acme', 'Acme', { kind: 'organization' });
      await store.saveDocument(
        document('d', title('d')),
        'hash of d',
        analysis('d', { actors: [acme], mentions: [], stances: [] }),
      );
      const passage = { start: 28, end: 35, text: 'Beijing' };
      const reading = {
        source: ref(china),
        target: ref(acme),
        type: 'SANCTION',
        polarity: 'negative',
        modality: 'asserted',
      } as const;
      await add(
        entry('redirect', 1, 'Ann', { stance: (await refOf('a', '1')).ref, target: ref(acme) }),
        entry('add', 2, 'Ann', { document: documentRef('b'), passage, reading, issue: 'fishing', attributedTo: null }),
      );
      expect(await ends({ target: 'acme' })).toEqual([
        'a1 wang-yi>acme',
        expect.stringMatching(/^bhand-\w+ chn>acme$/),
      ]);
      expect((await store.stances({ issue: ['fishing'] })).map(({ text, review }) => [text, review])).toEqual([
        ['Beijing', 'added'],
      ]);
      await link(store);
      expect((await ends({ target: 'acme' })).length).toBe(2);
      await add(entry('merge', 3, 'Ann', { into: ref(france), from: ref(acme) }));
      expect((await ends({ target: 'fra' })).length).toBe(4);
    });

    it('hold when a document is analyzed anew, and when its text has changed under another id', async () => {
      const { ref: named } = await refOf('a', '1');
      await add(entry('retype', 1, 'Ann', { stance: named, type: 'ACCUSE', polarity: 'negative' }));
      const again = [stance('7', 'wang-yi', 'fra', { score: 0.3 })];
      await store.saveDocument(document('a', title('a')), 'hash of a', analysis('a', { stances: again }));
      expect((await store.stances({ documentId: 'a' })).map(({ id, type }) => [id, type])).toEqual([['7', 'ACCUSE']]);
      const before = 'Corrected.\n\n';
      const moved = stance('1', 'wang-yi', 'fra', { evidence: { start: before.length, end: before.length + 22 } });
      const changed = document('a2', { ...title('a'), text: before + document('a').text });
      await store.saveDocument(document('a', title('a')), 'hash of a', analysis('a', { stances: again }), '/a.txt');
      await store.saveDocument(changed, 'hash of a2', analysis('a2', { stances: [moved] }), '/a.txt');
      expect((await store.stances({ documentId: 'a2' })).map(({ type }) => type)).toEqual(['ACCUSE']);
      expect(await store.curationConflicts()).toEqual([]);
    });

    it('find the new version of a file by its name', async () => {
      const [old, now] = ['news-0123456789ab', 'news-ba9876543210'];
      const bare = { title: null, url: null };
      const saved = (id: string) => store.saveDocument(document(id, bare), `hash of ${id}`, analysis(id), '/news.txt');
      await saved(old);
      await add(entry('reject', 1, 'Ann', { stance: (await refOf(old, '1')).ref }));
      await saved(now);
      expect(await ends({ review: ['rejected'] })).toEqual([`${now}1 wang-yi>fra`]);
    });

    it('list what does not hold, until it does', async () => {
      const { ref: named } = await refOf('c', '1');
      const [mine, other] = [
        entry('reject', 1, 'Ann', { stance: named }),
        entry('accept', 2, 'Bob', { stance: named, reading: (await refOf('c', '1')).reading }),
      ];
      const merge = entry('merge', 3, 'Ann', { into: { id: 'x', name: 'Nobody' }, from: ref(wang) });
      const elsewhere = entry('reject', 4, 'Ann', {
        stance: { ...named, document: { id: 'd', title: null, url: null, source: null } },
      });
      const stray = entry('undo', 5, 'Ann', { entry: 'f'.repeat(24) });
      await add(mine, other, merge, elsewhere, stray);
      const listed = async () =>
        (await store.curationConflicts()).map(({ kind, entry, winner }) => [kind, entry, winner]);
      expect(await listed()).toEqual([
        ['unresolved', merge.id, null],
        ['contradicted', mine.id, other.id],
        ['unresolved', stray.id, null],
        ['unresolved', elsewhere.id, null],
      ]);
      await store.saveDocument(
        document('d', title('d')),
        'hash of d',
        analysis('d', { actors: [wang, france, china], stances: [stance('1', 'wang-yi', 'fra')] }),
      );
      await add(entry('undo', 6, 'Ann', { entry: mine.id }), entry('undo', 7, 'Ann', { entry: merge.id }));
      expect(await listed()).toEqual([['unresolved', stray.id, null]]);
      expect(await ends({ review: ['rejected'] })).toEqual(['d1 wang-yi>fra']);
    });

    it('stay when the store is closed and opened again', async () => {
      await add(entry('rename', 1, 'Ann', { actor: ref(wang), name: 'Minister Wang' }));
      const before = await everything(store);
      await store.close();
      store = await place.open();
      expect(await everything(store)).toEqual(before);
      expect((await store.actor('wang-yi'))?.name).toBe('Minister Wang');
    });
  });
}
