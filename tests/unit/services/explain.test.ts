import { describe, expect, it } from 'vitest';
import { explanationText } from '../../../server/cli/explanation-text.ts';
import { annotate } from '../../../server/pipeline/annotated-document.ts';
import { defaultPipeline } from '../../../server/pipeline/default-pipeline.ts';
import { explain } from '../../../server/services/analyze/analyze-explain.ts';

const pipeline = defaultPipeline({ fast: true });
const explained = (text: string) =>
  explain(pipeline.run(annotate({ id: 'x', text, title: null, date: null, source: null, url: null, language: null })));

describe('explain', () => {
  it('shows mentions, predicates with their roles, and the decision', () => {
    const [sentence] = explained('Peru condemned Chile.');
    expect(sentence!.mentions.map(({ actors }) => actors[0])).toEqual(['Peru', 'Chile']);
    expect(sentence!.predicates[0]).toMatchObject({
      frame: 'condemn',
      sources: ['Peru (nsubj)'],
      targets: ['Chile (obj)'],
    });
    expect(sentence!.decisions[0]).toMatchObject({ source: 'Peru', target: 'Chile', kept: true });
  });

  it('shows what the passes changed in the tree', () => {
    const [mended] = explained('Markets fell after Bosnia and Herzegovina sued Chile.');
    expect(mended!.rewrites).toContainEqual({
      pass: 'subject taken for an oblique',
      word: 'Bosnia',
      before: 'obl of fell',
      after: 'nsubj of sued',
    });
    expect(explained('Peru condemned Chile.')[0]!.rewrites).toEqual([]);
  });

  it('says why something is no stance', () => {
    const [sentence] = explained('Peru might attack Chile.');
    expect(sentence!.decisions[0]).toMatchObject({ kept: false, reason: 'only possible, not stated' });
  });

  it('prints one block of lines per sentence', () => {
    const text = explanationText(explained('Peru condemned Chile. Chile protested.'));
    expect(text.split('\n\n')).toHaveLength(2);
    expect(text).toMatch(/stance +Peru -> Chile: ACCUSE negative/);
  });
});
