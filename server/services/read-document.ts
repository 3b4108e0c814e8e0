import type { Analysis } from '../../shared/analysis.ts';
import type { Document } from '../../shared/document.ts';
import { isAnalyzed } from '../../shared/language.ts';
import type { Annotation } from '../store/store.ts';
import type { Analyzer } from './analyze.ts';
import { noAnalysis } from './language-gate.ts';

/**
 * The analysis of a stored document; an empty one when it is in a language that is not analyzed.
 * @throws Error when the pipeline fails on it.
 */
export const readDocument = async (
  analyzer: Analyzer,
  document: Document,
  annotation: Annotation | null,
): Promise<Analysis> =>
  isAnalyzed(document.language)
    ? analyzer.analyze({ ...document, ...annotation }, document.id)
    : noAnalysis(document.id);
