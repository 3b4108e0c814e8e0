import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReaderVersion } from '../../../shared/reader-version.ts';
import { hasEncoder } from '../../encoder/encoder.ts';
import type { PipelineSettings } from '../../pipeline/default-pipeline.ts';

const { resolve } = createRequire(import.meta.url);

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
/** Modules import each other with this extension in the sources; what is built has it rewritten. */
const extension = extname(import.meta.url);

/** From these modules everything is reached that decides a reading. */
const entries = ['default-pipeline', 'analyze'].map((name) => join(here, '../../pipeline', `${name}${extension}`));

/** Packages whose tables the lexicon holds. */
const packages = ['compromise', 'world-countries'];

/** The modules that a module loads; those of which it imports types only play no part in a reading. */
const importsOf = (file: string, code: string): string[] =>
  [...code.matchAll(/^(?!(?:import|export) type).*\bfrom ['"](\.\.?\/[^'"]+)['"];$/gm)].map((match) =>
    join(dirname(file), match[1]!),
  );

/** All modules that are reached from the entries, in the order of their paths, with their code. */
function modules(): [string, string][] {
  const found = new Map<string, string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const code = readFileSync(file, 'utf8');
    found.set(file, code);
    waiting.push(...importsOf(file, code));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The modules whose code is part of the version. */
export const readerModules = (): string[] => modules().map(([file]) => relative(root, file));

/** Comments and blank lines decide nothing. */
const bare = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/\s*\n\s*/g, '\n');

const filesIn = (folder: string, wanted: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => join(folder, name));

const tables = (): string[] => filesIn(dirname(resolve('#lexicon/frames.tsv')), /\.tsv$/);
const weights = (): string[] => filesIn(dirname(resolve('#models/syntax.bin')), /\.(bin|onnx|json)$/);

function packageVersion(name: string): string {
  const folder = /^.*node_modules[\\/][^\\/]+/.exec(resolve(name))![0];
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

const digest = (parts: Iterable<string | Buffer>): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
};

let base: string | undefined;

/** Hash of the modules, tables, weights and packages that decide a reading; takes a tenth of a second, once. */
export function readerBase(): string {
  base ??= digest([
    ...modules().flatMap(([file, code]) => [relative(root, file), bare(code)]),
    ...tables().map((file) => readFileSync(file, 'utf8').replace(/^#.*\n/gm, '')),
    ...weights().map((file) => readFileSync(file)),
    ...packages.map(packageVersion),
  ]);
  return base;
}

/** The version of the reader with these settings; without the encoder's runtime it is that of the fast one. */
export function readerVersion({ fast, lexiconFile }: PipelineSettings = {}): ReaderVersion {
  const speed = fast || !hasEncoder() ? '+fast' : '';
  const lexicon = lexiconFile === undefined ? '' : `+lexicon.${digest([readFileSync(lexiconFile)])}`;
  return `${readerBase()}${speed}${lexicon}`;
}
