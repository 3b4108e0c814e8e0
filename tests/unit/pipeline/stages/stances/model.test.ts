import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../../server/pipeline/analyze.ts';
import { annotate } from '../../../../../server/pipeline/annotated-document.ts';
import { defaultPipeline } from '../../../../../server/pipeline/default-pipeline.ts';
import {
  addedToMarked,
  believed,
  likelyOfMarked,
  typedByModel,
} from '../../../../../server/pipeline/stages/stances/choice/weigh.ts';
import { likeliestType } from '../../../../../server/pipeline/stages/stances/model/model-readings.ts';
import { vectorOf } from '../../../../../server/pipeline/stages/stances/model/pair-features.ts';
import { type ScoredPair, scorerOf } from '../../../../../server/pipeline/stages/stances/model/scorer.ts';
import { findingsOf } from '../../../../../server/pipeline/stages/stances/readings.ts';

const stages = defaultPipeline().stages.filter(({ name }) => name !== 'stances');

/** Reads a sentence in which the actors are marked as `[a]` and `[b]`, and scores a toward b. */
function score(marked: string, a: string, b: string): ScoredPair {
  const [before, between, after] = marked.split(/\[[ab]\]/) as [string, string, string];
  const [first, second] = marked.indexOf('[a]') < marked.indexOf('[b]') ? ['a', 'b'] : ['b', 'a'];
  const names = { a, b } as Record<string, string>;
  const text = before + names[first!] + between + names[second!] + after;
  const start = before.length + names[first!]!.length + between.length;
  const mentions = [
    { start: before.length, end: before.length + names[first!]!.length, actor: first! },
    { start, end: start + names[second!]!.length, actor: second! },
  ];
  const document = annotate(documentOf({ text }, 'example'), mentions);
  for (const stage of stages) stage.run(document, { allPairs: false });
  return scorerOf(findingsOf(document)).score(0, 'a', 'b')!;
}

describe('the stance model', () => {
  it.each([
    ['[a] sharply condemned [b] over the attack.', 'negative'],
    ['[a] praised [b] for its support.', 'positive'],
    ['[b] was accused by [a] of breaking the ceasefire.', 'negative'],
  ] as const)('tells the sign: %s', (sentence, sign) => {
    const { forward, backward } = score(sentence, 'Norway', 'Chile').score.edges();
    const other = sign === 'positive' ? 'negative' : 'positive';
    expect(forward[sign]).toBeGreaterThan(forward[other]);
    expect(forward[sign]).toBeGreaterThan(backward[sign]);
  });

  it.each([
    ['[a] severed diplomatic ties with [b] on Monday.', 'SANCTION'],
    ['[a] accused [b] of spying.', 'ACCUSE'],
    ['[a] warplanes bombed [b] on Friday, killing twelve people.', 'ASSAULT'],
    ['[a] and [b] held talks on trade.', 'CONSULT'],
    ['[a] sent food and medicine to [b] after the earthquake.', 'AID'],
  ] as const)('types: %s', (sentence, type) => {
    expect(likeliestType(score(sentence, 'Norway', 'Chile').score.types())).toBe(type);
  });

  it('gives probabilities that sum to one, and the same pair the other way round mirrored', () => {
    const { pair, score: found } = score('[a] rejected the demands of [b].', 'Peru', 'Kenya');
    const { neutral, forward, backward } = found.edges();
    expect(neutral + forward.positive + forward.negative + backward.positive + backward.negative).toBeCloseTo(1, 9);
    for (const shares of [found.types(), found.article()])
      expect(Object.values(shares).reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
    const back = scorerOf(pair.view.findings).score(0, 'b', 'a')!.score.edges();
    for (const sign of ['positive', 'negative'] as const) {
      expect(back.forward[sign]).toBeCloseTo(backward[sign], 12);
      expect(back.backward[sign]).toBeCloseTo(forward[sign], 12);
    }
  });

  it('does not look at who the two are', () => {
    const features = (a: string, b: string) => {
      const names: string[] = [];
      vectorOf(score('[a] threatened to strike [b] again.', a, b).pair, (feature) => names.push(feature));
      return names;
    };
    expect(features('Norway', 'Chile')).toEqual(features('Peru', 'Kenya'));
    expect(features('Norway', 'Chile').join()).not.toMatch(/norway|chile/i);
  });

  it('names the features that weighed most, heaviest first', () => {
    const features = score('[a] blamed [b] for the failure.', 'Norway', 'Chile').score.featuresFor('negative');
    expect(features.length).toBeGreaterThan(0);
    const weights = features.map(([, weight]) => Math.abs(weight));
    expect(weights).toEqual([...weights].sort((x, y) => y - x));
  });

  it('adds edges only where the rules have not read the two, and says so', () => {
    const { findings } = score('[a] sharply condemned [b] over the attack.', 'Norway', 'Chile').pair.view;
    const scorer = scorerOf(findings);
    const added = [{ rule: 'model', source: 'a', target: 'b', polarity: 'negative' }];
    expect(addedToMarked(findings, [], scorer)).toMatchObject(added);
    expect(addedToMarked(findings, findings.readings, scorer)).toEqual([]);
  });

  it('drops signed edges between marked actors that it finds unlikely, and only these', () => {
    const { findings } = score('[a] sharply condemned [b] over the attack.', 'Norway', 'Chile').pair.view;
    const reading = findings.readings.find(({ type }) => type === 'ACCUSE')!;
    const praise = { ...reading, polarity: 'positive' } as const;
    const talk = { ...reading, polarity: 'neutral' } as const;
    const denied = { ...praise, modality: 'negated' } as const;
    expect(likelyOfMarked([reading, praise, talk, denied], scorerOf(findings))).toEqual([reading, talk, denied]);
  });

  it('believes a reading the more, the more rules and model agree', () => {
    const { findings } = score('[a] sharply condemned [b] over the attack.', 'Norway', 'Chile').pair.view;
    const scorer = scorerOf(findings);
    const reading = findings.readings.find(({ type }) => type === 'ACCUSE')!;
    const trustIn = (changes: Partial<typeof reading>) => believed([{ ...reading, ...changes }], scorer)[0]!.trust;
    expect(trustIn({})).toBeGreaterThan(trustIn({ trust: 0.2 }));
    expect(trustIn({})).toBeGreaterThan(trustIn({ polarity: 'positive' }));
    expect(trustIn({ modality: 'negated', trust: 0.3 })).toBe(0.3);
  });

  it('types every ordered pair when asked to, with the evidence of the rules where they agree', () => {
    const { findings } = score('[a] accused [b] of spying.', 'Norway', 'Chile').pair.view;
    const typed = typedByModel(findings, scorerOf(findings));
    expect(typed.map(({ source, target }) => source + target).sort()).toEqual(['ab', 'ba']);
    expect(typed.find(({ source }) => source === 'a')).toMatchObject({
      type: 'ACCUSE',
      rule: 'verb',
      predicate: { frame: { lemma: 'accuse' } },
    });
  });
});
