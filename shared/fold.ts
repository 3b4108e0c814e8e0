/** Letters that Unicode does not take apart into a base letter and an accent. */
const undecomposed: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Marks that stand for an apostrophe, as the inside of a class of characters: quotation marks, accents and primes on their own, letters that are written like one. */
export const apostrophes = "'’‘‛`´′‵\u02b9\u02bb-\u02bf";

/** An accent on its own, which Unicode takes apart into a blank and an accent. */
const loneAccent = /´/g;
const apostrophe = new RegExp(`[${apostrophes}]`, 'g');

/**
 * A name as searches compare it: lower case, without accents and full stops, dashes as spaces, straight apostrophes
 * and quotation marks, single spaces.
 */
export const fold = (name: string): string =>
  name
    .replace(loneAccent, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => undecomposed[letter]!)
    .replace(apostrophe, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\./g, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
