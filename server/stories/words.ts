/** Numbers with what joins their digits (1,250.5 and 6-1/8 and 12:30 are one each), abbreviations with full stops, words. */
const word = /\p{N}+(?:[.,/:-]\p{N}+)*|(?:\p{L}\.)+\p{L}(?!\p{L})|\p{L}+/gu;

/**
 * The words of a text as copies of it keep them: without case, accents, punctuation and the full stops of
 * abbreviations (`U.S.` is `us`).
 */
export const wordsOf = (text: string): string[] =>
  (text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(word) ?? []).map((found) =>
    /\p{N}/u.test(found) ? found : found.replaceAll('.', ''),
  );

const namesOfNumbers = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve january february march april may june july august ' +
    'september october november december jan feb mar apr jun jul aug sept sep oct nov dec'
  ).split(' '),
);

/** Whether a word is a figure, a small number or a month: what changes from one report of a series to the next. */
export const isFigure = (found: string): boolean => /^\p{N}/u.test(found) || namesOfNumbers.has(found);
