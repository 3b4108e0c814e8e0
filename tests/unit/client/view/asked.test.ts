import { describe, expect, it } from 'vitest';
import { asking, forgetting } from '../../../../client/core/asked/asked.ts';
import { answers, litByAsked } from '../../../../client/core/asked/lit.ts';
import { goingBack, selecting } from '../../../../client/core/view-state/moves.ts';
import { centerOf, initialViewState, type ViewState } from '../../../../client/core/view-state/view-state.ts';
import { questionSize, readingRemarks } from '../../../../client/core/words/asked.ts';
import { questionInWords } from '../../../../shared/question-words.ts';
import type { ActorLabel } from '../../../../shared/routes.ts';
import type { QuestionParts } from '../../../../shared/search.ts';
import { sampleGraph } from '../sample-graph.ts';

const china: ActorLabel = { id: 'chn', label: 'China', kind: 'country' };
const usa: ActorLabel = { id: 'usa', label: 'United States', kind: 'country' };
const parts = (change: Partial<QuestionParts>): QuestionParts => ({
  ...{ asks: 'stances', source: null, target: null, eitherWay: false, filter: {} },
  ...change,
});
const ask = (state: ViewState, change: Partial<QuestionParts>): ViewState => ({
  ...state,
  ...asking(state, parts(change)),
});

describe('a question', () => {
  it('becomes what the view is about, and its filter replaces that of the one before', () => {
    const before: ViewState = {
      ...initialViewState,
      filter: { type: ['ACCUSE'], kind: ['country'], from: '2024-01-01' },
      selection: { kind: 'actor', id: 'x' },
    };
    const asked = ask(before, { target: china, filter: { polarity: ['negative'] } });
    expect(asked).toMatchObject({
      asked: { source: null, target: 'chn', eitherWay: false },
      selection: { kind: 'none' },
      filter: { polarity: ['negative'], kind: ['country'], type: undefined, from: undefined },
    });
    expect(centerOf(asked)).toBe('chn');
    expect({ ...asked, ...forgetting(asked) }).toMatchObject({ asked: null, filter: { polarity: undefined } });
  });

  it('of one toward another is their line, without ends the filter alone', () => {
    expect(ask(initialViewState, { source: usa, target: china })).toMatchObject({
      asked: null,
      selection: { kind: 'line', source: 'usa', target: 'chn' },
    });
    expect(ask(initialViewState, { asks: 'path', source: usa, target: china })).toMatchObject({
      asked: null,
      path: { source: 'usa', target: 'chn' },
    });
    expect(ask(initialViewState, { filter: { type: ['SANCTION'] } })).toMatchObject({
      asked: null,
      filter: { type: ['SANCTION'] },
    });
  });

  it('stays while its lines are read, and goes last', () => {
    const asked = ask(initialViewState, { target: china });
    const reading = { ...asked, ...selecting(asked, { kind: 'line', source: 'usa', target: 'chn' }) };
    expect(centerOf(reading)).toBe('chn');
    const back = { ...reading, ...goingBack(reading) };
    expect(back).toEqual({ ...asked, filter: back.filter });
    expect({ ...back, ...goingBack(back) }.asked).toBeNull();
  });

  it('lights the lines that answer it, and nothing where none does', () => {
    const line = (from: string, to: string) => ({ from, to, counts: { negative: 1 } });
    const graph = sampleGraph([line('a', 'b'), line('c', 'b'), line('b', 'a'), line('c', 'd')]);
    const lit = litByAsked(graph, { source: null, target: 'b', eitherWay: false })!;
    expect(lit.lines).toEqual(new Set(graph.lines.filter(({ target }) => target === 'b').map(({ id }) => id)));
    expect(lit.actors).toEqual(new Set(['a', 'b', 'c']));
    expect(litByAsked(graph, { source: 'nobody', target: null, eitherWay: false })).toBeNull();
    const toward = { source: 'a', target: 'b' };
    expect(answers({ source: 'b', target: 'a', eitherWay: false }, toward)).toBe(false);
    expect(answers({ source: 'b', target: 'a', eitherWay: true }, toward)).toBe(true);
    expect(answers({ source: 'b', target: null, eitherWay: true }, toward)).toBe(true);
  });
});

describe('a question in words', () => {
  it.each([
    [{ target: usa, filter: { polarity: ['negative'] } }, 'Who is negative toward the United States'],
    [{ source: china, filter: { polarity: ['positive'] } }, 'Whom is China positive toward'],
    [{ source: china, target: usa, filter: {} }, 'Stances of China toward the United States'],
    [{ source: china, target: usa, eitherWay: true, filter: {} }, 'Stances between China and the United States'],
    [
      { target: china, filter: { type: ['SANCTION', 'COERCE'], from: '2023-01-01', to: '2023-12-31' } },
      'Sanction or coerce stances toward China in 2023',
    ],
    [{ source: china, eitherWay: true, filter: { outlet: ['Post'] } }, 'Stances of or toward China in Post'],
    [{ filter: { polarity: ['negative'], issue: ['tariffs'] } }, 'Negative stances on tariffs'],
    [{ asks: 'path', source: china, target: usa }, 'Path from China to the United States'],
    [{ source: china, filter: { from: '2024-01-02', to: '2024-01-02' } }, 'Stances of China on 2024-01-02'],
  ] as [Partial<QuestionParts>, string][])('%j is “%s”', (change, words) =>
    expect(questionInWords(parts(change))).toBe(words),
  );

  it('tells its size, and what was read otherwise', () => {
    const question = { ...parts({ target: china }), words: '', mended: [], ignored: [], steps: null };
    expect(questionSize({ ...question, count: { stances: 3, actors: 1 } })).toBe('1 actor, 3 stances');
    expect(questionSize({ ...question, count: null })).toBe('');
    expect(questionSize({ ...question, asks: 'path', count: null, steps: 2 })).toBe('2 steps');
    expect(readingRemarks({ mended: [{ typed: 'chna', read: 'China' }], ignored: ['qwertz'] })).toBe(
      '“chna” read as “China”; “qwertz” left out',
    );
  });
});
