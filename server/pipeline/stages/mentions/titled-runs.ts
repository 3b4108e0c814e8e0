import {
  canStandBehindTitle,
  endsInBody,
  isLoneName,
  isNoFamily,
  withoutAddress,
} from '../../../lexicon/family-names.ts';
import { isNumeral } from '../../../lexicon/introduced-names.ts';
import { singularOf } from '../../../lexicon/nouns.ts';
import { genderOf, usualName } from '../../../lexicon/person-names.ts';
import { keyOf } from '../../../lexicon/pieces.ts';
import { roleOfWords } from '../../../lexicon/role-words.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Mention } from '../../annotated-document.ts';
import { draft } from './draft.ts';
import type { Run } from './name-runs.ts';
import {
  asModifier,
  isCountry,
  knownMention,
  modifiersBefore,
  type Part,
  type RunContext,
  wordsOf,
} from './run-parts.ts';

const fields = wordClass('fields of bodies');
/** What ships are named after: nobody puts an article before "Admiral Roe". */
const shipRanks = new Set(['Admiral', 'General', 'Marshal', 'Captain', 'Commander']);

/** A person with a title before the name, and whom the words before the title say that he or she acts for. */
export function titled(context: RunContext, run: Run, parts: readonly Part[], lastTitle: number): Mention[] {
  const { tokens, lexicon } = context;
  const modifiers = modifiersBefore(parts, lastTitle);
  const nameStart = nameStartAfter(context, parts, lastTitle, run);
  if (nameStart === null || !canBeName(context, parts, nameStart)) return withoutName(context, parts);
  if (shipRanks.has(tokens[run.first]!.text) && /^the$/i.test(tokens[run.first - 1]?.text ?? '')) return [];
  const words = wordsOf(tokens, nameStart, run.last);
  const isAdjective = tokens[run.last - 1]!.upos === 'ADJ' && /^(NOUN|PROPN)$/.test(tokens[run.last]?.upos ?? '');
  if (/^(and|of|for|the)$/i.test(words[0]!)) return withoutName(context, parts);
  if (words.every((word) => /^(\p{Lu}\.?|[IVX]+)$/u.test(word)) || (words.length === 1 && isAdjective))
    return withoutName(context, parts);
  const titleStart = modifiers.at(-1)?.last ?? run.first;
  const title = parts[lastTitle]!;
  const possessor = /^['’]s?$/.test(tokens[run.first - 1]?.text ?? '') ? [run.first - 2] : [];
  const person = parts.find((part) => part.first === nameStart && part.known?.entry.kind === 'person');
  const kept = title.kept && (words.length === 1 || /^[IVX]+$/.test(words[1]!));
  const usual = usualName(words);
  return [
    draft(tokens, run, 'name', {
      kind: 'person',
      name: kept ? `${tokens[title.first]!.text} ${usual}` : usual,
      entry: person?.known?.entry ?? null,
      form: person ? 'name' : null,
      gender: title.gender ?? genderOf(lexicon.parts, words) ?? person?.known?.entry.gender ?? null,
      role: roleText(context, titleStart, nameStart, tokens[run.first - 1]?.text),
      modifiers: modifiers.length ? modifiers.map(({ last }) => last - 1) : possessor,
    }),
    ...modifiers.map((part) => asModifier(context, part)),
  ];
}

/** Words after a title that hold a country are no name, unless they start with a given name ("State Visits China" of a headline). */
function canBeName({ lexicon, tokens, introductions }: RunContext, parts: readonly Part[], nameStart: number): boolean {
  if (introductions.has(nameStart)) return true;
  const name = parts.filter(({ first }) => first >= nameStart);
  const [title = '', ...words] = wordsOf(tokens, nameStart - 1, name.at(-1)!.last).map((text) => text.toLowerCase());
  if (!canStandBehindTitle(lexicon, title, words)) return false;
  if (
    /\p{Ll}/u.test(tokens[nameStart - 1]!.text) &&
    /^\p{Lu}{2,4}$/u.test(wordsOf(tokens, nameStart, name.at(-1)!.last).join(' '))
  )
    return false;
  const { givenNames, givenWords } = lexicon.parts;
  if (name.some(isCountry)) return givenNames.has(words[0]!) || (words.length > 1 && givenWords.has(words[0]!));
  return name.length > 1 || name[0]!.known !== null || isLoneName(lexicon, title, words[0]!);
}

/** A title that no name follows leaves the names around it; the title itself is found as a nominal. */
export const withoutName = (context: RunContext, parts: readonly Part[]): Mention[] =>
  parts.filter(({ is }) => is === 'known').map((part) => knownMention(context.tokens, part));

/**
 * Where the name after a title starts; behind a title with a complement ("Coordinator for Pacific Affairs Kurt Campbell", "President of Tatarstan Rustam Roe") at
 * the given name, and nowhere when there is none ("Ambassador of Morocco"); a given name inside a longer one ("Marshall Islands") is none.
 */
function nameStartAfter(
  { lexicon, tokens, introductions }: RunContext,
  parts: readonly Part[],
  lastTitle: number,
  run: Run,
): number | null {
  const behind = parts[lastTitle]!.last;
  const after = behind < run.last - 1 && isNumeral(tokens[behind]!.text) ? behind + 1 : behind;
  const name = introductions.get(run.last - 1);
  const isOf = /^(of|for|to)$/.test(tokens[after]?.text ?? '');
  const isBehind = name?.last === run.last && name.last - name.first > 1 && name.first > after;
  if (isBehind && (isOf || isNoFamily(lexicon, tokens[name.first - 1]!.text.toLowerCase()))) return name.first;
  if (!isOf) return after;
  for (let i = after + 1; i < run.last - 1; i++) {
    const key = keyOf(tokens[i]!.text);
    if (!parts.some((part) => part.first === i && !isCountry(part))) continue;
    if (lexicon.parts.givenNames.has(key) || lexicon.parts.surnamesFirst.has(key)) return i;
  }
  const place = parts.find(({ first, known }) => first > after && known && known.entry.kind !== 'person')?.last;
  const field = parts.findLast(({ first }) => fields.has(tokens[first]!.text.toLowerCase()))?.last ?? place ?? run.last;
  return run.last - field === 2 && !endsInBody(lexicon, tokens[run.last - 1]!.text) ? field : null;
}

/** The title in lower case and in the singular, `former` before it, or null when it is a mere form of address. */
function roleText({ lexicon, tokens }: RunContext, first: number, last: number, before = ''): string | null {
  const words = withoutAddress(wordsOf(tokens, first, last).map((word) => word.toLowerCase()));
  if (!words.length) return null;
  const former = /^(former|late)$/i.test(before) ? [before.toLowerCase()] : [];
  return roleOfWords([...former, ...words.slice(0, -1), singularOf(lexicon.nouns, words.at(-1)!)]);
}
