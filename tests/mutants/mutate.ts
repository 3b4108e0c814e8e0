/** A change of one place of a source that its tests should notice. */
export interface Mutant {
  line: number;
  /** The line as it was, and as it is changed to. */
  before: string;
  after: string;
}

/** What is changed into what: boundaries, signs, conditions, constants. */
const operators: readonly [RegExp, string][] = [
  [/ < /g, ' <= '],
  [/ <= /g, ' < '],
  [/ > /g, ' >= '],
  [/ >= /g, ' > '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\b0\b/g, '1'],
  [/\b1\b/g, '0'],
  [/\.replaceAll\(/g, '.replace('],
  [/'negative'/g, "'positive'"],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
  [/!(?=[a-z(])/g, ''],
];

/** Lines that decide nothing: comments, imports, types. */
const idle = /^\s*(?:\/\/|\/?\*|import |export (?:type|interface) |interface |type )/;

/** Every mutant of a source, in the order of the places. */
export function mutantsOf(source: string): Mutant[] {
  return source.split('\n').flatMap((before, index) =>
    idle.test(before)
      ? []
      : operators.flatMap(([pattern, to]) =>
          [...before.matchAll(pattern)].map(({ index: at, 0: found }) => ({
            ...{ line: index + 1, before },
            after: before.slice(0, at) + to + before.slice(at + found.length),
          })),
        ),
  );
}

/** The source with a mutant in it. */
export const mutated = (source: string, { line, after }: Mutant): string =>
  source
    .split('\n')
    .map((text, index) => (index === line - 1 ? after : text))
    .join('\n');
