import { frames } from './frames.ts';

let cached: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;

function read(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>();
  const add = (first: string, preposition: string, between: string[]) => {
    const key = `${first} ${preposition}`;
    found.set(key, [...(found.get(key) ?? []), between]);
  };
  for (const { lemma, pos, object, target } of frames()) {
    const [first, ...rest] = lemma.split(' ');
    if (object.length) continue;
    if (pos === 'verb' && rest.length) add(first!, rest.at(-1)!, rest.slice(0, -1));
    if (target.includes(pos === 'verb' ? 'obl:at' : 'nmod:at')) add(first!, 'at', rest);
  }
  return found;
}

/**
 * The frames that a word opens and a preposition ends, each by the words between the two: for `hit` and `at` those of `hit back at`.
 * Where the target stands after `at`, that counts, too: `lash out` at, `anger` at. All lemmas.
 */
export function idiomsEndingIn(first: string, preposition: string): readonly (readonly string[])[] {
  cached ??= read();
  return cached.get(`${first} ${preposition}`) ?? [];
}
