import type { Analysis } from '../../shared/analysis.ts';
import { analyze } from '../pipeline/analyze.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { Predictions } from './gold.ts';
import type { Scores } from './measures.ts';
import type { EvaluationSet } from './sets.ts';

/** Runs the pipeline over the documents of a set. */
export function predict(set: EvaluationSet, pipeline: Pipeline): Predictions {
  const analyses = set.documents().map((document, index): [string, Analysis] => {
    const analysis = analyze(pipeline, document, `${set.name}-${index}`, { allPairs: set.allPairs });
    return [analysis.id, analysis];
  });
  return new Map(analyses);
}

/** Scores predictions against the gold of a set. */
export const scoreSet = (set: EvaluationSet, predictions: Predictions): Scores => set.score(set.gold(), predictions);
