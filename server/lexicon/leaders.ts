import type { LexiconEntry, NameForm } from './entry.ts';
import { piecesOfName } from './pieces.ts';
import { slug } from './slug.ts';
import { alternatives, oneOf, type Row, readTable } from './table.ts';

/** A holder of an office, with the surface forms that refer to him or her and the days in office. */
export interface Leader {
  entry: LexiconEntry;
  forms: { text: string; form: NameForm }[];
  /** Pieces of the family name, by which titles refer to him or her ("President Carter"). */
  surname: string;
}

function leaderOf(row: Row): Leader {
  const { cells } = row;
  const name = cells.name!;
  const country = cells.country!;
  return {
    entry: {
      id: slug(name),
      name,
      kind: 'person',
      type: null,
      country,
      affiliation: country.toLowerCase(),
      role: cells.role!,
      gender: oneOf(row, 'gender', ['m', 'f'] as const),
      from: cells.from!,
      to: cells.to === '-' ? null : cells.to!,
    },
    forms: [name, ...alternatives(cells.aliases!)].map((text) => ({ text, form: 'name' })),
    surname: cells.surname === '-' ? piecesOfName(name).at(-1)! : piecesOfName(cells.surname!).join(' '),
  };
}

/** Heads of state and government and foreign ministers of leaders.tsv. */
export const loadLeaders = (): Leader[] =>
  readTable('leaders.tsv', ['name', 'aliases', 'surname', 'country', 'role', 'gender', 'from', 'to']).map(leaderOf);
