import type { Analysis } from '../../../shared/analysis.ts';
import type { Document } from '../../../shared/document.ts';
import { isAnalyzed } from '../../../shared/language.ts';
import type { Annotation } from '../../store/store.ts';
import type { Analyzer } from '../analyze/analyze.ts';
import { TooLong } from '../analyze/analyze-pool.ts';
import { noAnalysis } from './language-gate.ts';

/**
 * The analysis of a stored document, with what is to be said of it. It is empty where the document is in a language that is not
 * analyzed, and where it takes too long: then it can be found, and is not read again and again.
 * @throws Error when the pipeline fails on it.
 */
export async function readDocument(
  analyzer: Analyzer,
  { document, annotation }: { document: Document; annotation: Annotation | null },
): Promise<{ analysis: Analysis; notes: string[] }> {
  if (!isAnalyzed(document.language)) return { analysis: noAnalysis(document.id), notes: [] };
  try {
    return { analysis: await analyzer.analyze({ ...document, ...annotation }, document.id), notes: [] };
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    return { analysis: noAnalysis(document.id), notes: [`is stored without actors and stances: ${error.message}`] };
  }
}
