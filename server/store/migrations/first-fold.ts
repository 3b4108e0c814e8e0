/** Letters that Unicode does not take apart into a base letter and an accent. */
const undecomposed: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' },
};

/** A name as searches compared it when the tables of names were made: what migrations write never changes, whatever becomes of searches. */
export const firstFold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => undecomposed[letter]!)
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\./g, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
