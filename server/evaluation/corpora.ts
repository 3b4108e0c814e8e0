import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { DocumentInput } from '../../shared/document.ts';
import { DemarcheError } from '../../shared/errors.ts';

const projectRoot = dirname(createRequire(import.meta.url).resolve('#package'));

/** Where the public benchmarks and corpora lie: `DEMARCHE_SHARED`, else the folder `shared` beside the project. */
export const sharedFolder = (): string => process.env.DEMARCHE_SHARED ?? resolve(projectRoot, '../shared');

/** Public texts that annotation points into, with the files that hold them. */
const files: Readonly<Record<string, readonly string[]>> = {
  wikinews: ['corpora/wikinews_2019.csv', 'corpora/wikinews_2020.csv'],
  reuters: ['corpora/reuters-21578.jsonl.gz'],
  'dse-train': ['bench/data/dse-train.docs.jsonl'],
  'open-news': ['corpora/open-news.jsonl.gz'],
};

/** The name of a public corpus, or the path of a file of documents (JSON lines, or CSV) of one's own. */
export type CorpusName = string;
export const corpusNames: readonly CorpusName[] = Object.keys(files);

/** Paths of a corpus's files. */
export const corpusFiles = (name: CorpusName): string[] =>
  files[name]?.map((file) => join(sharedFolder(), file)) ?? [name];

/** Hashes of ids below this are held back: 1,000 of the 6,964 texts of open-news, and a seventh of any other corpus. */
const heldBelow = 0x244e0000;

/** True for documents that are kept for scoring: no model is trained on them, and nobody reads them to mend rules. */
export const isHeldDocument = (id: string): boolean =>
  Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) < heldBelow;

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const known = corpusNames.join(', ');
    throw new DemarcheError(
      'unreadable_input',
      `${file}: no such corpus; name a file of articles, or one of ${known}`,
      { cause },
    );
  }
}

function readRows(file: string): (DocumentInput & { id?: string; url?: string })[] {
  const bytes = bytesOf(file);
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
