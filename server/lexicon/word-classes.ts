import { alternatives, parseTable, type Row, readTable, tableError } from './table.ts';

/** Words by the name of their class. */
type WordClasses = ReadonlyMap<string, ReadonlySet<string>>;

const columns = ['name', 'words', 'note'];

let cached: WordClasses | undefined;

/** All classes of word-classes.tsv, read once. */
export function wordClasses(): WordClasses {
  cached ??= fromRows(readTable('word-classes.tsv', columns));
  return cached;
}

/** The words of a class of word-classes.tsv, as `wordClass('days')`. @throws Error for a class that the table lacks. */
export function wordClass(name: string): ReadonlySet<string> {
  const words = wordClasses().get(name);
  if (!words) throw new Error(`word-classes.tsv: no class "${name}"`);
  return words;
}

/**
 * The alternatives of a cell (or of a part of it), with `@class` for all words of a class: `@days|dawn`.
 * @throws Error naming file and line for a class that is unknown or holds itself.
 */
export const wordsOf = (row: Row, column: string, cell = row.cells[column]!): string[] =>
  expand(row, column, cell, wordClasses());

function expand(row: Row, column: string, cell: string, classes: WordClasses): string[] {
  const entries = alternatives(cell);
  const double = entries.find((entry, index) => entries.indexOf(entry) !== index);
  if (double) throw tableError(row, `${column} has "${double}" twice`);
  return [...new Set(entries.flatMap((entry) => (entry.startsWith('@') ? members(entry) : [entry])))];

  function members(entry: string): readonly string[] {
    const words = classes.get(entry.slice(1));
    if (!words) throw tableError(row, `${column} has "${entry}", which is no class before this line`);
    return [...words];
  }
}

/** The classes of a table's text. @throws Error that names file and line of the first row that cannot be used. */
export const parseWordClasses = (text: string): WordClasses => fromRows(parseTable('word-classes.tsv', text, columns));

function fromRows(rows: readonly Row[]): WordClasses {
  const classes = new Map<string, ReadonlySet<string>>();
  for (const row of rows) {
    const name = row.cells.name!;
    if (classes.has(name)) throw tableError(row, `the class "${name}" stands here a second time`);
    classes.set(name, new Set(expand(row, 'words', row.cells.words!, classes)));
  }
  return classes;
}
