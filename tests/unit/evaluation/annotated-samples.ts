import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ArticleTask } from '../../../server/evaluation/annotation/articles/task.ts';

interface Row {
  id: string;
  text: string;
  title?: string;
  date?: string;
  source?: string;
}

export const jsonLines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Makes folders, and files of articles in them, that go with the tests of the file that asks. */
export function foldersInTests() {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'articles-'));
    folders.push(folder);
    return folder;
  };
  const corpusOf = (rows: readonly Row[]): string => {
    const file = join(newFolder(), 'articles.jsonl');
    writeFileSync(file, jsonLines(rows));
    return file;
  };
  return { newFolder, corpusOf };
}

export const text = [
  'LIMA (Gazette) — President Ana Torres of Peru met Kenya’s leader, Joe Otieno,\nin Nairobi on Monday.',
  'She praised Kenya. Mr Otieno thanked the president.',
  'Ana Torres and Bea Torres live in Lima.',
].join('\n');
export const at = (words: string, from = 0): [number, number] => {
  const start = text.indexOf(words, from);
  return [start, start + words.length];
};
export const marks = [
  'President Ana Torres',
  'Peru',
  'Kenya',
  'Joe Otieno',
  'She',
  'Mr Otieno',
  'the president',
  'Bea Torres',
];
const sentences = [
  at('President Ana Torres of Peru met Kenya’s leader, Joe Otieno,\nin Nairobi on Monday.'),
  at('She praised Kenya.'),
  at('Mr Otieno thanked the president.'),
  at('Ana Torres and Bea Torres live in Lima.'),
];
/** The article as one of a corpus. */
export const taskIn = (corpus: string): ArticleTask => ({
  n: 1,
  corpus,
  id: 'lima',
  part: 'train',
  sentences,
  mentions: marks.map((words) => at(words)),
});

export const actors = [
  'actor Ana Torres person of Peru: 1 5 7 "Ana Torres"',
  'actor Joe Otieno person of Kenya: 4 6',
  'actor Peru country: 2',
  'actor Kenya country: 3',
];
export const met = 'S1: Ana Torres>Otieno CONSULT "met"; Otieno>Ana Torres CONSULT "met"';
export const praised = 'S2: Ana Torres>Kenya SUPPORT "praised"';
export const page = (...lines: string[]) => [...actors, ...lines].join('\n');

/** The same article in the words of somebody who calls the actors otherwise. */
export const other = (...lines: string[]) =>
  [
    'actor President Torres person: 1',
    'actor Otieno person of the Kenya: "Joe Otieno"',
    'actor Kenya country: 3',
    'actor Bea Torres person: 8',
    ...lines,
  ].join('\n');
