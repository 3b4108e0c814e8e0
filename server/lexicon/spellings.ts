import { readTable } from './table.ts';

let cached: ReadonlyMap<string, string> | undefined;

/** Endings that differ by rule: `organisation`, `liberalise`, `analyse`. The stem keeps `rise`, `wise` and `franchise` apart. */
const endings = [
  [/([a-z]{4})isation(s?)$/, '$1ization$2'],
  [/([a-z]{3}(?:al|ar|an|on|at|il|or|er|ic|it|ut|am|om|ym))ise(d|s?)$/, '$1ize$2'],
] as const;

/** One spelling for a lower-cased word that has several: `defence` and `programme` the American way, `cease-fire` in one. */
export function commonSpelling(word: string): string {
  cached ??= new Map(
    readTable('spellings.tsv', ['variant', 'common']).map(({ cells }) => [cells.variant!, cells.common!]),
  );
  const known = cached.get(word);
  if (known !== undefined) return known;
  return endings.reduce((spelling, [ending, common]) => spelling.replace(ending, common), word);
}
