import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const namesIn = (text: string): string[] => read(text).actors.map(({ name }) => name);

describe('known bodies', () => {
  it.each([
    ['Officers in Australia said the AFP had arrested two men.', 'Australian Federal Police'],
    ['Officers in Austria said, as the AFP reported, that two men were free.', 'Agence France-Presse'],
    ['The Council of the Federation rejected the bill of Russia.', 'Federation Council'],
    ['The APC of Nigeria criticized the bill.', 'All Progressives Congress'],
    ['Johnson and Johnson sued the clinic.', 'Johnson & Johnson'],
    ['Marks and Spencer sued the clinic.', 'Marks & Spencer'],
  ])('are found by what a text supports: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it('are the same with and without Bank in their names', () => {
    expect(namesIn('Westpac Bank backed the plan. John Howard thanked Westpac.')).toEqual(['Westpac', 'John Howard']);
    expect(namesIn('Apple Bank criticized Peru.')).not.toContain('Apple');
  });

  it('are none that another country has under the name', () => {
    expect(namesIn('The Council of the Federation rejected the plan of Canada.')).not.toContain('Federation Council');
    expect(namesIn('The APC criticized the bill.')).not.toContain('All Progressives Congress');
  });
});
