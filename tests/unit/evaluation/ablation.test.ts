import { describe, expect, it } from 'vitest';
import { variants } from '../../../server/evaluation/ablation.ts';
import { analyze } from '../../../server/pipeline/analyze.ts';

const text = 'President Ana Diaz of Peru met reporters. She accused Chile of spying.';
const read = (name: string) => {
  const { pipeline } = variants().find((variant) => variant.name === name)!;
  return analyze(pipeline, { text }, 'a').stances;
};
const stancesWith = (name: string) => read(name).map(({ source, target, type }) => `${source} ${type} ${target}`);
const rulesWith = (name: string) => read(name).map(({ why }) => why!.rule);

describe('ablation', () => {
  it('reads a pronoun with coreference and loses it without', () => {
    expect(stancesWith('whole')).toContain('ana-diaz ACCUSE chl');
    expect(stancesWith('no coreference')).toEqual([]);
  });

  it('reads by verbs and their arguments with syntax only', () => {
    expect(rulesWith('whole')).toContain('verb');
    expect(rulesWith('no syntax')).not.toContain('verb');
  });

  it('gives the same with rules alone where no actors are marked', () => {
    expect(stancesWith('rules only')).toEqual(stancesWith('whole'));
  });
});
