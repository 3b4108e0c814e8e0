import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const organizationsIn = (text: string): string[] =>
  read(text)
    .actors.filter(({ kind }) => kind === 'organization')
    .map(({ name }) => name);

describe('official bodies', () => {
  it.each([
    ['The Supreme Court of Ghana spoke. The Ghanaian Supreme Court freed him.', ['Supreme Court of Ghana']],
    ['The Peruvian Armed Forces won. The Peru Armed Force lost ten men.', ['Peruvian Armed Forces']],
    [
      'The Kenyan Supreme Court spoke. The Ghanaian Supreme Court freed him.',
      ['Kenyan Supreme Court', 'Ghanaian Supreme Court'],
    ],
    [
      'The Institute of Marine Sciences sued the Center for Marine Studies.',
      ['Institute of Marine Sciences', 'Center for Marine Studies'],
    ],
    ['Olsen University sued. The University of Olsen won.', ['Olsen University', 'University of Olsen']],
  ])('are one however their words are put, and only they: %s', (text, names) => {
    expect(organizationsIn(text)).toEqual(names);
  });

  it('have the country at the end of their name', () => {
    expect(read('The Supreme Court of Ghana freed him.').actors).toMatchObject([
      { country: 'GHA', affiliation: 'gha' },
    ]);
    expect(read('The Friends of Ghana sued the Academy of Ghana.').actors[0]).toMatchObject({ affiliation: null });
  });

  it.each([
    ['The Senate Energy and Water Committee rejected it.', ['Senate Energy and Water Committee']],
    ['The Forestry and Fisheries Ministry rejected it.', ['Forestry and Fisheries Ministry']],
    ['The Forestry Ministry and Fisheries Ministry rejected it.', ['Forestry Ministry', 'Fisheries Ministry']],
  ])('may have two fields in their name: %s', (text, names) => {
    expect(organizationsIn(text)).toEqual(names);
  });
});

describe('lists of short stories', () => {
  const stories = ['Peru', 'Ghana', 'Japan', 'Chile', 'Norway', 'Nepal', 'Fiji', 'Latvia', 'Oman'].map(
    (country) => `${country} rejected the plan.`,
  );
  const presidentIn = (text: string): string[] => read(text).who('president');

  it('point back within one story only', () => {
    const first = 'President Ann Kovac of Togo rejected the plan.';
    expect(presidentIn([first, 'The president left.', ...stories].join('\n\n'))).toEqual([]);
    expect(presidentIn([`${first} The president left.`, ...stories].join('\n\n'))).toEqual(['ann-kovac']);
    expect(presidentIn([first, 'The president left.'].join('\n\n'))).toEqual(['ann-kovac']);
  });
});
