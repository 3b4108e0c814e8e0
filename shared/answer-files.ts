import { type ExportFormatInfo, exportFormatTable } from './export-formats.ts';

/** A format of the rows of an answer, or of the graph that an answer is about. */
export type AnswerFormat = Pick<ExportFormatInfo, 'id' | 'mediaType' | 'extension'>;

/** A line for each row of an answer, or the answer whole. */
const rowFormats = [
  { id: 'csv', mediaType: 'text/csv', extension: 'csv' },
  { id: 'jsonl', mediaType: 'application/x-ndjson', extension: 'jsonl' },
  { id: 'json', mediaType: 'application/json', extension: 'json' },
] as const satisfies readonly AnswerFormat[];

/** Formats of graphs; the names of two of them mean rows here, and one needs the days of edges. */
const graphFormats: readonly AnswerFormat[] = exportFormatTable.filter(
  ({ id, holds }) => holds === 'graph' && id !== 'csv' && id !== 'json' && id !== 'gexf-days',
);

/** Every answer that is written into files, by the name of its question: whether it is about a part of the graph, too. */
export const answerFileTable = {
  timeline: { isGraph: false },
  outlets: { isGraph: false },
  positions: { isGraph: false },
  speakers: { isGraph: false },
  paths: { isGraph: true },
  balance: { isGraph: true },
} as const;
export type AnswerFileId = keyof typeof answerFileTable;
export const answerFiles = Object.keys(answerFileTable) as AnswerFileId[];

/** The formats that an answer is written in. */
export const answerFormats = (id: AnswerFileId): readonly AnswerFormat[] =>
  answerFileTable[id].isGraph ? [...rowFormats, ...graphFormats] : rowFormats;
