import { median } from './measure.ts';
import { missOf, nameOf, type Row, rounded, shown } from './rows.ts';

/** Ratios by row. */
export type Ratios = Readonly<Record<string, number>>;

/** The share of its committed ratio that a ratio may not fall under: a load of ten programs takes a fifth of some, a work that takes half as long again a third. */
const leastShare = 0.75;

/** Of an odd number, that the middle one be one of them. */
const runs = 3;

/** What a row is judged by. */
const measureOf = ({ ratio, value }: Row): number => ratio ?? value;

function faultOf(row: Row, reference: Ratios): string | null {
  const { ratio, against } = row;
  const before = reference[nameOf(row)];
  if (ratio !== null && before === undefined) return 'has no ratio in reference.json, which --accept writes';
  if (ratio !== null && ratio < before! * leastShare)
    return `${shown(ratio)} times as good as ${against}, was ${before}`;
  return missOf(row);
}

const named = (rows: readonly Row[], faultIn: (row: Row) => string | null): string[] =>
  rows.flatMap((row) => faultIn(row)?.replace(/^/, `${nameOf(row)}: `) ?? []);

/** What has become worse than noise explains. */
export const failuresOf = (rows: readonly Row[], reference: Ratios): string[] =>
  named(rows, (row) => faultOf(row, reference));

/** What misses its limit, whatever it was before. */
export const missesOf = (rows: readonly Row[]): string[] => named(rows, missOf);

/** Of each row the run that is neither the best nor the worst. */
function middleOf(measured: readonly (readonly Row[])[]): Row[] {
  return measured[0]!.map((row) => {
    const same = measured.flatMap((rows) => rows.filter((other) => nameOf(other) === nameOf(row)));
    const middle = median(same.map(measureOf));
    return same.find((other) => measureOf(other) === middle)!;
  });
}

/** Measures several times and gives the middle of each row. */
export async function measuredOften(measure: () => Promise<Row[]>): Promise<Row[]> {
  const measured: Row[][] = [];
  while (measured.length < runs) measured.push(await measure());
  return middleOf(measured);
}

/** Measures once; where something seems to have become worse, twice more, and the middle counts: what disturbed one run is gone in the next. */
export async function measuredWithDoubt(measure: () => Promise<Row[]>, reference: Ratios): Promise<Row[]> {
  const first = await measure();
  if (!failuresOf(first, reference).length) return first;
  return middleOf([first, await measure(), await measure()]);
}

/** The reference with the ratios of rows in place of all that it had of their groups. */
export function accepted(rows: readonly Row[], reference: Ratios): Ratios {
  const groups = new Set(rows.map(({ group }) => group));
  const kept = Object.entries(reference).filter(([name]) => !groups.has(name.split(': ')[0]!));
  const taken = rows.flatMap((row) => (row.ratio === null ? [] : [[nameOf(row), rounded(row.ratio)] as const]));
  return Object.fromEntries([...kept, ...taken]);
}
