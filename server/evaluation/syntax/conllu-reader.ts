import { DemarcheError } from '../../../shared/errors.ts';

/** A sentence of a treebank; heads are places in the sentence, -1 for the root. */
export interface GoldSentence {
  readonly id: string;
  /** True for the first sentence of a document. */
  readonly opensDocument: boolean;
  readonly words: string[];
  readonly lemmas: string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly heads: Int32Array;
  readonly deprels: string[];
  /** Whether a blank follows the word in the text. */
  readonly spaceAfter: boolean[];
}

/** Words inside a multiword token have no blank between them; its own line says whether one follows. */
function markRange(range: readonly string[], spaceAfter: boolean[]): void {
  const [first, last] = range[0]!.split('-').map(Number) as [number, number];
  for (let i = first; i < last; i++) spaceAfter[i - 1] = false;
  if (range[9]!.includes('SpaceAfter=No')) spaceAfter[last - 1] = false;
}

function readSentence(block: string): GoldSentence | null {
  const lines = block.split(/\r?\n/);
  const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
  if (!rows.length) return null;
  const spaceAfter = rows.map((row) => !row[9]?.includes('SpaceAfter=No'));
  for (const line of lines) if (/^\d+-\d+\t/.test(line)) markRange(line.split('\t'), spaceAfter);
  return {
    id: /^# sent_id = (.*)$/m.exec(block)?.[1] ?? '',
    opensDocument: /^# newdoc/m.test(block),
    words: rows.map((row) => row[1]!),
    lemmas: rows.map((row) => row[2]!),
    upos: rows.map((row) => row[3]!),
    xpos: rows.map((row) => row[4]!),
    heads: Int32Array.from(rows, (row) => Number(row[6]) - 1),
    deprels: rows.map((row) => row[7]!),
    spaceAfter,
  };
}

/**
 * Reads CoNLL-U. Multiword tokens count as their words, empty nodes are left out.
 * @throws DemarcheError `unreadable_input` when the text holds no sentence
 */
export function readConllu(text: string): GoldSentence[] {
  const sentences = text
    .split(/\r?\n\r?\n/)
    .map(readSentence)
    .filter((sentence) => sentence !== null);
  if (!sentences.length)
    throw new DemarcheError('unreadable_input', 'No sentence found: the file must be in CoNLL-U format.');
  return sentences;
}
