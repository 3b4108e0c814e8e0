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
  const cue = (name: CueName) => words.get(name) ?? new Set<string>();
  return {
    locative: cue('locative'),
    motion: cue('motion'),
    reaching: cue('reaching'),
    attitude: cue('attitude'),
    relation: cue('relation'),
    part: cue('part'),
    located: cue('located'),
    publishing: cue('publishing'),
    framed: cue('framed'),
    origin: cue('origin'),
    leaving: cue('leaving'),
    intruding: cue('intruding'),
    travel: cue('travel'),
    cargo: cue('cargo'),
    feature: cue('feature'),
    happening: cue('happening'),
    compass: cue('compass'),
    touring: cue('touring'),
    giving: cue('giving'),
    local: cue('local'),
    visiting: cue('visiting'),
    barring: cue('barring'),
  };
}
