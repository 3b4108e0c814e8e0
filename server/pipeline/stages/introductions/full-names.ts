import { canBeFamilyName, fitsGivenWord, isCapitalised, opensPlace } from '../../../lexicon/family-names.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { keyOf } from '../../../lexicon/pieces.ts';
import type { Token } from '../../annotated-document.ts';

/** A person's name that the text gives in full, or a family name behind a title: tokens `first` to `last` (exclusive), titles aside. */
export interface Introduction {
  first: number;
  last: number;
}

const initial = /^\p{Lu}\.?$/u;
/** Words of more than these are titles of works and headlines. */
const MOST_WORDS = 4;

/** The person's name that starts at a token, null when none does. `end`: where its sentence ends. */
export function introductionAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  first: number,
  end: number,
): Introduction | null {
  const { text } = tokens[first]!;
  if (!isCapitalised(text)) return null;
  const key = keyOf(text);
  const { givenNames, givenWords, surnamesFirst } = lexicon.parts;
  const isTitled = first > 0 && isTitleOf(lexicon, tokens[first - 1]!, tokens[first]!);
  const last = endOfName(tokens, first, end);
  const family = tokens[last - 1]!.text;
  const isOffice =
    !lexicon.parts.honorifics.has(key) && lexicon.nouns.get([key]).some((noun) => noun.class === 'office');
  const isWord = surnamesFirst.has(key) || isOffice || /^(of|for)$/.test(tokens[first - 2]?.text ?? '');
  if (last - first < 2) return isTitled && canBeFamilyName(lexicon, text) && !isWord ? { first, last } : null;
  if (!opensName(lexicon, tokens, first, key) || !canBeFamilyName(lexicon, family)) return null;
  const isPerson =
    isTitled ||
    givenNames.has(key) ||
    (givenWords.has(key) && fitsGivenWord(lexicon, key, family, tokens[last]?.text ?? ''));
  return isPerson ? { first, last } : null;
}

/** "Mr." and "Rep." before a name; ranks in full (`President`) also stand in headlines before other words. */
const isTitleOf = ({ parts }: Lexicon, before: Token, { sentence }: Token): boolean =>
  before.sentence === sentence &&
  /^\p{Lu}/u.test(before.text) &&
  parts.honorifics.get(keyOf(before.text))?.kept === false;

/** False after an article ("the Jane Roe Reform") and, for a given name that is a word, after a capitalised one ("Peru Forest Carbon"). */
const opensName = (lexicon: Lexicon, tokens: readonly Token[], first: number, key: string): boolean => {
  const before = tokens[first - 1]?.sentence === tokens[first]!.sentence ? tokens[first - 1]!.text : '';
  if (/^the$/i.test(before) || opensPlace(lexicon, before)) return false;
  const isTitle = lexicon.parts.honorifics.has(keyOf(before)) || lexicon.nouns.get([keyOf(before)]).length > 0;
  return lexicon.parts.givenNames.has(key) || isTitle || !isCapitalised(before);
};

/** Where the capitalised words from a token on end; initials and particles are part of a name that goes on behind them. */
function endOfName(tokens: readonly Token[], first: number, end: number): number {
  let last = first + 1;
  for (let i = last; i < Math.min(end, first + MOST_WORDS + 1); i++) {
    const { text } = tokens[i]!;
    if (isCapitalised(text)) last = i + 1;
    else if (!initial.test(text) && !/^(-|de|da|di|del|der|van|von|bin|al)$/.test(text)) return last;
  }
  return last;
}
