import { styleText } from 'node:util';
import type { Polarity } from '../../../shared/plover.ts';
import { cutTo, inOneLine, type Look, plain, widthOf } from './terminal.ts';

/** A text in a table; what has a sign has its colour where there are colours. */
export type Cell = string | { text: string; sign: Polarity };

/** A number of stances of a sign: none needs no colour. */
export const countOf = (count: number, sign: Polarity): Cell => (count ? { text: String(count), sign } : '0');

const colours = { positive: 'green', negative: 'red', neutral: null } as const;
const gap = '  ';
/** A column of text is never cut to less, if the terminal can hold that. */
const leastText = 6;

const textOf = (cell: Cell): string => inOneLine(typeof cell === 'string' ? cell : cell.text);

/** Widths that are together no larger than `room`: the widest of the columns that may be cut become narrower, all down to the same. */
function fitted(widths: readonly number[], isText: (column: number) => boolean, room: number): number[] {
  const fits = (most: number) => widths.map((width, column) => (isText(column) ? Math.min(width, most) : width));
  const sum = (list: readonly number[]) => list.reduce((total, width) => total + width, 0);
  let most = Math.max(0, ...widths);
  while (most > leastText && sum(fits(most)) > room) most--;
  // What is left over goes to the first columns that were cut.
  let left = room - sum(fits(most));
  return fits(most).map((width, column) => (width < widths[column]! && left-- > 0 ? width + 1 : width));
}

function painted(cell: Cell, text: string, { colours: wanted }: Look): string {
  const colour = typeof cell === 'string' || !wanted ? null : colours[cell.sign];
  // Whether the stream has colours is decided; Node.js would look at another stream.
  return colour ? styleText(colour, text, { validateStream: false }) : text;
}

/**
 * Rows as columns, the first row being their heads; numbers stand to the right.
 * @param texts the columns of text, which stand to the left and are cut where the terminal is too narrow
 */
export function tableOf(
  rows: readonly (readonly Cell[])[],
  look: Look = plain,
  texts: readonly number[] = [0],
): string {
  const isText = (column: number) => texts.includes(column);
  const cells = rows.map((row) => row.map((cell) => ({ cell, text: textOf(cell) })));
  const natural = rows[0]?.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column]!.text)))) ?? [];
  const room = (look.columns ?? Number.POSITIVE_INFINITY) - gap.length * (natural.length - 1);
  const widths = fitted(natural, isText, room);

  const join = (parts: readonly string[]): string => parts.join(gap).trimEnd();
  return cells
    .map((row) => {
      const parts = row.map(({ cell, text }, column) => {
        const cut = cutTo(text, widths[column]!);
        const blanks = ' '.repeat(widths[column]! - widthOf(cut));
        const put = (shown: string) => (isText(column) ? shown + blanks : blanks + shown);
        return { bare: put(cut), shown: put(painted(cell, cut, look)) };
      });
      const bare = join(parts.map((part) => part.bare));
      // The numbers alone are too many for the terminal.
      if (look.columns !== null && widthOf(bare) > look.columns) return cutTo(bare, look.columns);
      return join(parts.map(({ shown }) => shown));
    })
    .join('\n');
}
