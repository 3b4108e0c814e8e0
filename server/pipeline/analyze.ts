import type { Analysis } from '../../shared/analysis.ts';
import type { Document, DocumentInput } from '../../shared/document.ts';
import { type AnnotatedDocument, annotate } from './annotated-document.ts';
import type { AnalyzeOptions, Pipeline } from './pipeline.ts';

/** What the pipeline found in one document, in the shape that `analyze` prints and the store keeps. */
export function analysisOf(annotated: AnnotatedDocument): Analysis {
  const { document, actors, mentions, stances } = annotated;
  return {
    id: document.id,
    actors,
    mentions: mentions.flatMap((mention) =>
      mention.place
        ? []
        : mention.actors.map((actor) => ({ start: mention.start, end: mention.end, actor, kind: mention.kind })),
    ),
    stances,
  };
}

/** The document that an input stands for; `id` is used when the input has none. */
export const documentOf = (input: DocumentInput, id: string): Document => ({
  id: input.id ?? id,
  text: input.text,
  title: input.title ?? null,
  date: input.date ?? null,
  source: input.source ?? null,
  url: input.url ?? null,
  language: input.language ?? null,
});

/** Runs the pipeline over one input document. */
export function analyze(
  pipeline: Pipeline,
  input: DocumentInput,
  id: string,
  options: Partial<AnalyzeOptions> = {},
): Analysis {
  return analysisOf(pipeline.run(annotate(documentOf(input, id), input.mentions ?? null), options));
}
