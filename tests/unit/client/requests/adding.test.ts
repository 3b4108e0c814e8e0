import { describe, expect, it } from 'vitest';
import { gatherProblems } from '../../../../client/core/adding/problems.ts';
import { recognize } from '../../../../client/core/adding/recognize.ts';
import { newsInWords, progressInWords, resultsInWords, shareRead } from '../../../../client/core/words/adding.ts';
import { type AddingState, outcomes, type Settled } from '../../../../shared/adding.ts';

const state = (change: Partial<AddingState> = {}): AddingState => ({
  ...{ run: 1, running: true, waiting: 0, total: 40, read: 12, stances: 3, otherLanguage: 0, stopped: false },
  ...{ error: null, latest: [], problems: [] },
  counts: Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as AddingState['counts'],
  ...change,
});

describe('what is put into the one field', () => {
  it('is addresses only when all of it is', () => {
    expect(recognize(' \n')).toEqual({ kind: 'nothing' });
    expect(recognize('https://a.example/x  http://b.example\nhttps://a.example/x')).toEqual({
      kind: 'addresses',
      addresses: ['https://a.example/x', 'http://b.example'],
    });
    expect(recognize('See https://a.example/x')).toMatchObject({ kind: 'text', words: 2 });
  });
});

describe('how far the reading is', () => {
  it('is told with the number of articles as far as that is known', () => {
    expect(progressInWords(state())).toBe('Reading, 12 of 40 articles');
    expect(progressInWords(state({ total: null }))).toBe('Reading, 12 articles so far');
    expect(progressInWords(state({ waiting: 2 }))).toBe('Reading, 12 articles so far');
    expect(progressInWords(state({ waiting: 2, error: 'The database restarts.' }))).toBe('Trying again');
    const counts = { ...state().counts, failed: 2, stored: 10 };
    expect(progressInWords(state({ running: false, counts }))).toBe('10 articles read');
    expect(progressInWords(state({ running: false, stopped: true }))).toBe('12 articles read, then stopped');
    expect([shareRead(state()), shareRead(state({ waiting: 1 })), shareRead(state({ total: null }))]).toEqual([
      0.3,
      null,
      null,
    ]);
  });

  it('comes with what became of the articles', () => {
    const counts = { ...state().counts, unchanged: 1, queued: 4 };
    const jobs = { waiting: 2, running: 1, dead: 0, linking: false };
    expect(resultsInWords(state({ counts, otherLanguage: 9 }), jobs)).toEqual([
      '3 new stances',
      '1 article was here already',
      '9 not in English: stored and searchable, but not read',
      '4 articles left to workers, 3 still to be read',
    ]);
  });
});

describe('problems', () => {
  it('of one file and one reason are one, with all addresses', () => {
    const failed = (place: string, message: string, addresses: string[] = []): Settled => ({
      ...{ place, message, addresses, outcome: 'failed', title: null, documentId: null, stances: 0, language: null },
    });
    const gathered = gatherProblems([
      failed('news.json, article 1', 'is cut after 200 characters', ['https://a.example']),
      failed('news.json, article 2', 'is cut after 260 characters', ['https://b.example']),
      failed('scan.pdf', 'holds pictures'),
    ]);
    expect(gathered.map(({ place, count, addresses }) => [place, count, addresses])).toEqual([
      ['news.json', 2, ['https://a.example', 'https://b.example']],
      ['scan.pdf', 1, []],
    ]);
  });
});

describe('news', () => {
  it('tell what came, and what went', () => {
    const before = { documents: 5, stances: 90, actors: 30 };
    expect(newsInWords(before, { documents: 6, stances: 92, actors: 31 })).toBe(
      '1 article came: 2 new stances, 1 new actor.',
    );
    expect(newsInWords(before, { documents: 3, stances: 80, actors: 30 })).toBe('2 articles were removed.');
    expect(newsInWords(before, { ...before, stances: 89 })).toBeNull();
  });
});
