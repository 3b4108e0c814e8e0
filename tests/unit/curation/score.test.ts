import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Curation, createCuration } from '../../../server/services/curation/curation.ts';
import { wilson } from '../../../server/services/curation/score.ts';
import { createQueries, type Queries } from '../../../server/services/queries.ts';
import type { CurationRequest } from '../../../shared/curation-requests.ts';
import { openSampleStore, type SampleStore } from '../../api/sample-corpus.ts';

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

describe('the score', () => {
  it('is nothing without reviews', async () => {
    const { precision, recall, documents } = await queries.score();
    expect([precision, recall.value, documents]).toEqual([
      { hits: 0, of: 0, value: null, low: null, high: null },
      null,
      0,
    ]);
  });

  it('counts what was reviewed, and what was read to its end', async () => {
    await by('Ann', { op: 'accept', ...talks(0) });
    await by('Ann', { op: 'retype', ...talks(1), type: 'REJECT' });
    await by('Ann', { op: 'reject', document: 'undated', stance: 'undated#8' });
    expect(await queries.score()).toMatchObject({
      precision: { hits: 1, of: 3 },
      signedPrecision: { hits: 2, of: 3 },
      recall: { of: 0 },
    });
    await by('Ann', {
      op: 'add',
      document: 'talks',
      text: 'China would back Russia',
      source: 'chn',
      target: 'usa',
      type: 'REJECT',
      issue: null,
      modality: 'asserted',
      attributedTo: null,
    });
    await by('Ann', { op: 'read', document: 'talks' });
    expect(await queries.score()).toMatchObject({
      ...{ precision: { hits: 3, of: 5 }, signedPrecision: { hits: 4, of: 5 } },
      ...{ documents: 1, recall: { hits: 3, of: 5 }, signedRecall: { hits: 4, of: 5 } },
    });
  });

  it('counts what was accepted and is not found any more as missed', async () => {
    await by('Ann', { op: 'accept', ...talks(1) });
    await by('Ann', { op: 'read', document: 'talks' });
    const document = (await sample.store.document('talks'))!;
    const kept = { id: 'talks', actors: [], mentions: [], stances: [] };
    await sample.store.saveDocument(document, 'talks', kept);
    expect((await queries.score()).recall).toMatchObject({ hits: 0, of: 1 });
  });

  it('has the interval of Wilson', () => {
    // Its bounds are the shares from which the observed one lies 1.96 standard deviations away.
    const { value, low, high } = wilson(82, 100);
    for (const share of [low!, high!])
      expect(Math.abs(value! - share) / Math.sqrt((share * (1 - share)) / 100)).toBeCloseTo(1.96, 4);
    expect([low! < value!, value! < high!]).toEqual([true, true]);
    expect(wilson(0, 10).low).toBe(0);
    expect(wilson(10, 10).high).toBeCloseTo(1, 12);
  });
});
