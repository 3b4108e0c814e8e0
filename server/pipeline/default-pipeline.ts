import { createPipeline, type Pipeline } from './pipeline.ts';

/** The stages in their order: the only place that lists them. */
export const defaultPipeline = (): Pipeline => createPipeline([]);
