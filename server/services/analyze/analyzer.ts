import type { Analysis } from '../../../shared/analysis.ts';
import type { DocumentInput } from '../../../shared/document.ts';
import type { ReaderVersion } from '../../../shared/reader-version.ts';
import type { PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { AnalyzeOptions } from '../../pipeline/pipeline.ts';

/** Something that analyzes documents, here or elsewhere; the same document always gets the same analysis. */
export interface Analyzer {
  /** The version of what reads. */
  readonly reader: ReaderVersion;
  /** How many documents it is worth giving to it at once. */
  readonly lanes: number;
  /** @throws Error when the pipeline fails on this document; the analyzer stays usable. */
  analyze(input: DocumentInput, id: string): Promise<Analysis>;
  /** Lets go of what it holds while it waits; the next document costs a start again. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** What the stages of a pipeline are made with and run with; it reaches worker threads as a plain copy. */
export interface AnalyzerSettings extends Partial<AnalyzeOptions>, PipelineSettings {}
