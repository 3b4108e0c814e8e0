import type { Analysis } from '../../../shared/analysis.ts';
import { isAnalyzed } from '../../../shared/language.ts';
import { contentHash, documentId } from '../../ingest/identity.ts';
import { describePlace } from '../../ingest/place.ts';
import { readJsonLines } from '../../ingest/read.ts';
import type { ReadItem, ReadSettings } from '../../ingest/reader.ts';
import { noAnalysis, notAnalyzed } from '../ingest/language-gate.ts';
import { readInputs } from '../ingest/read-inputs.ts';
import type { Analyzer } from './analyze.ts';
import { inOrder } from './analyze-in-order.ts';

/** The analysis of a document, or why there is none, with the place of the document in words. */
export type AnalyzedItem =
  | { kind: 'analysis'; place: string; analysis: Analysis; notes: string[] }
  | { kind: 'failure' | 'remark'; place: string; message: string };

async function analyzeItem(analyzer: Analyzer, item: ReadItem): Promise<AnalyzedItem> {
  const place = describePlace(item.place);
  if (item.kind !== 'document')
    return { kind: item.kind === 'failure' ? 'failure' : 'remark', place, message: item.message };
  const { input, notes } = item;
  try {
    const id = input.id ?? documentId(item.place.file, contentHash(input));
    if (!isAnalyzed(input.language))
      return { kind: 'analysis', place, analysis: noAnalysis(id), notes: [...notes, notAnalyzed(input.language!)] };
    return { kind: 'analysis', place, analysis: await analyzer.analyze(input, id), notes };
  } catch (error) {
    return { kind: 'failure', place, message: `the analysis failed: ${(error as Error).message}` };
  }
}

/** Analyzes the documents of files and folders, or the JSON lines of standard input when no path is given, in order. */
export function analyzeDocuments(
  analyzer: Analyzer,
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  reading: ReadSettings = {},
): AsyncGenerator<AnalyzedItem> {
  const items = paths.length ? readInputs(paths, { stdin, reading }) : readJsonLines('standard input', stdin, reading);
  return inOrder(items, analyzer.lanes, (item) => analyzeItem(analyzer, item));
}
