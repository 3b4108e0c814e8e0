import { oneOf, readTable } from './table.ts';

/** The beginning of a line that is a prompt; a `credit` is one whatever stands behind it. */
export interface PromptStart {
  phrase: string;
  credit: boolean;
}

/** Phrases of lines that are no article prose, in lower case. */
export interface Boilerplate {
  /** Whole lines; behind those of `lists` stand headlines of other articles. */
  lines: ReadonlySet<string>;
  lists: ReadonlySet<string>;
  /** Beginnings of lines, by their first word. */
  starts: ReadonlyMap<string, readonly PromptStart[]>;
  /** Labels of speakers in transcripts that name nobody. */
  unnamedSpeakers: ReadonlySet<string>;
  /** Words before a story that say what it is: "exclusive". */
  slugs: ReadonlySet<string>;
}

const kinds = ['line', 'list', 'start', 'credit', 'speaker', 'slug'] as const;

function loadBoilerplate(): Boilerplate {
  const rows = readTable('boilerplate.tsv', ['phrase', 'how']).map((row) => ({
    phrase: row.cells.phrase!,
    how: oneOf(row, 'how', kinds),
  }));
  const phrasesOf = (...hows: (typeof kinds)[number][]) =>
    new Set(rows.filter(({ how }) => hows.includes(how)).map(({ phrase }) => phrase));
  const starts = new Map<string, PromptStart[]>();
  for (const { phrase, how } of rows) {
    if (how !== 'start' && how !== 'credit') continue;
    const first = firstWordOf(phrase);
    starts.set(first, [...(starts.get(first) ?? []), { phrase, credit: how === 'credit' }]);
  }
  return {
    lines: phrasesOf('line', 'list'),
    lists: phrasesOf('list'),
    starts,
    unnamedSpeakers: phrasesOf('speaker'),
    slugs: phrasesOf('slug'),
  };
}

/** The first word of a line, by which beginnings are looked up. */
export const firstWordOf = (line: string): string => /^[\p{L}\p{N}@©(]*/u.exec(line)![0];

let loaded: Boilerplate | null = null;

/** The phrases of boilerplate.tsv, read once. */
export function boilerplate(): Boilerplate {
  loaded ??= loadBoilerplate();
  return loaded;
}
