import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Curation, createCuration } from '../../../server/services/curation/curation.ts';
import { createQueries, type Queries } from '../../../server/services/queries.ts';
import type { CurationRequest } from '../../../shared/curation-requests.ts';
import { openSampleStore, type SampleStore } from '../../api/sample-corpus.ts';
import { exportedText } from '../../exported-text.ts';

let sample: SampleStore;
let queries: Queries;
let curation: Curation;
beforeEach(async () => {
  sample = await openSampleStore();
  queries = createQueries(sample.store);
  curation = createCuration(sample.store);
});
afterEach(() => sample.remove());

const by = (author: string, request: CurationRequest) => curation.curate({ ...request, author });
const talks = (number: number) => ({ document: 'talks', stance: `talks#${number}` });
const edges = async () => (await queries.graph()).edges.map(({ key }) => key);
const bytes = () => exportedText(queries, 'graphml');
const states = async () => (await queries.curations()).entries.map(({ entry, state }) => `${entry.op} ${state}`);

describe('a correction', () => {
  it('names actors as people do, and shows at once', async () => {
    const { entry, conflicts } = await by('Ann', { op: 'merge', into: 'PRC', from: 'WANG YI' });
    expect(entry).toMatchObject({ into: { id: 'chn', name: 'China' }, from: { id: 'wang-yi' }, author: 'Ann' });
    expect(conflicts).toEqual([]);
    expect(await edges()).toContain('chn->usa');
    expect((await queries.actor('Wang Yi')).id).toBe('chn');
    expect((await queries.suggestions()).total).toBe(1);
  });

  it('is told with what it says of a stance', async () => {
    await by('Ann', { op: 'retype', ...talks(1), type: 'SUPPORT' });
    const { stances } = await queries.edge('wang-yi', 'usa', { review: ['corrected'] });
    expect(stances).toMatchObject([
      {
        type: 'SUPPORT',
        polarity: 'positive',
        intensity: 5,
        review: 'corrected',
        correction: { by: 'Ann', was: { type: 'ACCUSE' } },
      },
    ]);
    expect((await queries.document('talks')).stances.map(({ type }) => type)).toContain('SUPPORT');
  });

  it('makes new versions of what it changes in STIX, and so does taking it back', async () => {
    const versions = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        JSON.parse(await exportedText(queries, 'stix')).objects.map(
          (object: Record<'type' | 'id' | 'modified', string>) => [
            object.id,
            `${object.modified} ${JSON.stringify(object)}`,
          ],
        ),
      );
    const changed = (before: Record<string, string>, after: Record<string, string>) =>
      Object.keys(after).filter((id) => before[id] !== after[id]);
    const found = await versions();
    const { entry } = await by('Ann', { op: 'retype', ...talks(1), type: 'SUPPORT' });
    const corrected = await versions();
    await by('Ann', { op: 'undo', entry: entry.id });
    const undone = await versions();
    const relationship = changed(found, corrected).find((id) => id.startsWith('relationship'))!;
    expect(changed(found, corrected).filter((id) => id.startsWith('identity'))).toEqual([]);
    expect(changed(corrected, undone)).toContain(relationship);
    expect(corrected[relationship]! > found[relationship]!).toBe(true);
    expect(undone[relationship]! > corrected[relationship]!).toBe(true);
    await by('Ann', { op: 'rename', actor: 'usa', name: 'America' });
    const renamed = await versions();
    for (const id of Object.keys(renamed)) expect(renamed[id]! > undone[id]!, id).toBe(true);
  });

  it('rejects, and the line goes with its last stance', async () => {
    await by('Ann', { op: 'reject', document: 'undated', stance: 'undated#8' });
    expect(await edges()).not.toContain('usa->rus');
    expect((await queries.stats()).stances).toBe(8);
    expect((await queries.stances({ review: ['rejected'] })).total).toBe(1);
  });

  it('adds a stance with an issue of its own', async () => {
    await by('Ann', {
      op: 'add',
      document: 'talks',
      text: 'met American officials',
      source: 'usa',
      target: 'chn',
      type: 'CONSULT',
      issue: 'Spying',
      modality: 'asserted',
      attributedTo: null,
    });
    expect(
      (await queries.issues()).issues.map(({ name, phrases }) => [name.toLowerCase(), phrases.length]),
    ).toContainEqual(['spying', 2]);
    const [added] = (await queries.stances({ review: ['added'] })).stances;
    expect(added).toMatchObject({
      text: 'met American officials',
      sentenceText: 'Wang Yi met American officials in Beijing.',
      confidence: 1,
    });
  });

  it.each<[string, CurationRequest, string, string]>([
    ['an unknown actor', { op: 'merge', into: 'chn', from: 'Nobody' }, 'unknown_actor', 'Nobody'],
    ['a name of two', { op: 'rename', actor: 'Wang', name: 'W' }, 'ambiguous_actor', 'wang-wentao'],
    ['one actor twice', { op: 'merge', into: 'chn', from: 'Beijing' }, 'invalid_request', 'same actor'],
    ['an unknown document', { op: 'read', document: 'x' }, 'unknown_document', '"x"'],
    ['an unknown stance', { op: 'accept', ...talks(7) }, 'unknown_stance', 'talks#7'],
    ['a split of nothing', { op: 'split', actor: 'chn', name: 'C' }, 'invalid_request', 'documents, names'],
    ['nothing to set', { op: 'set', actor: 'chn' }, 'invalid_request', 'kind'],
    [
      'a flip toward an issue',
      { op: 'flip', document: 'berichte/2024 übersicht', stance: 'berichte/2024 übersicht#7' },
      'invalid_request',
      'flipped',
    ],
    ['a redirect to nobody', { op: 'redirect', ...talks(1) }, 'invalid_request', 'source or target'],
    [
      'a note on two things',
      { op: 'note', text: 'x', actor: 'chn', source: 'chn', target: 'usa' },
      'invalid_request',
      'on an actor, on a stance',
    ],
    [
      'words that do not stand there',
      {
        op: 'add',
        document: 'talks',
        text: 'Peace',
        source: 'usa',
        target: 'chn',
        issue: null,
        type: 'AID',
        modality: 'asserted',
        attributedTo: null,
      },
      'invalid_request',
      'does not say',
    ],
    [
      'words that stand there twice',
      {
        op: 'add',
        document: 'talks',
        text: 'Wang Yi',
        source: 'usa',
        target: 'chn',
        issue: null,
        type: 'AID',
        modality: 'asserted',
        attributedTo: null,
      },
      'invalid_request',
      'at 0, 47',
    ],
    ['nothing to undo', { op: 'undo' }, 'invalid_request', 'no correction'],
    ['an unknown correction', { op: 'undo', entry: 'x' }, 'unknown_curation', 'curate log'],
  ])('of %s is refused', async (_, request, code, words) => {
    const before = await bytes();
    await expect(by('Ann', request)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
    expect((await queries.curations()).total).toBe(0);
    expect(await bytes()).toBe(before);
  });

  it('that takes effect on nothing says so', async () => {
    const { conflicts } = await by('Ann', { op: 'split', actor: 'chn', name: 'Other', names: ['Cathay'] });
    expect(conflicts).toMatchObject([{ kind: 'unresolved' }]);
  });

  it('by nobody is by who runs the program', async () => {
    process.env.DEMARCHE_AUTHOR = 'Desk';
    const { entry } = await curation.curate({ op: 'note', actor: 'chn', text: 'Check.' });
    delete process.env.DEMARCHE_AUTHOR;
    expect(entry.author).toBe('Desk');
  });
});

