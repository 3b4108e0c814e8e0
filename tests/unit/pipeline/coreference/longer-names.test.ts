import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const kinds = (text: string): [string, string][] => read(text).actors.map(({ name, kind }) => [name, kind]);

describe('longer names', () => {
  it.each([
    ['Peru Copper sued Netflix.', ['Peru Copper', 'organization']],
    ['Japan Steel Works accused Netflix of fraud.', ['Japan Steel Works', 'organization']],
    ['Bank of Ghana accused Netflix of fraud.', ['Bank of Ghana', 'organization']],
    ['Kenya Power accused Netflix of fraud.', ['Kenya Power', 'organization']],
    ['The University of Cuba sued Netflix.', ['University of Cuba', 'organization']],
  ])('are actors, not the country in them: %s', (text, actor) => {
    expect(kinds(text)[0]).toEqual(actor);
    expect(kinds(text).map(([, kind]) => kind)).not.toContain('country');
  });

  it.each([
    'A Cuban sandwich angered Netflix.',
    'An Irish terrier attacked Netflix.',
    'Officials in Lima, Ohio, sued Netflix.',
    'Poland, Maine, sued Netflix.',
    'The Nassau Accord angered Netflix.',
  ])('are no country: %s', (text) => {
    expect(kinds(text).map(([, kind]) => kind)).not.toContain('country');
  });

  it.each([
    ['Cuban troops attacked Netflix.', 'Cuba'],
    ['Lima accused Netflix of fraud.', 'Peru'],
    ['Peru, Cuba and Ohio sued Netflix.', 'Peru'],
    ['Peru sued Netflix.', 'Peru'],
  ])('leave the country where it stands by itself: %s', (text, name) => {
    expect(kinds(text)).toContainEqual([name, 'country']);
  });
});

describe('regions', () => {
  it.each([
    ['Ohio sued Netflix.', 'Ohio'],
    ['New South Wales sued Netflix.', 'New South Wales'],
    ['The Bavarian government sued Netflix.', 'Bavaria'],
    ['Georgia sued Netflix. Ohio and Texas were silent.', 'Georgia'],
  ])('are actors apart from their country: %s', (text, name) => {
    const { actors } = read(text);
    expect(actors[0]).toMatchObject({ name, kind: 'organization', country: null, affiliation: null });
    expect(actors.map(({ kind }) => kind)).not.toContain('country');
  });

  it.each([
    ['Netflix sued a man in Ohio.', 'Ohio', undefined],
    ['Netflix filmed it at an Ohio lake house.', 'Ohio', undefined],
    ['A treaty making Bavaria part of Austria angered Netflix.', 'Bavaria', undefined],
    ['Netflix sued Ohio.', 'Ohio', 'organization'],
    ['Netflix filmed it in Akron, Ohio, United States, on Monday.', 'United States', undefined],
    ['Georgia sued Netflix. Its president was in Tbilisi.', 'Georgia', 'country'],
    ['Georgia sued Netflix.', 'Georgia', 'country'],
  ])('are places, or countries, elsewhere: %s', (text, name, kind) => {
    expect(read(text).actors.find((actor) => actor.name === name)?.kind).toBe(kind);
  });
});
