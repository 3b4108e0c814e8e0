import type { AnnotatedDocument } from './annotated-document.ts';

/** The layers of an annotated document that stages build on each other. */
export type Layer =
  | 'masked'
  | 'turns'
  | 'tokens'
  | 'quotations'
  | 'introductions'
  | 'syntax'
  | 'rewrites'
  | 'mentions'
  | 'actors'
  | 'stances';

export interface AnalyzeOptions {
  /** Give every ordered pair of given actors in a sentence its best type, polarity and score, however low. */
  allPairs: boolean;
}

/** One step of the pipeline: it reads the layers it requires and assigns its own. */
export interface Stage {
  readonly name: string;
  readonly requires: readonly Layer[];
  readonly assigns: readonly Layer[];
  run(document: AnnotatedDocument, options: AnalyzeOptions): void;
}

export interface Pipeline {
  readonly stages: readonly Stage[];
  /** Runs every stage over the document, in place, and gives it back. */
  run(document: AnnotatedDocument, options?: Partial<AnalyzeOptions>): AnnotatedDocument;
}

/**
 * Puts stages together in the given order.
 * @throws Error when a stage requires a layer that no stage before it assigns.
 */
export function createPipeline(stages: readonly Stage[]): Pipeline {
  const assigned = new Set<Layer>();
  for (const stage of stages) {
    const missing = stage.requires.filter((layer) => !assigned.has(layer));
    if (missing.length)
      throw new Error(`Stage ${stage.name} requires ${missing.join(', ')}, which no stage before it assigns`);
    for (const layer of stage.assigns) assigned.add(layer);
  }
  return {
    stages,
    run(document, options = {}) {
      const settled: AnalyzeOptions = { allPairs: false, ...options };
      for (const stage of stages) stage.run(document, settled);
      return document;
    },
  };
}
