import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../../server/pipeline/analyze.ts';
import { annotate } from '../../../../../server/pipeline/annotated-document.ts';
import { defaultPipeline } from '../../../../../server/pipeline/default-pipeline.ts';
import { deedsOf } from '../../../../../server/pipeline/stages/stances/model/deeds.ts';
import { type Pair, pairFor, viewsOf } from '../../../../../server/pipeline/stages/stances/model/pair.ts';
import { vectorOf } from '../../../../../server/pipeline/stages/stances/model/pair-features.ts';
import { findingsOf } from '../../../../../server/pipeline/stages/stances/readings.ts';

const stages = defaultPipeline({ fast: true }).stages.filter(({ name }) => name !== 'stances');

/** Reads a sentence in which the source is Peru and the target Chile. */
function pairIn(text: string): Pair {
  const mentionOf = (name: string, actor: string) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, actor };
  };
  const document = annotate(documentOf({ text }, 'example'), [mentionOf('Peru', 'a'), mentionOf('Chile', 'b')]);
  for (const stage of stages) stage.run(document, { allPairs: false });
  const [view] = viewsOf(findingsOf(document)).values();
  return pairFor(view!, 'a', 'b')!;
}

function deedsIn(text: string): string[] {
  const pair = pairIn(text);
  const { tree } = pair.view.findings.context;
  return deedsOf(pair).map(
    ({ token, place, reachesTarget }) => `${place} ${tree[token]!.lemma}${reachesTarget ? '!' : ''}`,
  );
}

function featuresOf(text: string): string[] {
  const names: string[] = [];
  vectorOf(pairIn(text), (feature) => {
    if (feature.startsWith('deeds ')) names.push(feature.slice('deeds '.length));
    return -1;
  });
  return names;
}

describe('what the source does', () => {
  it.each([
    ['Peru condemned Chile.', ['main condemn!']],
    ['Peru agreed to lend money to Chile.', ['main agree!', 'inner lend!']],
    ['Peru decided to free the sailors of Chile.', ['main decide!', 'inner free!']],
    ['Peru said pirates had attacked Chile.', ['main say!', 'claim attack!']],
    ['Peru sent ships to help Chile.', ['main send!', 'aim help!']],
    ['Chile was criticized by Peru.', ['main criticize!']],
  ])('%s', (text, deeds) => {
    expect(deedsIn(text)).toEqual(deeds);
  });

  it('is nothing where it is no subject', () => {
    expect(deedsIn('The crisis divides Peru and Chile.')).toEqual([]);
    expect(featuresOf('The crisis divides Peru and Chile.')).toEqual(['none']);
  });

  it('is told apart by what is planned and what is done', () => {
    expect(featuresOf('Peru will help Chile.')).toContain('does help future');
    expect(featuresOf('Peru helped Chile.')).not.toContain('does help future');
  });

  it('takes the objects with the verb, and masks actors', () => {
    const features = featuresOf('Peru gave Chile a deadline.');
    expect(features).toContain('does give + deadline');
    expect(features).toContain('done deadline');
    expect(features.join()).not.toMatch(/peru|chile/i);
  });
});
