import type { Analysis } from '../../../shared/analysis.ts';
import { isAnalyzed } from '../../../shared/language.ts';
import { contentHash, documentId } from '../../ingest/identity.ts';
import { describePlace } from '../../ingest/place.ts';
import { readJsonLines } from '../../ingest/read.ts';
import type { ReadItem, ReadSettings } from '../../ingest/reader.ts';
import { noAnalysis, notAnalyzed } from '../ingest/language-gate.ts';
import { readInputs } from '../ingest/read-inputs.ts';
import { type Analyzer, type AnalyzerSettings, checkLexicon, createAnalyzer, createAnalyzerHere } from './analyze.ts';
import { inOrder } from './analyze-in-order.ts';
import { lookAhead } from './look-ahead.ts';

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

/** Characters of a lone document up to which it is read in this thread: another one takes longer to start than to read them. */
const littleText = 20_000;

/** How long a second document may be on its way, in milliseconds: a tenth of what another thread costs. */
const patience = 50;

/**
 * Analyzes the documents of files and folders, or the JSON lines of standard input when no path is given, in order.
 * @throws DemarcheError `unreadable_input` when the user's lexicon cannot be used.
 */
export async function* analyzeDocuments(
  { workers, ...settings }: AnalyzerSettings & { workers?: number | undefined },
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  reading: ReadSettings = {},
): AsyncGenerator<AnalyzedItem> {
  await checkLexicon(settings);
  const all = paths.length ? readInputs(paths, { stdin, reading }) : readJsonLines('standard input', stdin, reading);
  const { items, only } = await lookAhead(all, ({ kind }) => kind === 'document', patience);
  const isLittle = only?.kind === 'document' && only.input.text.length <= littleText;
  const analyzer = await (isLittle ? createAnalyzerHere(settings) : createAnalyzer(settings, workers));
  try {
    yield* inOrder(items, analyzer.lanes, (item) => analyzeItem(analyzer, item));
  } finally {
    await analyzer.close();
  }
}
