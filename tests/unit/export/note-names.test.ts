import { describe, expect, it } from 'vitest';
import { NoteNames } from '../../../server/export/note-names.ts';

describe('names of notes', () => {
  it('are never the same, whatever the case', () => {
    const names = new NoteNames();
    expect([names.give('1', 'Wang'), names.give('2', 'WANG'), names.give('3', 'wang')]).toEqual([
      'Wang',
      'WANG 2',
      'wang 3',
    ]);
    expect(names.link('2')).toBe('[[WANG 2]]');
  });

  it('are found as fast where many are alike', () => {
    const names = new NoteNames();
    const given = Array.from({ length: 30_000 }, (_, n) => names.give(String(n), 'Talks'));
    expect([given[1], given.at(-1), new Set(given).size]).toEqual(['Talks 2', 'Talks 30000', 30_000]);
    expect([names.give('x', 'TALKS 7'), names.give('y', 'talks')]).toEqual(['TALKS 7 2', 'talks 30001']);
  }, 2000);

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['a:b*c?"d"<e>|f#g^h[i]', 'a b c d e f g h i'],
    ['CON', 'CON note'],
    ['ends with a stop. ', 'ends with a stop'],
    [' \n', 'Unnamed'],
    ['x'.repeat(300), 'x'.repeat(80)],
  ])('of %j is a file name everywhere', (text, name) => {
    expect(new NoteNames().give('1', text)).toBe(name);
  });
});
