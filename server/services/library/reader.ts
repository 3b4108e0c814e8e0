import type { Analysis } from '../../../shared/analysis.ts';
import { type Document, DocumentInput } from '../../../shared/document.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { issueWords } from '../../../shared/issue-words.ts';
import { contentHash, documentId } from '../../ingest/identity.ts';
import { documentOf } from '../../pipeline/analyze.ts';
import { type Analyzer, createAnalyzer } from '../analyze/analyze.ts';
import { inOrder } from '../analyze/analyze-in-order.ts';

/** A document with what was read in it. */
export interface AnalyzedDocument {
  document: Document;
  analysis: Analysis;
}

export interface ReaderSettings {
  /** Read with the rules and the small linear model alone: faster, and finds less. Also what happens where onnxruntime-node is missing. */
  fast?: boolean;
  /** A table that adds actors or corrects the built-in ones; `.docs/annotation.md` tells its form. */
  lexiconFile?: string;
  /** Threads that read; one for each core when left out. The number changes the speed and nothing else. */
  threads?: number;
}

/** Reads stances out of news articles in English. The same document always gives the same analysis. */
export interface Reader extends Analyzer {
  /**
   * Reads one document.
   * @throws DemarcheError `invalid_request` when it is no document: without a text, or with a date that is none.
   */
  read(document: DocumentInput): Promise<AnalyzedDocument>;
}

/** The document as it was given. @throws DemarcheError `invalid_request` */
function checked(document: DocumentInput): DocumentInput {
  const { data, error } = DocumentInput.safeParse(document, { error: issueWords });
  if (data) return data;
  const wrong = error!.issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`).join('; ');
  throw new DemarcheError('invalid_request', `This is no document. ${wrong}.`);
}

/**
 * Makes a reader; close it when nothing more is to be read, or its threads keep the process alive.
 * @throws DemarcheError `unreadable_input` when the lexicon cannot be used.
 */
export async function createReader({ threads, ...settings }: ReaderSettings = {}): Promise<Reader> {
  const analyzer = await createAnalyzer(settings, threads);
  return Object.assign(analyzer, {
    async read(given: DocumentInput): Promise<AnalyzedDocument> {
      const input = checked(given);
      const id = input.id ?? documentId('document', contentHash(input));
      return { document: documentOf(input, id), analysis: await analyzer.analyze(input, id) };
    },
  });
}

async function* each<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items;
}

/**
 * Reads documents and gives them in their order, several at a time where the machine has the cores. Takes a reader, which stays
 * open, or the settings of one, which is closed at the end.
 * @throws DemarcheError as {@link createReader} and its `read` do.
 */
export async function* analyze(
  documents: Iterable<DocumentInput> | AsyncIterable<DocumentInput>,
  by: Reader | ReaderSettings = {},
): AsyncGenerator<AnalyzedDocument> {
  const reader = 'read' in by ? by : await createReader(by);
  try {
    yield* inOrder(each(documents), reader.lanes, (document) => reader.read(document));
  } finally {
    if (reader !== by) await reader.close();
  }
}
