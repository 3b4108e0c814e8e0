import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/fold.ts';

describe('fold', () => {
  it.each([
    ['Viktor Orbán', 'viktor orban'],
    ['U.S.', 'us'],
    ['Jean‑Yves  Le Drian', 'jean yves le drian'],
    ['Lech Wałęsa', 'lech walesa'],
    ['Côte d’Ivoire', "cote d'ivoire"],
    ['‘a’ `b` “c” «d» „e‟ f.g.h', `'a' 'b' "c" "d" "e" fgh`],
    ['´a´ b´c', "'a' b'c"],
    ['ØøŁł ĐđÐð ÞþßßÆæŒœ ıı', 'ooll dddd ththssssaeaeoeoe ii'],
    [' a  b\tc—d–e ', 'a b c d e'],
  ])('%s -> %s', (name, folded) => expect(fold(name)).toBe(folded));

  it.each([..."'’‘´ʼ′`‛‵ʻʾʿ"])('takes %s for an apostrophe', (mark) =>
    expect(fold(`Côte d${mark}Ivoire`)).toBe("cote d'ivoire"),
  );

  it('changes nothing when it is applied again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => fold(fold(name)) === fold(name)));
  });
});
