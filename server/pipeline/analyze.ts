import type { Analysis } from '../../shared/analysis.ts';
import type { Document, DocumentInput } from '../../shared/document.ts';
import { type AnnotatedDocument, annotate } from './annotated-document.ts';
import type { AnalyzeOptions, Pipeline } from './pipeline.ts';

/** Mentions below this confidence (nationals, adjectives such as "German arms") make no actor by themselves. */
const SURE = 0.5;

/** Actors that some mention surely speaks of, or that take part in a stance. */
function shownActors({ mentions, stances }: AnnotatedDocument): ReadonlySet<string> {
  const sure = mentions.filter(({ confidence }) => confidence >= SURE).flatMap(({ actors }) => actors);
  const inStances = stances.flatMap(({ source, target, attributedTo }) => [source, target, attributedTo]);
  return new Set([...sure, ...inStances.filter((id) => id !== null)]);
}

/** What the pipeline found in one document, in the shape that `analyze` prints and the store keeps. */
export function analysisOf(annotated: AnnotatedDocument): Analysis {
  const { document, actors, mentions, stances } = annotated;
  const shown = shownActors(annotated);
  return {
    id: document.id,
    actors: actors.filter(({ id }) => shown.has(id)),
    mentions: mentions.flatMap(({ start, end, actors: referred, kind }) =>
      referred.filter((actor) => shown.has(actor)).map((actor) => ({ start, end, actor, kind })),
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
  return analysisOf(pipeline.run(annotate(documentOf(input, id), input.mentions ?? null, input.actors), options));
}
