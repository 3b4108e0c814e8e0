import { describe, expect, it } from 'vitest';
import { variants } from '../../../server/evaluation/ablation.ts';
import { analyze } from '../../../server/pipeline/analyze.ts';

const text = 'President Ana Diaz of Peru met reporters. She accused Chile of spying.';
const stancesWith = (name: string) => {
  const { pipeline } = variants().find((variant) => variant.name === name)!;
  return analyze(pipeline, { text }, 'a').stances.map(({ source, target, type }) => `${source} ${type} ${target}`);
};

describe('ablation', () => {
  it('reads a pronoun with coreference and loses it without', () => {
    expect(stancesWith('whole')).toContain('ana-diaz ACCUSE chl');
    expect(stancesWith('no coreference')).toEqual([]);
  });

  it('loses who does what to whom without syntax', () => {
    expect(stancesWith('no syntax, no encoder')).not.toContain('ana-diaz ACCUSE chl');
  });

  it('gives the same with rules alone where no actors are marked', () => {
    expect(stancesWith('rules only')).toEqual(stancesWith('whole'));
  });
});
