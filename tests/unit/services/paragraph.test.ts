import { describe, expect, it } from 'vitest';
import { paragraphAt } from '../../../server/services/stances/paragraph.ts';

const numbers = (text: string, ...words: string[]) => words.map((word) => paragraphAt(text, text.indexOf(word)));

describe('the number of a paragraph', () => {
  it('counts blank lines, however they are written', () => {
    expect(numbers('One\nstill one.\n\nTwo.\r\n \r\n\r\nThree.\n\n', 'One', 'still', 'Two', 'Three')).toEqual([
      1, 1, 2, 3,
    ]);
  });

  it('counts lines where there are no blank ones', () => {
    expect(numbers('One.\r\nTwo.\rThree.\nFour.\n', 'One', 'Two', 'Three', 'Four')).toEqual([1, 2, 3, 4]);
  });

  it('does not count what stands empty before the text', () => {
    expect(numbers('\n\n  One.\n\nTwo.', 'One', 'Two')).toEqual([1, 2]);
  });
});
