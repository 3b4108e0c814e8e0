import type { NameMatch } from './known-names.ts';
import type { Lexicon } from './lexicon.ts';
import { wordClass } from './word-classes.ts';

const fields = wordClass('fields of bodies');
const offices = /^(Minister|Ministry|Ministers|Department|Secretary|Office|Bureau|Committee|Commission|Commissioner)$/;

/** True for names like `NATO`, `WTO`, `AT&T`. */
export const isAcronym = (name: string): boolean => /^[A-Z][A-Za-z]*[A-Z][A-Z&.-]*s?$/.test(name);

/** The first letters of the capitalised words of a name. */
export const acronymOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');

const littleWord = /^(of|the|and|for|in|on|to|&|-)$/i;

/** How the words before position `end` that an acronym abbreviates start, letter by letter from its last one; -1 when they do not spell it. */
function startOfSpelling(words: readonly string[], acronym: string, end: number): number {
  let at = end;
  for (let letter = acronym.length - 1; letter >= 0; ) {
    const word = words[--at] ?? '';
    if (/^\p{Lu}/u.test(word) && word[0] === acronym[letter]) letter--;
    else if (!littleWord.test(word)) return -1;
  }
  return at;
}

/** The words right before position `end`, behind whose possessive mark it may stand, that spell an acronym; none where they do not. */
export function spelledBefore(words: readonly string[], acronym: string, end: number): readonly string[] {
  const last = /^['’]s?$/.test(words[end - 1] ?? '') ? end - 1 : end;
  const start = startOfSpelling(words, acronym, last);
  return start < 0 ? [] : words.slice(start, last);
}

/** What a name of the lexicon is that the text uses for what is nobody. */
const discarded = (name: NameMatch): NameMatch => ({
  ...name,
  readings: name.readings.map((value) => ({ ...value, entry: { ...value.entry, kind: 'discard' } })),
});

/** "Minister of Labour", "Labour and Social Protection Minister": a party's name that is the field of an office or body. */
function isFieldOfOffice(words: readonly string[], { first, last }: NameMatch): boolean {
  if (last - first > 1 || !fields.has(words[first]!.toLowerCase())) return false;
  if (/^(of|for)$/.test(words[first - 1] ?? '') && offices.test(words[first - 2] ?? '')) return true;
  if (!/^(and|,)$/.test(words[last] ?? '')) return false;
  const end = words.findIndex((word, at) => at > last && !/^(\p{Lu}|and$|,$)/u.test(word));
  return words.slice(last + 1, end < 0 ? words.length : end).some((word) => offices.test(word));
}

/**
 * The names without acronyms that the text itself explains as something else ("the Inflation Reduction Act (IRA)"), wherever they stand, and
 * without currencies ("AU$ 5"). What is explained as a thing is no actor; any other explanation leaves the name to the text.
 */
export function withoutOtherSenses(
  { nameHeads }: Lexicon,
  words: readonly string[],
  names: readonly NameMatch[],
): NameMatch[] {
  const isAlone = ({ first, last }: NameMatch): boolean => last - first === 1 && isAcronym(words[first]!);
  const ends = new Map(names.map((name) => [name.last, name]));
  const explained = new Map<string, boolean>();
  for (const name of names) {
    const { first, readings } = name;
    if (!isAlone(name) || words[first - 1] !== '(' || words[first + 1] !== ')') continue;
    const before = ends.get(first - 1)?.readings ?? [];
    const isSame = before.some(({ entry }) => readings.some((own) => own.entry.id === entry.id));
    const head = nameHeads.last.get(words[first - 2]?.toLowerCase() ?? '');
    if (!isSame && spelledBefore(words, words[first]!, first - 1).length)
      explained.set(words[first]!, head !== undefined && head.kind !== 'organization');
  }
  return names.flatMap((name) => {
    if (isFieldOfOffice(words, name)) return [];
    if (/^[$€£]/.test(words[name.last] ?? '')) return [discarded(name)];
    const isThing = isAlone(name) ? explained.get(words[name.first]!) : undefined;
    return isThing === undefined ? [name] : isThing ? [discarded(name)] : [];
  });
}
