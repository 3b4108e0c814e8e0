import { parseTable, type Row, readTable, tableError } from './table.ts';

const columns = ['name', 'pattern', 'note'];

let cached: ReadonlyMap<string, string> | undefined;

/** Sources of the patterns by name; alternatives are joined, parts filled in. */
function sources(rows: readonly Row[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of rows) {
    const name = row.cells.name!;
    const source = row.cells.pattern!.replace(/%\{(.+?)\}/g, (_, part: string) => {
      const known = found.get(part);
      if (known === undefined) throw tableError(row, `pattern has "${part}", which is none before this line`);
      return known;
    });
    found.set(name, found.has(name) ? `${found.get(name)}|${source}` : source);
  }
  return found;
}

/** The sources of a table's text. @throws Error that names file and line of the first row that cannot be used. */
export const parsePatterns = (text: string): Map<string, string> => sources(parseTable('patterns.tsv', text, columns));

/** A pattern of patterns.tsv, as `pattern('date', 'iuy')`. @throws Error for a name that the table lacks. */
export function pattern(name: string, flags: string): RegExp {
  cached ??= sources(readTable('patterns.tsv', columns));
  const source = cached.get(name);
  if (source === undefined) throw new Error(`patterns.tsv: no pattern "${name}"`);
  return new RegExp(source, flags);
}
