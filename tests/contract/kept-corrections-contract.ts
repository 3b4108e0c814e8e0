import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../server/ingest/identity.ts';
import type { Analyzer } from '../../server/services/analyze/analyze.ts';
import { createCuration } from '../../server/services/curation/curation.ts';
import { notesOn } from '../../server/services/curation/notes.ts';
import { createQueries } from '../../server/services/queries.ts';
import { createReanalyze } from '../../server/services/upkeep/reanalyze.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';
import { type CurationEntry, type EntryOf, reviews } from '../../shared/curation.ts';
import { writeEmptyStore } from '../empty-store.ts';
import { entry, ref } from '../unit/curation/samples.ts';
import { documentRef, everything, stancesOf, title } from './corrected-store.ts';
import type { StorePlace } from './store-contract.ts';
import { analysis, china, document, france, orban, wang } from './store-samples.ts';

/** Finds in the samples what their analyses hold. */
const analyzer: Analyzer = {
  reader: 'samples',
  lanes: 1,
  analyze: async (_, id) => analysis(id, { actors: [wang, france, china, orban], stances: stancesOf[id]! }),
  rest: async () => undefined,
  close: async () => undefined,
};

const reanalyze = (store: Store) => createReanalyze({ store, analyzer })({ all: true });

/** A store of the samples, each a text of its own, read and linked by what users run. */
async function fill(store: Store): Promise<void> {
  for (const id of Object.keys(stancesOf)) {
    const { text, ...rest } = document(id, title(id));
    const own = { ...rest, text: `${text}\n\nThis was article ${id} of that day.` };
    await store.saveDocument(own, contentHash(own), await analyzer.analyze(own, id), null, {
      ...{ reader: 'samples', annotation: null, origin: null },
    });
  }
  await reanalyze(store);
}

/** What users see of a corrected store. */
async function seen(store: Store): Promise<object> {
  const stances = await store.stances({ review: [...reviews], copies: true });
  const notes = await notesOn(store, stances);
  const queries = createQueries(store);
  return {
    everything: await everything(store),
    stances,
    notes: stances.map(({ documentId, id }) => notes(documentId, id)),
    score: await queries.score(),
    conflicts: await store.curationConflicts(),
  };
}

/** One correction of every kind, by what it does. */
async function corrections(store: Store): Promise<Record<string, CurationEntry[]>> {
  const of = async (id: string, number: string) => (await store.stanceForCuration(id, number))!;
  const [praise, accusation, copy] = [await of('a', '1'), await of('a', '2'), await of('b', '1')];
  const passage = { start: 0, end: 22, text: 'Wang Yi praised France' };
  const reading: EntryOf<'add'>['reading'] = {
    ...{ source: ref(wang), target: ref(orban), type: 'SUPPORT', polarity: 'positive', modality: 'asserted' },
  };
  const about = { stance: praise.ref };
  const renamed = entry('rename', 20, 'Ann', { actor: ref(orban), name: 'Orbán V.' });
  const undone = entry('undo', 21, 'Ann', { entry: renamed.id });
  return {
    merge: [entry('merge', 1, 'Ann', { into: ref(china), from: ref(orban) })],
    'split by documents': [entry('split', 2, 'Ann', { actor: ref(france), name: 'Marianne', documents: ['a'] })],
    'split by names': [entry('split', 3, 'Ann', { actor: ref(wang), name: 'Another Wang', names: ['Wang Yi'] })],
    'split of occurrences': [
      entry('split', 4, 'Ann', { actor: ref(china), name: 'Taipei', occurrences: [{ document: 'b', name: 'China' }] }),
    ],
    rename: [entry('rename', 5, 'Ann', { actor: ref(france), name: 'République française' })],
    set: [
      entry('set', 6, 'Ann', {
        actor: ref(wang),
        kind: 'group',
        affiliation: ref(france),
        role: 'envoy',
        country: null,
      }),
    ],
    apart: [entry('apart', 7, 'Ann', { actors: [ref(wang), ref(orban)] })],
    accept: [entry('accept', 8, 'Ann', { stance: praise.ref, reading: praise.reading })],
    reject: [entry('reject', 9, 'Ann', about)],
    retype: [entry('retype', 10, 'Ann', { ...about, type: 'REJECT', polarity: 'negative', modality: 'negated' })],
    flip: [entry('flip', 11, 'Ann', { stance: accusation.ref, source: ref(china), target: ref(france) })],
    redirect: [entry('redirect', 12, 'Ann', { stance: copy.ref, source: ref(wang), target: ref(orban) })],
    add: [entry('add', 13, 'Ann', { document: documentRef('c'), passage, reading, issue: 'fish', attributedTo: null })],
    'note on a stance': [entry('note', 14, 'Ann', { about, text: 'Said twice.' })],
    'note on an actor': [entry('note', 15, 'Ann', { about: { actor: ref(wang) }, text: 'Since 2013.' })],
    'note on an edge': [entry('note', 16, 'Ann', { about: { source: ref(wang), target: ref(france) }, text: 'Old.' })],
    read: [entry('read', 17, 'Ann', { document: documentRef('a') })],
    undo: [renamed, undone],
    redo: [renamed, undone, entry('redo', 22, 'Ann', { entry: renamed.id })],
  };
}
const kinds = [
  ...['merge', 'split by documents', 'split by names', 'split of occurrences', 'rename', 'set', 'apart', 'accept'],
  ...['reject', 'retype', 'flip', 'redirect', 'add', 'note on a stance', 'note on an actor', 'note on an edge'],
  ...['read', 'undo', 'redo'],
];
/** What shows in no list beside the log itself. */
const unseen = ['apart', 'note on an actor', 'note on an edge', 'undo'];