describe('undo and redo', () => {
  it('go back and forth through what an author did', async () => {
    const start = await bytes();
    await by('Ann', { op: 'merge', into: 'chn', from: 'wang-yi' });
    const merged = await bytes();
    await by('Bob', { op: 'rename', actor: 'usa', name: 'America' });
    await by('Ann', { op: 'reject', document: 'undated', stance: 'undated#8' });
    const all = await bytes();
    await by('Ann', { op: 'undo' });
    await by('Ann', { op: 'undo' });
    expect(await states()).toEqual(['undo holds', 'undo holds', 'reject undone', 'rename holds', 'merge undone']);
    await by('Bob', { op: 'undo' });
    expect(await bytes()).toBe(start);
    await by('Ann', { op: 'redo' });
    expect(await bytes()).toBe(merged);
    await by('Ann', { op: 'redo' });
    await by('Bob', { op: 'redo' });
    expect(await bytes()).toBe(all);
    await expect(by('Ann', { op: 'redo' })).rejects.toThrow('undone nothing');
  });

  it('take any correction by its id, once', async () => {
    const { entry } = await by('Ann', { op: 'rename', actor: 'usa', name: 'America' });
    await by('Bob', { op: 'undo', entry: entry.id });
    expect((await queries.actor('usa')).name).toBe('United States');
    await expect(by('Bob', { op: 'undo', entry: entry.id })).rejects.toThrow('undone already');
    await by('Bob', { op: 'redo', entry: entry.id });
    expect((await queries.actor('usa')).name).toBe('America');
  });
});

