import type { Analysis } from '../../../shared/analysis.ts';
import type { DocumentJob, JobQueue } from '../../jobs/queue.ts';
import type { PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { Store } from '../../store/store.ts';
import type { Analyzer } from '../analyze/analyze.ts';
import { linkCorpus } from '../linking/link.ts';
import type { Decision } from './ingest-selection.ts';
import { readDocument } from './read-document.ts';

export type ToStore = Extract<Decision, { kind: 'store' }>;

/** What was read in a document, null when that is found out elsewhere; and what is to be said of it. */
export interface Reading {
  analysis: Analysis | null;
  notes: string[];
}

/** Where the documents of an ingest go. */
export interface Destination {
  /** How many documents it is worth having at hand at once. */
  lanes: number;
  /** What is to be known of a document before its turn comes. */
  analyze(decision: ToStore): Promise<Reading>;
  /** Takes a document into a corpus, in its turn. */
  keep(decision: ToStore, analysis: Analysis | null, corpus: string): Promise<void>;
  /** Called once all documents are there. */
  finish(): Promise<void>;
}

/** After so many documents linking takes memory that is worth a new start of the analyzer: its threads hold some 150 MB each. */
const manyDocuments = 500;

/** Analyzes documents here and stores them. */
export function storing(store: Store, analyzer: Analyzer, settings: PipelineSettings): Destination {
  let toLink = 0;
  return {
    lanes: analyzer.lanes,
    analyze: (decision) => readDocument(analyzer, decision),
    keep: async ({ document, annotation, hash, path, origin }, analysis, corpus) => {
      const provenance = { reader: analyzer.reader, annotation, origin, corpus };
      await store.saveDocument(document, hash, analysis!, path, provenance);
      toLink += 1;
    },
    finish: async () => {
      const isMuch = toLink >= manyDocuments;
      toLink = 0;
      if (isMuch) await analyzer.rest();
      await linkCorpus(store, settings);
    },
  };
}

/** Documents are sent in portions of about this many characters. */
const portionCharacters = 1_000_000;

const jobOf = ({ kind: _kind, notes: _notes, replaces: _replaces, ...job }: ToStore, corpus: string): DocumentJob => ({
  ...job,
  corpus,
});

/** Leaves documents to the workers of a queue. */
export function queueing(queue: JobQueue): Destination {
  let portion: DocumentJob[] = [];
  let characters = 0;
  const send = async (): Promise<void> => {
    const sent = portion;
    portion = [];
    characters = 0;
    if (sent.length) await queue.add(sent);
  };
  return {
    lanes: 1,
    analyze: async () => ({ analysis: null, notes: [] }),
    keep: async (decision, _analysis, corpus) => {
      portion.push(jobOf(decision, corpus));
      characters += decision.document.text.length;
      if (characters >= portionCharacters) await send();
    },
    finish: send,
  };
}