/** Corrections that outlive what happens to a store, whatever its engine. */
export function describeKeptCorrections(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`corrections kept on ${engine}`, () => {
    const closing: (() => Promise<void>)[] = [];
    let store: Store;
    const opened = async (place: StorePlace): Promise<Store> => {
      const one = await place.open();
      closing.push(async () => {
        await one.close();
        await place.remove();
      });
      await fill(one);
      return one;
    };
    beforeEach(async () => {
      store = await opened(await createPlace());
    });
    afterEach(async () => {
      for (const close of closing.splice(0)) await close();
    });

    it('are all kinds that there are', async () => {
      expect(Object.keys(await corrections(store))).toEqual(kinds);
    });

    it.each(kinds)('%s: reading all articles anew changes nothing of it', async (kind) => {
      const before = await seen(store);
      await store.addCurations((await corrections(store))[kind]!);
      const after = await seen(store);
      if (!unseen.includes(kind)) expect(after).not.toEqual(before);
      expect(await reanalyze(store)).toMatchObject({ replaced: 3, failed: [] });
      expect(await seen(store)).toEqual(after);
      expect(await store.faults()).toEqual([]);
    });

    it('show, whatever of them is undone, what the others alone show, and once it is redone all of it', async () => {
      const all = Object.values(await corrections(store)).flatMap((entries) => entries.slice(0, 1));
      const numbered = fc.uniqueArray(fc.nat(all.length - 1), { minLength: 1, maxLength: 5 });
      let minute = 30;
      await fc.assert(
        fc.asyncProperty(numbered, fc.nat(4), async (chosen, at) => {
          const log = chosen.map((number) => all[number]!);
          const undone = log[at % log.length]!;
          const [both, others] = [await opened(await createPlace()), await opened(await createPlace())];
          await both.addCurations(log);
          await others.addCurations(log.filter((one) => one !== undone));
          const whole = await seen(both);
          await both.addCurations([entry('undo', minute++ % 60, 'Bob', { entry: undone.id })]);
          expect(await seen(both)).toEqual(await seen(others));
          await both.addCurations([entry('redo', 59, 'Zed', { entry: undone.id })]);
          expect(await seen(both)).toMatchObject({ everything: (whole as { everything: unknown }).everything });
        }),
        { numRuns: 5 },
      );
    });

    it('give the same graph, notes and score where their log is taken in, on another engine, too', async () => {
      const all = Object.values(await corrections(store)).flat();
      await store.addCurations(all);
      const lines = (await createQueries(store).curationLog()).trim().split('\n');
      const folder = await mkdtemp(join(tmpdir(), 'demarche-elsewhere-'));
      const elsewhere = await opened({
        open: async () => openStore(await writeEmptyStore(join(folder, 'other.db'))),
        remove: () => rm(folder, { recursive: true }),
      });
      const { added, refused } = await createCuration(elsewhere).importEntries(lines.map((line) => JSON.parse(line)));
      expect({ added, refused }).toEqual({ added: new Set(all).size, refused: [] });
      expect(await seen(elsewhere)).toEqual(await seen(store));
      expect(await createQueries(elsewhere).curationLog()).toBe(await createQueries(store).curationLog());
    });
  });
}
