import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endsNear,
  locateWords,
  sentenceBeside,
  sentencesOf,
  trimmed,
} from '../../../../client/core/correct/passage.ts';

const text = 'Norway praised Denmark. Sweden objected.\n\n Finland was silent.';
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('marked words', () => {
  it('lose the white space at their ends', () => {
    expect(words(trimmed(text, { start: 23, end: 42 })!)).toBe('Sweden objected.');
    expect(trimmed(text, { start: 40, end: 43 })).toBeNull();
  });

  it('start as a sentence, and move to the one before or after', () => {
    const sentences = sentencesOf(text);
    expect(sentences.map(words)).toEqual(['Norway praised Denmark.', 'Sweden objected.', 'Finland was silent.']);
    expect(words(sentenceBeside(sentences, sentences[1]!, 1)!)).toBe('Finland was silent.');
    expect(words(sentenceBeside(sentences, { start: 26, end: 29 }, -1)!)).toBe('Norway praised Denmark.');
    expect(sentenceBeside(sentences, sentences[2]!, 1)).toBeUndefined();
  });

  it('cover all of a text but its white space, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (any) => {
        const spans = sentencesOf(any);
        expect(
          spans
            .map(({ start, end }) => any.slice(start, end))
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(any.replaceAll(/\s/g, ''));
      }),
    );
  });

  it('are found again where they were typed over, nearest to where they stood', () => {
    const twice = 'no yes no yes';
    expect(locateWords(twice, 'yes', 9)).toEqual({ start: 10, end: 13 });
    expect(locateWords(twice, 'yes', 4)).toEqual({ start: 3, end: 6 });
    expect(locateWords(twice, 'maybe', 0)).toBeNull();
    expect(locateWords(twice, '', 0)).toBeNull();
  });

  it('suggest the first two actors in them, else in their paragraph', () => {
    const mention = (name: string) => ({
      ...{ actor: name.toLowerCase(), name, kind: 'name' as const },
      ...{ start: text.indexOf(name), end: text.indexOf(name) + name.length },
    });
    const mentions = ['Finland', 'Sweden', 'Denmark', 'Norway'].map(mention);
    const names = (start: number, end: number) =>
      endsNear(text, mentions, { start, end }).map((one) => one?.name ?? null);
    expect(names(0, 23)).toEqual(['Norway', 'Denmark']);
    expect(names(24, 40)).toEqual(['Sweden', 'Norway']);
    expect(names(43, 62)).toEqual(['Finland', null]);
  });
});
