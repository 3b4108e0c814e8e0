import { describe, expect, it } from 'vitest';
import {
  groupName,
  leftAndNew,
  overviewDrawn,
  separateCount,
  surroundingsDrawn,
} from '../../../client/core/words/drawn.ts';
import { figureSummary, figureTitle } from '../../../client/core/words/stage.ts';
import { summit } from './sample-graph.ts';

const part = {
  chosen: 'backbone' as const,
  truncated: true,
  actors: 1479,
  edges: 3000,
  heaviest: 40,
  minCount: 2,
  separate: { groups: 54, actors: 127 },
  neighbors: 115,
};
const actors = (...labels: string[]) => labels.map((label) => ({ id: label, label, kind: 'person' as const }));

const figure = {
  graph: summit(),
  part,
  center: null,
  alone: false,
  large: false,
  all: 0,
  documents: 5,
  steps: 1,
  brief: false,
  grouped: null,
};

describe('the title of the figure', () => {
  it('names who is in the middle', () => {
    expect(figureTitle(figure)).toBe('Who takes which stance toward whom');
    expect(figureTitle({ ...figure, center: 'United States' })).toBe('Who takes which stance around the United States');
  });

  it('counts what is drawn: everything, a part, a group apart', () => {
    expect(figureSummary(figure)).toBe('5 actors, 5 relations and 0 stances in 5 articles');
    expect(figureSummary({ ...figure, large: true })).toBe('5 of 1,479 actors, lines of 2 or more');
    expect(figureSummary({ ...figure, alone: true })).toBe(
      '5 actors, 5 relations and 24 stances, apart from all others',
    );
    expect(figureSummary({ ...figure, center: 'China' })).toBe('4 of 115 neighbours, strongest first');
    const grouped = { actors: 27, communities: 4 };
    expect(figureSummary({ ...figure, grouped })).toBe(
      '27 of 1,479 actors in 4 communities, lines of 2 or more, neutral stances left out',
    );
    expect(figureSummary({ ...figure, grouped, brief: true })).toBe('27 actors in 4 communities');
    expect(figureTitle({ ...figure, grouped })).toBe('Who is with whom, and who against whom');
  });
});

describe('what is drawn, in words', () => {
  it('names the part, the whole and the lines left out', () => {
    expect(overviewDrawn(45, part)).toBe('45 of 1,479 actors, lines of 2 or more');
    expect(overviewDrawn(45, { ...part, minCount: 1 })).toBe('45 of 1,479 actors');
  });

  it('names neighbours, and steps beyond the first', () => {
    expect(surroundingsDrawn(20, part, 1)).toBe('20 of 115 neighbours, strongest first');
    expect(surroundingsDrawn(115, part, 1)).toBe('115 neighbours');
    expect(surroundingsDrawn(60, part, 2)).toBe('60 of 115 actors within 2 steps, strongest first, lines of 2 or more');
  });

  it('says who left and who is new', () => {
    expect(leftAndNew(28, 4)).toBe('The other 28 actors of the overview, where they stood. 4 are new here.');
    expect(leftAndNew(1, 0)).toBe('The other 1 actor of the overview, where it stood.');
    expect(leftAndNew(0, 0)).toBe('');
  });

  it('names groups by their strongest actors', () => {
    expect(separateCount(54)).toBe('54 separate pairs and groups');
    expect(groupName({ actors: actors('Colombia', 'FARC'), size: 2 })).toBe('Colombia and FARC');
    expect(groupName({ actors: actors('A', 'B', 'C', 'D'), size: 6 })).toBe('A, B, C and 3 more');
  });
});
