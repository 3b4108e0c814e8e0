import type { LexiconEntry, NameForm } from './entry.ts';
import { piecesOfName } from './pieces.ts';
import { slug } from './slug.ts';
import { alternatives, oneOf, optionalCell, type Row, readTable } from './table.ts';

/** A holder of an office, with the surface forms that refer to him or her and the days in office. */
export interface Leader {
  entry: LexiconEntry;
  forms: { text: string; form: NameForm }[];
  /** Pieces of the family name in each spelling, by which titles refer to him or her ("President Carter", "the Asad regime"). */
  surnames: ReadonlySet<string>;
}

function leaderOf(row: Row, successorOf: (code: string) => string): Leader {
  const { cells } = row;
  const name = cells.name!;
  const full = alternatives(cells.aliases!).filter((text) => text.includes(' '));
  const isCountry = /^[A-Z]{3}$/.test(cells.for!);
  return {
    entry: {
      id: slug(name),
      name,
      kind: 'person',
      type: null,
      country: isCountry ? successorOf(cells.for!) : null,
      affiliation: isCountry ? cells.for!.toLowerCase() : cells.for!,
      role: cells.role!,
      gender: oneOf(row, 'gender', ['m', 'f'] as const),
      from: cells.from!,
      to: optionalCell(cells.to),
    },
    forms: [name, ...alternatives(cells.aliases!)].map((text) => ({ text, form: 'name' })),
    surnames:
      cells.surname === '-'
        ? new Set([name, ...full].map((text) => piecesOfName(text).at(-1)!))
        : new Set([piecesOfName(cells.surname!).join(' ')]),
  };
}

/** The people of leaders.tsv; `successorOf` gives the country code of a state that may be gone. */
export const loadLeaders = (successorOf: (code: string) => string): Leader[] =>
  readTable('leaders.tsv', ['name', 'aliases', 'surname', 'for', 'role', 'gender', 'from', 'to']).map((row) =>
    leaderOf(row, successorOf),
  );
