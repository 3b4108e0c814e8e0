import { oneOf, readTable } from './table.ts';

/** Phrases of lines that are no article prose, in lower case. */
export interface Boilerplate {
  /** Whole lines. */
  lines: ReadonlySet<string>;
  /** Beginnings of lines, by their first word. */
  starts: ReadonlyMap<string, readonly string[]>;
  /** Labels of speakers in transcripts that name nobody. */
  unnamedSpeakers: ReadonlySet<string>;
  /** Words before a story that say what it is: "exclusive". */
  slugs: ReadonlySet<string>;
}

function loadBoilerplate(): Boilerplate {
  const lines = new Set<string>();
  const unnamedSpeakers = new Set<string>();
  const slugs = new Set<string>();
  const starts = new Map<string, string[]>();
  for (const row of readTable('boilerplate.tsv', ['phrase', 'how'])) {
    const phrase = row.cells.phrase!;
    const how = oneOf(row, 'how', ['line', 'start', 'speaker', 'slug'] as const);
    if (how === 'line') lines.add(phrase);
    else if (how === 'speaker') unnamedSpeakers.add(phrase);
    else if (how === 'slug') slugs.add(phrase);
    else {
      const first = firstWordOf(phrase);
      starts.set(first, [...(starts.get(first) ?? []), phrase]);
    }
  }
  return { lines, starts, unnamedSpeakers, slugs };
}

/** The first word of a line, by which beginnings are looked up. */
export const firstWordOf = (line: string): string => /^[\p{L}\p{N}@©(]*/u.exec(line)![0];

let loaded: Boilerplate | null = null;

/** The phrases of boilerplate.tsv, read once. */
export function boilerplate(): Boilerplate {
  loaded ??= loadBoilerplate();
  return loaded;
}
