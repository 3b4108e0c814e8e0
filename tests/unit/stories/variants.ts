/** Copies of an article as newspapers print them. */

const paragraphsOf = (text: string): string[] => text.split(/\n\n+/);
const wordsOf = (text: string): string[] => text.split(' ');

/** A sentence without a word of the article, from a seed, so that two variants of one article differ. */
const nonsense = (seed: number, words: number): string =>
  Array.from({ length: words }, (_, index) => {
    const sound = (Math.imul(seed + 1, 2654435761) ^ Math.imul(index + 7, 40503)) >>> 0;
    return `${'bdfgklmnprstvz'[sound % 14]}${'aeiou'[(sound >>> 4) % 5]}${'lmnrst'[(sound >>> 8) % 6]}${'aeiou'[(sound >>> 12) % 5]}${'xwhjq'[(sound >>> 16) % 5]}`;
  }).join(' ');

export type Variant = (text: string, seed: number) => string;

export const variants: Readonly<Record<string, Variant>> = {
  appendedLine: (text, seed) => `${text}\n\nReporting by ${nonsense(seed, 3)}; editing by ${nonsense(seed + 1, 4)}.`,
  newHeadline: (text, seed) => `${nonsense(seed, 8).toUpperCase()}\n\n${text}`,
  cutEnd: (text, seed) => {
    const words = wordsOf(text);
    return words.slice(0, Math.ceil(words.length * (0.5 + (seed % 4) / 10))).join(' ');
  },
  otherDateline: (text, seed) =>
    `${nonsense(seed, 1).toUpperCase()}, March ${1 + (seed % 28)} (${nonsense(seed, 1)}) - ${text}`,
  updatedParagraph: (text, seed) => {
    const paragraphs = paragraphsOf(text);
    const place = seed % paragraphs.length;
    const length = wordsOf(paragraphs[place]!).length;
    // A text of one paragraph has half of it rewritten.
    const kept = paragraphs.length > 1 ? [] : wordsOf(paragraphs[place]!).slice(0, length / 2);
    paragraphs[place] = [...kept, nonsense(seed, length - kept.length)].join(' ');
    return paragraphs.join('\n\n');
  },
};
