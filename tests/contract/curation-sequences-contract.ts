import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealed } from '../../server/curation/entry.ts';
import type { Store } from '../../server/store/store.ts';
import type { CurationDraft, CurationEntry } from '../../shared/curation.ts';
import { entry, ref } from '../unit/curation/samples.ts';
import { documentRef, everything, fill, link, stancesOf } from './corrected-store.ts';
import type { StorePlace } from './store-contract.ts';
import { china, france, orban, wang } from './store-samples.ts';

const undoOf = (log: readonly CurationEntry[]) =>
  log.map(({ id }, index) => entry('undo', 50, `Z${index}`, { entry: id }));

/** What every store must make of corrections in whatever order, whatever its engine. */
export function describeCurationSequences(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`corrections in any sequence on ${engine}`, () => {
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

    const actors = fc.constantFrom(china, france, wang, orban).map(ref);
    const authors = fc.constantFrom('Ann', 'Bob');
    const minutes = fc.integer({ min: 0, max: 40 });
    const places = fc.constantFrom(['a', '1'], ['a', '2'], ['b', '1'], ['b', '2'], ['c', '1']);
    const passages = fc.constantFrom(
      { start: 0, end: 22, text: 'Wang Yi praised France' },
      { start: 28, end: 35, text: 'Beijing' },
    );
    const types = fc.constantFrom('ACCUSE' as const, 'AID' as const);
    const polarity = 'negative' as const;

    /** One correction, made over the stances as they were found. */
    const corrections = async () => {
      const known = new Map<string, Awaited<ReturnType<typeof refOf>>>();
      for (const [id, list] of Object.entries(stancesOf))
        for (const { id: number } of list) known.set(id + number, await refOf(id, number));
      const stances = places.map(([id, number]) => known.get(id! + number!)!);
      const reading = fc.record({
        source: actors,
        target: actors,
        type: types,
        polarity: fc.constant(polarity),
        modality: fc.constant('asserted' as const),
      });
      return fc.oneof(
        fc
          .tuple(minutes, authors, actors, actors)
          .filter(([, , into, from]) => into.id !== from.id)
          .map(([at, by, into, from]) => entry('merge', at, by, { into, from })),
        fc
          .tuple(minutes, authors, actors, actors)
          .filter(([, , a, b]) => a.id !== b.id)
          .map(([at, by, a, b]) => entry('apart', at, by, { actors: [a, b] })),
        fc
          .tuple(minutes, authors, actors, fc.constantFrom('a', 'b', 'c'))
          .map(([at, by, one, id]) => entry('split', at, by, { actor: one, name: 'Other', documents: [id] })),
        fc
          .tuple(minutes, authors, actors, fc.constantFrom('X', 'China'))
          .map(([at, by, one, name]) => entry('rename', at, by, { actor: one, name })),
        fc
          .tuple(minutes, authors, actors, actors)
          .map(([at, by, one, affiliation]) => entry('set', at, by, { actor: one, affiliation, kind: 'group' })),
        fc
          .tuple(minutes, authors, stances)
          .map(([at, by, { ref: named, reading }]) => entry('accept', at, by, { stance: named, reading })),
        fc
          .tuple(minutes, authors, stances)
          .map(([at, by, { ref: named }]) => entry('reject', at, by, { stance: named })),
        fc
          .tuple(minutes, authors, stances, types)
          .map(([at, by, { ref: named }, type]) => entry('retype', at, by, { stance: named, type, polarity })),
        fc
          .tuple(minutes, authors, stances, actors)
          .map(([at, by, { ref: named }, target]) => entry('redirect', at, by, { stance: named, target })),
        fc
          .tuple(minutes, authors, stances, actors, actors)
          .map(([at, by, { ref: named }, source, target]) => entry('flip', at, by, { stance: named, source, target })),
        fc.tuple(minutes, authors, fc.constantFrom('a', 'b'), passages, reading).map(([at, by, id, passage, said]) =>
          entry('add', at, by, {
            document: documentRef(id),
            passage,
            reading: said,
            issue: null,
            attributedTo: null,
          }),
        ),
      );
    };
    const logs = async () =>
      fc.uniqueArray(await corrections(), { minLength: 1, maxLength: 8, selector: ({ id }) => id });

    /** The same corrections by authors of their own, since the log keeps what other runs have said and undone. */
    const ofRun = (log: readonly CurationEntry[], run: number) =>
      log.map(({ id: _, ...said }) => sealed({ ...said, author: `${said.author} ${run}` } as CurationDraft));

    it('are gone without a trace when all are undone', async () => {
      const before = await everything(store);
      let run = 0;
      await fc.assert(
        fc.asyncProperty(await logs(), fc.boolean(), async (said, relink) => {
          const log = ofRun(said, run++);
          for (const one of log) await store.addCurations([one]);
          if (relink) await link(store);
          for (const one of undoOf(log)) await store.addCurations([one]);
          expect(await everything(store)).toEqual(before);
          expect(await store.curationConflicts()).toEqual([]);
        }),
        { numRuns: 15 },
      );
    });

    it('give the same in whatever order entries and documents arrive', async () => {
      await fc.assert(
        fc.asyncProperty(
          await logs(),
          fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }),
          fc.nat(12),
          async (log, ids, cut) => {
            const places = [await createPlace(), await createPlace()];
            const [one, two] = [await places[0]!.open(), await places[1]!.open()];
            await fill(one);
            for (const said of log) await one.addCurations([said]);
            await two.addCurations([...log].reverse().slice(0, cut));
            await fill(two, ids);
            await two.addCurations(log);
            const [first, second] = [await everything(one), await everything(two)];
            const faults = [...(await one.faults()), ...(await two.faults())];
            const conflicts = [await one.curationConflicts(), await two.curationConflicts()];
            for (const opened of [one, two]) await opened.close();
            for (const fresh of places) await fresh.remove();
            expect(second).toEqual(first);
            expect(faults).toEqual([]);
            expect(conflicts[1]).toEqual(conflicts[0]);
          },
        ),
        { numRuns: 6 },
      );
    });
  });
}
