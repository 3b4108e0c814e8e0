import { describe, expect, it } from 'vitest';
import { inputOf, type MentionedText } from '../../../server/encoder/input.ts';
import type { WordPieces } from '../../../server/encoder/word-pieces.ts';

/** A piece a word, numbered by its length. */
const words: WordPieces = (text) =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    id: 100 + word.length,
    start: index,
    end: index + word.length,
  }));
const specials = { start: 1, end: 2, mask: 3 };

/** A text in which `{Peru}` marks an actor of that name, `{Peru+Chile}` two. */
function marked(text: string): MentionedText {
  const mentions: { start: number; end: number; actors: string[] }[] = [];
  let plain = '';
  for (const part of text.split(/(\{[^}]*\})/)) {
    const name = part.startsWith('{') ? part.slice(1, -1) : null;
    if (name) mentions.push({ start: plain.length, end: plain.length + name.length, actors: name.split('+') });
    plain += name ?? part;
  }
  return { text: plain, mentions };
}

const input = (text: string, hidden?: { start: number; end: number }) => inputOf(marked(text), words, specials, hidden);

describe('what the encoder is given', () => {
  it('is the sentence with its actors as slots, and a pair in each order', () => {
    expect(input('{Peru} praised {Chile} .')).toEqual({
      ids: [1, 104, 107, 105, 101, 2],
      slots: [0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0],
      // One piece between them; the last number is odd where the source stands behind the target.
      pairs: [0, 1, 2, 3, 4, 2, 3, 2, 0, 3, 4, 1, 2, 2, 3, 3],
      width: 1,
      actors: [
        ['Peru', 'Chile'],
        ['Chile', 'Peru'],
      ],
    });
  });

  it('hides a span', () => {
    expect(input('{Peru} praised {Chile} .', { start: 5, end: 12 })!.ids).toEqual([1, 104, 3, 105, 101, 2]);
  });

  it('is nothing where no two actors stand', () => {
    expect(input('{Peru} praised itself .')).toBeNull();
    expect(input('{Peru+Chile} met .')).toBeNull();
    expect(input(`{Peru} praised ${'very '.repeat(130)}{Chile} .`)).toBeNull();
  });

  it('ends after 128 pieces', () => {
    expect(input(`{Peru} praised {Chile} ${'very '.repeat(200)}.`)!.ids).toHaveLength(128);
  });

  it('takes the six nearest pairs of mentions of two, and the first ten actors', () => {
    expect(input(`${'{Peru} and {Chile} '.repeat(4)}.`)!.width).toBe(6);
    const names = 'Ab Bc Cd De Ef Fg Gh Hi Ij Jk Kl Lm'.split(' ');
    const many = input(names.map((name) => `{${name}}`).join(' '))!;
    expect(new Set(many.actors.map(([source]) => source))).toEqual(new Set(names.slice(0, 10)));
  });
});
