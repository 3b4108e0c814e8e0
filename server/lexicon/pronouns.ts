import type { Gender } from './entry.ts';
import { oneOf, readTable } from './table.ts';

const counts = ['one', 'many', 'two', 'three', 'former', 'latter'] as const;

/** A word or two that stand for actors without naming them. */
export interface Pronoun {
  person: 1 | 2 | 3;
  gender: Gender | null;
  /** How many it stands for, or which one of two. */
  count: (typeof counts)[number];
  possessive: boolean;
  /** Countries and organizations are `it`, people `he`, `she` and `I`; `they` and `we` can be any. */
  stands: 'person' | 'thing' | 'any';
}

let loaded: ReadonlyMap<string, Pronoun> | null = null;

/** The words of pronouns.tsv in lower case, read once. */
export function pronouns(): ReadonlyMap<string, Pronoun> {
  loaded ??= new Map(
    readTable('pronouns.tsv', ['words', 'person', 'gender', 'count', 'possessive', 'stands']).map((row) => [
      row.cells.words!,
      {
        person: Number(oneOf(row, 'person', ['1', '2', '3'] as const)) as Pronoun['person'],
        gender: row.cells.gender === '-' ? null : oneOf(row, 'gender', ['m', 'f'] as const),
        count: oneOf(row, 'count', counts),
        possessive: oneOf(row, 'possessive', ['yes', 'no'] as const) === 'yes',
        stands: oneOf(row, 'stands', ['person', 'thing', 'any'] as const),
      },
    ]),
  );
  return loaded;
}
