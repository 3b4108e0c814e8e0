import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { DocumentInput } from '../../shared/document.ts';

const projectRoot = dirname(createRequire(import.meta.url).resolve('#package'));

/** Where the public benchmarks and corpora lie: `DEMARCHE_SHARED`, else the folder `shared` beside the project. */
export const sharedFolder = (): string => process.env.DEMARCHE_SHARED ?? resolve(projectRoot, '../shared');

/** Public texts that annotation points into, with the files that hold them. */
const files = {
  wikinews: ['corpora/wikinews_2019.csv', 'corpora/wikinews_2020.csv'],
  reuters: ['corpora/reuters-21578.jsonl.gz'],
  'dse-train': ['bench/data/dse-train.docs.jsonl'],
} as const;
export type CorpusName = keyof typeof files;
export const corpusNames = Object.keys(files) as CorpusName[];

/** Paths of a corpus's files. */
export const corpusFiles = (name: CorpusName): string[] => files[name].map((file) => join(sharedFolder(), file));

function readRows(file: string): (DocumentInput & { id?: string; url?: string })[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (file.endsWith('.csv')) return parse(text, { columns: true });
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The documents of a corpus by id, or by url where they have none; without their own annotation. */
export const readCorpus = (name: CorpusName): Map<string, DocumentInput> =>
  new Map(
    corpusFiles(name)
      .flatMap(readRows)
      .map(({ mentions: _, ...row }) => [row.id ?? row.url ?? '', row]),
  );
