import { polarities } from '../../shared/plover.ts';
import { oneOf, readTable } from './table.ts';

let cached: ReadonlyMap<string, number> | undefined;

function read(): ReadonlyMap<string, number> {
  const rows = readTable('opinion.tsv', ['lemma', 'pos', 'polarity', 'strength']);
  return new Map(
    rows.map((row) => {
      const sign = oneOf(row, 'polarity', polarities) === 'negative' ? -1 : 1;
      return [`${row.cells.lemma} ${row.cells.pos}`, sign * Number(oneOf(row, 'strength', ['1', '2', '3']))];
    }),
  );
}

/** How good (up to 3) or bad (down to -3) a word speaks of somebody; 0 for words that do not. `upos`: Universal part of speech. */
export function opinion(lemma: string, upos: string): number {
  cached ??= read();
  return cached.get(`${lemma} ${upos.toLowerCase()}`) ?? 0;
}

/** Lemmas of a part of speech (a Universal tag in small letters) that speak well or badly of somebody. */
export function opinionLemmas(pos: string): readonly string[] {
  cached ??= read();
  return [...cached.keys()].flatMap((key) => (key.endsWith(` ${pos}`) ? key.slice(0, -pos.length - 1) : []));
}
