import { describe, expect, it } from 'vitest';
import { stancesOf } from './stances-of.ts';

describe('what parties are locked in', () => {
  it.each([
    ['Finland is locked in a dispute with Norway.', 'Finland > Norway ACCUSE negative'],
    ['Finland has been embroiled in a feud with Norway since May.', 'Finland > Norway ACCUSE negative'],
    ['Finland, which is engaged in talks with Norway, said trade grew.', 'Finland > Norway CONSULT neutral'],
  ])('%s', (text, stance) => expect(stancesOf(text)).toContain(stance));

  it('is no act of whoever is merely kept in it', () => {
    expect(stancesOf('The money was held in a vault with Norwegian gold.')).toEqual([]);
  });
});

describe('what should be done to somebody for his wrongs', () => {
  it.each([
    'Aino Laine said that Kari Berg should be replaced.',
    'Aino Laine said that Kari Berg must be removed from office.',
    'Aino Laine said that Kari Berg should be investigated.',
  ])('%s', (text) => expect(stancesOf(text)).toContain('Aino Laine > Kari Berg REQUEST negative'));

  it.each([
    'Aino Laine said that Kari Berg should not be replaced.',
    'Aino Laine said that Kari Berg should be paid more.',
  ])('%s', (text) => expect(stancesOf(text).join()).not.toContain('REQUEST negative'));
});

it('distances its subject from whom the preposition names, not from itself', () => {
  expect(stancesOf('Aino Laine distanced herself from Kari Berg.').join()).toContain('Aino Laine > Kari Berg');
});

describe('people who act for themselves', () => {
  it.each(['A Norwegian student accused Aino Laine of lying.', 'The Norwegian hiker criticized Aino Laine.'])(
    '%s is no act of their country',
    (text) => expect(stancesOf(text)).toEqual([]),
  );

  it.each([
    ['Norwegian tourists criticized Aino Laine.', 'Norwegian tourists > Aino Laine ACCUSE negative'],
    ['Norwegian officials criticized Aino Laine.', 'Norway > Aino Laine ACCUSE negative'],
    ['Aino Laine thanked her Norwegian friends.', 'Aino Laine > Norway SUPPORT positive'],
    ['The Norwegian ambassador criticized Aino Laine.', 'Norway > Aino Laine ACCUSE negative'],
    ['Norwegian warships attacked Hamas.', 'Norway > Hamas ASSAULT negative'],
  ])('%s', (text, stance) => expect(stancesOf(text)).toContain(stance));
});
