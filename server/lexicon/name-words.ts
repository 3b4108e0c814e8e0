import type { NameParts } from './people.ts';
import { wordClass } from './word-classes.ts';

/** A word with its Universal and its Penn tag. */
export interface TaggedWord {
  text: string;
  upos: string;
  xpos: string;
}

const dates = wordClass('dates');
const contractions = wordClass('contractions without apostrophe');
/** Words that no name is, in capitals as headings have them ("VISIT OF PRESIDENT ROE"). */
const joining = /^(AND|THE|AN|OF|BY|TO|WITH|FROM|FOR|ON|AT)$/;
/** Words that a sentence starts with in capitals though they are no names. */
const closedClasses = new Set('ADP AUX CCONJ DET INTJ NUM PART PRON PUNCT SCONJ SYM ADV VERB'.split(' '));

/** True for a word with a capital letter that can be part of a name where it stands; `opening`: at the start of a sentence, `titleCase`: in a headline. */
export function isNameWord(
  { text, upos, xpos }: TaggedWord,
  opening: boolean,
  titleCase: boolean,
  { givenNames, surnames, commonWords }: NameParts,
): boolean {
  const lower = text.toLowerCase();
  if (lower === 'i' || dates.has(lower) || /[$€£]/.test(text) || joining.test(text)) return false;
  if (opening && contractions.has(lower)) return false;
  if (titleCase) return upos === 'PROPN' || givenNames.has(lower);
  if (opening)
    return (
      upos === 'PROPN' ||
      (givenNames.has(lower) && upos !== 'VERB') ||
      (upos === 'NOUN' && surnames.has(lower) && !commonWords.has(lower)) ||
      (xpos.startsWith('NNP') && upos !== 'PRON')
    );
  return !closedClasses.has(upos) || /^[A-Z]{2,}/.test(text) || upos === 'VERB' || upos === 'NUM';
}

/** "(R-Ohio)", "(D)": party and state of an American politician. */
export const isPartyMark = (words: readonly string[], index: number): boolean =>
  (words[index - 1] === '-' && isPartyMark(words, index - 2)) ||
  (words[index - 1] === '(' &&
    /^[RDI](-\p{Lu}.*)?$/u.test(words[index] ?? '') &&
    /^[-)]$/.test(words[index + 1] ?? ''));

const particles = wordClass('name particles');

/** `van`, `al-Sunna`, `-e-Adl`: what a name goes on with. */
export const isParticle = (text: string): boolean =>
  particles.has(text) || /^(al|el|ul|as|ad|an|ar|ash|e|i)-\p{Lu}/u.test(text);

/** Particles that a family name alone starts with. */
export const leadingParticle = /^(al|el|bin|ibn|van|von)$/;

/** Words of a heading in capitals that no name starts with. */
export const shouted = /^(OF|FOR|TO|AND|ON|BY|WITH|FROM|AT|AS)$/;

/** Labels of pictures and sources before a colon. */
export const captions: ReadonlySet<string> = new Set([
  'Image',
  'Photo',
  'Picture',
  'Video',
  'File',
  'Credit',
  'Source',
]);

/** An initial or two, as names have them inside: `J.`, `E.B.`; no country, state or hour. */
export const initialWord =
  /^(?:\p{Lu}\.?|(?!U\.[SNK]|E\.U|[NS]\.[CDHJMYZ]|R\.I|D\.C|B\.C|L\.A|[APW]\.[DMV])\p{Lu}\.\p{Lu}\.)$/u;