describe('a shared log', () => {
  it('gives the same graph in another store, and comes in once', async () => {
    await by('Ann', { op: 'split', actor: 'wang-yi', name: 'Wang Er', documents: ['berichte/2024 übersicht'] });
    await by('Bob', { op: 'redirect', ...talks(1), target: 'Borrell' });
    await by('Bob', { op: 'flip', ...talks(0) });
    await by('Ann', { op: 'undo' });
    await by('Ann', { op: 'redo' });
    const lines = await queries.curationLog();
    const other = await openSampleStore();
    const entries = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const there = createCuration(other.store);
    expect(await there.importEntries(entries)).toEqual({ added: 5, known: 0, refused: [] });
    const version = await other.store.version();
    expect(await there.importEntries(entries)).toEqual({ added: 0, known: 5, refused: [] });
    expect(await there.importEntries([])).toEqual({ added: 0, known: 0, refused: [] });
    expect(await other.store.version()).toBe(version);
    const asked = createQueries(other.store);
    expect(await exportedText(asked, 'graphml')).toBe(await bytes());
    expect(await asked.curationLog()).toBe(lines);
    await other.remove();
  });

  it('refuses what is no entry or was changed, by its number', async () => {
    const { entry } = await by('Ann', { op: 'rename', actor: 'usa', name: 'America' });
    const { added, known, refused } = await curation.importEntries([
      'x',
      entry,
      { ...entry, author: 'Eve' },
      { ...entry, op: 'burn' },
    ]);
    expect([added, known, refused.map(({ number }) => number)]).toEqual([0, 1, [1, 3, 4]]);
    expect(refused[1]?.message).toContain('changed after');
  });

  it('keeps its order under a clock that goes back', async () => {
    const far = { ...(await by('Ann', { op: 'rename', actor: 'usa', name: 'A' })).entry };
    const late = createCuration({ ...sample.store, lastCuration: async () => '2099-01-01T00:00:00.000Z' });
    expect((await late.curate({ op: 'rename', actor: 'usa', name: 'B', author: 'Ann' })).entry.at).toBe(
      '2099-01-01T00:00:00.001Z',
    );
    expect(far.at < '2099').toBe(true);
  });
});

describe('the log', () => {
  beforeEach(async () => {
    await by('Ann', { op: 'retype', ...talks(1), type: 'SUPPORT' });
    await by('Bob', { op: 'retype', ...talks(1), type: 'AID' });
    await by('Bob', { op: 'note', source: 'usa', target: 'chn', text: 'Ask again.' });
  });

  it('tells what was done, newest first, by actor, document and author', async () => {
    const { entries } = await queries.curations();
    expect(entries.map(({ summary }) => summary)).toEqual([
      'notes "Ask again." on United States toward China',
      'retypes Wang Yi ACCUSE United States in Talks to AID, positive',
      'retypes Wang Yi ACCUSE United States in Talks to SUPPORT, positive',
    ]);
    expect((await queries.curations({ actor: 'chn' })).total).toBe(1);
    expect((await queries.curations({ document: 'talks', author: 'Ann' })).total).toBe(1);
    expect((await queries.curations({ limit: 1, offset: 2 })).entries[0]?.state).toBe('contradicted');
  });

  it('lists conflicts with both entries', async () => {
    const { total, conflicts } = await queries.curationConflicts();
    expect([total, conflicts.map(({ entry, winner }) => [entry.entry.author, winner?.entry.author])]).toEqual([
      1,
      [['Ann', 'Bob']],
    ]);
  });
});
