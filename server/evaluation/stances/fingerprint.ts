import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type StanceTables, stanceModel } from '../../models/stance-model.ts';

/**
 * What decides which features a pair of actors has: all that is read before the stance model is asked, and the tables that it reads by.
 * What is made of the model's answers is no part of it.
 */
const inputs = [
  'server/pipeline/stages',
  'server/pipeline/dependency-graph',
  'server/lexicon',
  'server/models/forms.ts',
  'server/models/links.ts',
  'server/models/links.json',
  'server/models/parser',
  'server/models/syntax.bin',
];

const after = /stages\/stances\/choice\//;

const packageRoot = dirname(createRequire(import.meta.url).resolve('#package'));

/** Files under a path, or the file itself, in a fixed order. */
const filesUnder = (path: string): string[] => {
  if (/\.(ts|tsv|bin|json)$/.test(path)) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|tsv)$/.test(name));
  return names.sort().map((name) => join(path, name));
};

/** A file without comments and white space, which change no feature. */
function contentOf(file: string): string | Buffer {
  if (file.endsWith('.bin')) return readFileSync(file);
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.tsv')
    ? text.replace(/^#.*\n/gm, '')
    : text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/\s+/g, '');
}

/** A hash of everything that the features of the stance model depend on; null in an installed package, which lacks the sources. */
export function featureFingerprint(root = packageRoot): string | null {
  if (!inputs.every((input) => existsSync(join(root, input)))) return null;
  const hash = createHash('sha256');
  const files = inputs.flatMap((input) => filesUnder(join(root, input))).filter((file) => !after.test(file));
  for (const file of files) hash.update(contentOf(file));
  return hash.digest('hex').slice(0, 16);
}

/** Why the weights do not fit the rules, tables and templates of today; null when they do, or nobody can tell. */
export function staleness(
  { fingerprint }: Pick<StanceTables, 'fingerprint'> = stanceModel().tables,
  current = featureFingerprint(),
): string | null {
  if (current === null || fingerprint === current) return null;
  return `stances.bin was trained with other rules, tables or features (${fingerprint ?? 'unknown'}, now ${current}): npm run train:stances`;
}

/** Says on stderr that the weights are stale, if they are. */
export function warnOfStaleWeights(): void {
  const reason = staleness();
  if (reason) process.stderr.write(`Warning: ${reason}\n`);
}
