import { describe, expect, it } from 'vitest';
import type { EncodedPair, Encoder } from '../../../../server/encoder/encoder.ts';
import { documentOf } from '../../../../server/pipeline/analyze.ts';
import { annotate } from '../../../../server/pipeline/annotated-document.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';
import { cueFor } from '../../../../server/pipeline/stages/stances/model/cue.ts';
import { endsOf } from '../../../../server/pipeline/stages/stances/model/model-readings.ts';
import { scorerOf } from '../../../../server/pipeline/stages/stances/model/scorer.ts';
import { findingsOf } from '../../../../server/pipeline/stages/stances/readings.ts';

const text = 'Norway loudly heaped bitter scorn on Chile.';
const stages = defaultPipeline({ fast: true }).stages.filter(({ name }) => name !== 'stances');

/** The cue between Norway and Chile where hiding a word leaves so much of the stance, and the words that were hidden for it. */
function cueWhere(left: Readonly<Record<string, number>>) {
  const hidden: string[] = [];
  const encoder: Encoder = {
    read(sentence, span) {
      const word = span ? sentence.text.slice(span.start, span.end) : '';
      if (span) hidden.push(word);
      const negative = left[word] ?? 0.9;
      const sign = { none: 1 - negative, positive: 0, negative, neutral: 0 };
      return [{ source: 'nor', target: 'chl', sign } as EncodedPair];
    },
  };
  const document = annotate(documentOf({ text }, 'test'));
  for (const stage of stages) stage.run(document, { allPairs: false });
  const findings = findingsOf(document);
  const scorer = scorerOf(findings, encoder);
  const cue = cueFor(findings.context, endsOf(scorer.score(0, 'nor', 'chl')!), 'negative', scorer.encoded!);
  return { cue: cue === null ? null : document.tokens[cue]!.text, hidden };
}

describe('the cue of a stance that the encoder adds', () => {
  it('is the word whose hiding costs most', () => {
    const { cue, hidden } = cueWhere({ bitter: 0.7, scorn: 0.6 });
    expect(cue).toBe('scorn');
    expect(hidden).toEqual(expect.arrayContaining(['heaped', 'bitter', 'scorn']));
  });

  it('is sought no further than the first word without which the stance is unlikely', () => {
    const first = cueWhere({}).hidden[0]!;
    expect(cueWhere({ [first]: 0.3 })).toEqual({ cue: first, hidden: [first] });
  });
});
