import { describe, expect, it } from 'vitest';
import { annotatedSentences } from '../../../server/evaluation/annotation/read.ts';
import { scoreSentences } from '../../../server/evaluation/sentence-stances.ts';
import type { Analysis } from '../../../shared/analysis.ts';
import { plover } from '../../../shared/plover.ts';
import type { Stance } from '../../../shared/stance.ts';

const stance = (source: string, target: string, type: Stance['type'], start = 0): Stance => ({
  id: `${source}${target}${type}`,
  source,
  target,
  issue: null,
  type,
  polarity: plover[type].polarity,
  intensity: plover[type].intensity,
  modality: 'asserted',
  confidence: 0.8,
  score: 0.8,
  attributedTo: null,
  sentence: { start, end: start + 40 },
  evidence: { start, end: start + 5 },
  text: '',
  why: null,
});

const mention = (start: number, end: number, actor: string) => ({ start, end, actor, kind: 'name' as const });

describe('stances by sentence', () => {
  const analysis: Analysis = {
    id: 'one',
    actors: [],
    mentions: [mention(0, 4, 'peru'), mention(14, 19, 'chile'), mention(25, 30, 'kenya')],
    stances: [],
  };
  const annotated = (optional = false) => ({
    corpus: 'reuters' as const,
    id: 'one',
    start: 0,
    end: 40,
    part: 'held' as const,
    stances: [
      {
        source: [0, 4] as const,
        target: [14, 19] as const,
        type: 'ACCUSE' as const,
        polarity: 'negative' as const,
        optional,
      },
    ],
  });
  const score = (stances: Stance[], optional?: boolean) =>
    scoreSentences([{ id: 'one', sentences: [annotated(optional)] }], new Map([['one', { ...analysis, stances }]]))
      .measures;

  it('are right when source, target and sign are; the type is looked at by itself', () => {
    expect(score([stance('peru', 'chile', 'REJECT')]).slice(0, 2)).toMatchObject([
      { counts: { tp: 1, fp: 0, fn: 0 } },
      { counts: { right: 0, of: 1 } },
    ]);
    expect(score([stance('peru', 'chile', 'SUPPORT')])[0]).toMatchObject({ counts: { tp: 0, fp: 1, fn: 1 } });
    expect(score([stance('chile', 'peru', 'ACCUSE')])[2]).toMatchObject({ counts: { stances: 1 } });
    expect(score([stance('chile', 'peru', 'ACCUSE')])[0]).toMatchObject({ counts: { tp: 0, fp: 1, fn: 1 } });
  });

  it('count neither way where readers differ, and not at all in other sentences or when denied', () => {
    expect(score([stance('peru', 'chile', 'ACCUSE')], true)[0]).toMatchObject({ counts: { tp: 0, fp: 0, fn: 0 } });
    expect(score([], true)[0]).toMatchObject({ counts: { tp: 0, fp: 0, fn: 0 } });
    expect(score([stance('peru', 'kenya', 'ACCUSE', 100)])[0]).toMatchObject({ counts: { tp: 0, fp: 0, fn: 1 } });
    expect(score([{ ...stance('peru', 'kenya', 'AID'), modality: 'negated' }])[0]).toMatchObject({
      counts: { tp: 0, fp: 0, fn: 1 },
    });
  });
});

describe('the annotated sentences', () => {
  it('keep training and held documents apart, with signs that fit the types', () => {
    const all = [...annotatedSentences().values()];
    for (const sentences of all) expect(new Set(sentences.map(({ part }) => part === 'held')).size).toBe(1);
    const stances = all.flat().flatMap((sentence) => sentence.stances);
    expect(stances.length).toBeGreaterThan(3000);
    const odd = stances.filter(({ type, polarity }) => type !== 'REQUEST' && polarity !== plover[type].polarity);
    expect(odd.length / stances.length).toBeLessThan(0.01);
  });
});
