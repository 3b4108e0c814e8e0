import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type compromise from 'compromise/two';

const require = createRequire(import.meta.url);

/** Words and what they are tagged as: the lexicon of compromise. */
export interface PackagedWords {
  /** Version of the package that they are of. */
  readonly version: string;
  readonly words: readonly string[];
  readonly tags: readonly (readonly string[])[];
  /** Number in `tags` of what each word is tagged as. */
  readonly taggedAs: readonly number[];
}

/** Where `npm run build` keeps what compromise takes a quarter of a second to unfold. */
export const keptWords = fileURLToPath(new URL('./packaged-words.json', import.meta.url));

function versionOfPackage(): string {
  const folder = dirname(require.resolve('compromise/two')).replace(/([\\/]node_modules[\\/]compromise)[\\/].*$/, '$1');
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

/** The words as compromise itself gives them, every verb and noun with its forms. */
export function unfoldedWords(): PackagedWords {
  const nlp = require('compromise/two') as typeof compromise;
  const model = nlp.model() as { one: { lexicon: Record<string, string | readonly string[]> } };
  const numbers = new Map<string, number>();
  const tags: (readonly string[])[] = [];
  const words = Object.keys(model.one.lexicon);
  const taggedAs = Object.values(model.one.lexicon).map((found) => {
    const list = [found].flat();
    const key = list.join(' ');
    if (!numbers.has(key)) numbers.set(key, tags.push(list) - 1);
    return numbers.get(key)!;
  });
  return { version: versionOfPackage(), words, tags, taggedAs };
}

/** The words that the build has kept; where there are none, or those of another version, compromise is asked. */
export function packagedWords(file = keptWords): PackagedWords {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PackagedWords) : null;
  return kept?.version === versionOfPackage() ? kept : unfoldedWords();
}
