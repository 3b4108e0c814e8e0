import { describe, expect, it } from 'vitest';
import { scoreArticles } from '../../../server/evaluation/articles.ts';
import type { ArticleGold } from '../../../server/evaluation/gold.ts';
import type { Actor } from '../../../shared/actor.ts';
import type { Stance } from '../../../shared/stance.ts';

const text = 'Mr. Wang blamed the U.S. on Monday. Japan praised the United States.';
const span = (quoted: string) => ({ start: text.indexOf(quoted), end: text.indexOf(quoted) + quoted.length });
const [first, second] = ['Mr. Wang blamed the U.S. on Monday.', 'Japan praised the United States.'].map(span);

const gold: ArticleGold = {
  id: 'article',
  text,
  actors: [
    { name: 'Wang Yi', kind: 'person', aliases: ['Mr. Wang'], affiliation: 'China' },
    { name: 'China', kind: 'country', aliases: [], affiliation: null, optional: true },
    { name: 'United States', kind: 'country', aliases: ['the U.S.'], affiliation: null },
    { name: 'Japan', kind: 'country', aliases: [], affiliation: null },
  ],
  stances: [
    {
      source: 'Wang Yi',
      target: 'United States',
      polarity: 'negative',
      types: ['ACCUSE'],
      sentence: first!,
      evidence: span('blamed the U.S.'),
    },
    {
      source: 'Japan',
      target: 'United States',
      polarity: 'positive',
      types: ['SUPPORT'],
      sentence: second!,
      evidence: span('praised'),
      optional: true,
    },
  ],
};

const actor = (id: string, name: string, affiliation: string | null = null): Actor => ({
  id,
  name,
  kind: 'person',
  country: null,
  affiliation,
  role: null,
  aliases: [],
});

const stance = (source: string, changes: Partial<Stance> = {}): Stance => ({
  id: 'stance',
  source,
  target: 'usa',
  issue: null,
  type: 'ACCUSE',
  polarity: 'negative',
  intensity: -3,
  modality: 'asserted',
  confidence: 1,
  score: 1,
  attributedTo: null,
  sentence: first!,
  evidence: span('blamed'),
  text: 'blamed',
  why: null,
  ...changes,
});

function figures(actors: Actor[], stances: Stance[]) {
  const { measures, errors } = scoreArticles(
    [gold],
    new Map([['article', { id: 'article', actors, mentions: [], stances }]]),
  );
  return { errors, counts: Object.fromEntries(measures.map(({ name, counts }) => [name, Object.values(counts)])) };
}

describe('scores of whole articles', () => {
  it('takes an actor for the gold one that shares a name or alias, whatever the case, article or stops', () => {
    const { counts, errors } = figures([actor('wang', 'mr wang'), actor('usa', 'The US'), actor('x', 'Atlantis')], []);
    expect(counts.actors).toEqual([2, 1, 1]);
    expect(errors).toContain('article  actors extra: ?Atlantis');
  });

  it('counts what is optional neither way', () => {
    const actors = [actor('wang', 'Wang Yi'), actor('usa', 'United States'), actor('japan', 'Japan')];
    const praise = stance('japan', {
      polarity: 'positive',
      type: 'SUPPORT',
      sentence: second!,
      evidence: span('praised'),
    });
    expect(figures(actors, [stance('wang'), praise]).counts['signed edges']).toEqual([1, 0, 0]);
    expect(figures(actors, [praise]).counts['signed edges']).toEqual([0, 0, 1]);
    expect(figures(actors, [stance('wang'), praise]).counts['stances by sentence']).toEqual([1, 0, 0]);
  });

  it('wants the sign for a signed edge, and the sentence for a stance', () => {
    const actors = [actor('wang', 'Wang Yi'), actor('usa', 'United States')];
    expect(figures(actors, [stance('wang', { polarity: 'positive' })]).counts).toMatchObject({
      edges: [1, 0, 0],
      'signed edges': [0, 1, 1],
    });
    expect(figures(actors, [stance('wang', { sentence: second! })]).counts['stances by sentence']).toEqual([0, 1, 1]);
  });

  it('takes a person and the country that the person acts for as one when it rolls up', () => {
    const rolled = 'signed edges, rolled up to country';
    expect(figures([actor('chn', 'China'), actor('usa', 'United States')], [stance('chn')]).counts).toMatchObject({
      'signed edges': [0, 1, 1],
      [rolled]: [1, 0, 0],
    });
    const aide = [actor('aide', 'An Aide', 'chn'), actor('chn', 'China'), actor('usa', 'United States')];
    expect(figures(aide, [stance('aide')]).counts[rolled]).toEqual([1, 0, 0]);
  });

  it('notices evidence that is no verbatim text', () => {
    const actors = [actor('wang', 'Wang Yi'), actor('usa', 'United States')];
    expect(figures(actors, [stance('wang', { text: 'Blamed' })]).counts['evidence is verbatim text']).toEqual([0, 1]);
  });
});
