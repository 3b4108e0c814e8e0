import { oneOf, readTable } from './table.ts';

const cueNames = [
  'locative',
  'motion',
  'reaching',
  'attitude',
  'relation',
  'part',
  'located',
  'publishing',
  'framed',
  'origin',
  'leaving',
  'intruding',
  'travel',
  'cargo',
  'feature',
  'happening',
  'compass',
  'touring',
  'giving',
  'local',
  'visiting',
  'barring',
  'waged',
  'aiming',
] as const;
type CueName = (typeof cueNames)[number];

let loaded: Record<CueName, ReadonlySet<string>> | null = null;

/** Words that tell places from actors, as lemmas, by what they tell; place-cues.tsv explains each. */
export function placeCues(): Record<CueName, ReadonlySet<string>> {
  loaded ??= read();
  return loaded;
}

function read(): Record<CueName, ReadonlySet<string>> {
  const words = new Map<CueName, ReadonlySet<string>>();
  for (const row of readTable('place-cues.tsv', ['cue', 'words']))
    words.set(oneOf(row, 'cue', cueNames), new Set(row.cells.words!.split(' ')));
  return Object.fromEntries(cueNames.map((name) => [name, words.get(name) ?? new Set()])) as Record<
    CueName,
    ReadonlySet<string>
  >;
}
