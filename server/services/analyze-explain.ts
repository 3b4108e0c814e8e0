import { stanceEncoder } from '../encoder/encoder.ts';
import { documentOf } from '../pipeline/analyze.ts';
import { annotate } from '../pipeline/annotated-document.ts';
import { defaultPipeline, type PipelineSettings } from '../pipeline/default-pipeline.ts';
import { type ExplainedSentence, explain } from '../pipeline/explain.ts';

export type { ExplainedSentence };

/** What the pipeline saw in every sentence of a text, and why each reading became a stance or not. */
export const explainText = (text: string, settings: PipelineSettings = {}): ExplainedSentence[] =>
  explain(
    defaultPipeline(settings).run(annotate(documentOf({ text }, 'text'))),
    settings.fast ? null : stanceEncoder(),
  );
