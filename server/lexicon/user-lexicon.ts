import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { actorKinds, CountryCode } from '../../shared/actor.ts';
import { DemarcheError } from '../../shared/errors.ts';
import { assembleLexicon, type Lexicon } from './lexicon.ts';

const YearOrDay = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/, 'expected a year or a day such as 2021-01-20');
const columns = ['name', 'kind', 'aliases', 'affiliation', 'country', 'role', 'from', 'to'] as const;

/** One row of a user's lexicon. A name with several rows is one actor whose affiliation changed on the given days. */
export const UserEntry = z.strictObject({
  name: z.string().min(1),
  /** `discard`: a name that never is an actor. */
  kind: z.enum([...actorKinds, 'discard']),
  aliases: z.array(z.string().min(1)).default([]),
  /** Name or id of the actor that it acts for. */
  affiliation: z.string().min(1).nullish(),
  country: CountryCode.nullish(),
  role: z.string().min(1).nullish(),
  from: YearOrDay.nullish(),
  to: YearOrDay.nullish(),
});
export type UserEntry = z.infer<typeof UserEntry>;

const unreadable = (place: string, message: string): DemarcheError =>
  new DemarcheError('unreadable_input', `${place}: ${message}`);

function checked(place: string, row: unknown): UserEntry {
  const result = UserEntry.safeParse(row);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw unreadable(place, `${issue!.path.join('.') || 'entry'}: ${issue!.message}`);
}

/** Cells of a row by column; empty ones and `-` are left out, aliases are separated by `|`. */
function rowOf(place: string, header: readonly string[], line: string): Record<string, unknown> {
  const cells = line.split('\t').map((cell) => cell.trim());
  if (cells.length > header.length)
    throw unreadable(place, `${cells.length} cells, but the header names ${header.length} columns`);
  const filled = header.flatMap((column, index): [string, unknown][] => {
    const cell = cells[index] ?? '';
    if (cell === '' || cell === '-') return [];
    return [[column, column === 'aliases' ? cell.split('|').map((alias) => alias.trim()) : cell]];
  });
  return Object.fromEntries(filled);
}

function parseTsv(file: string, text: string): UserEntry[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line, place: `${file}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'));
  const [first, ...rest] = lines;
  if (!first) throw unreadable(file, 'the file is empty');
  const header = first.line.split('\t').map((column) => column.trim());
  const unknown = header.find((column) => !(columns as readonly string[]).includes(column));
  if (unknown !== undefined || !header.includes('name') || !header.includes('kind'))
    throw unreadable(
      first.place,
      `the header needs name and kind, and may have ${columns.slice(2).join(', ')}; got ${header.join(', ')}`,
    );
  return rest.map(({ line, place }) => checked(place, rowOf(place, header, line)));
}

/** The line on which each element of a JSON array starts, for messages; strings and nesting are stepped over. */
function elementLines(text: string): number[] {
  const lines: number[] = [];
  let [line, depth, inString] = [1, 0, false];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '\n') line++;
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      if (depth === 1) lines.push(line);
      depth++;
    } else if (character === ']' || character === '}') depth--;
  }
  return lines;
}

function parseJson(file: string, text: string): UserEntry[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw unreadable(file, `no valid JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(parsed)) throw unreadable(file, 'expected a JSON array of entries');
  const lines = elementLines(text);
  return parsed.map((entry, index) => checked(`${file}:${lines[index] ?? 1}`, entry));
}

/**
 * The entries of a user's lexicon: a tab-separated table with a header, or a JSON array of objects.
 * @throws DemarcheError `unreadable_input` with file and line.
 */
export const parseUserLexicon = (file: string, text: string): UserEntry[] =>
  /^\s*[[{]/.test(text) ? parseJson(file, text) : parseTsv(file, text);

/**
 * Our lexicon extended by a user's: the user's meaning of a name goes before ours, and discards are never actors.
 * @throws DemarcheError `unreadable_input` when the file cannot be read or used.
 */
export function loadUserLexicon(file: string): Lexicon {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(file, `the lexicon cannot be read: ${(error as Error).message}`);
  }
  return assembleLexicon(parseUserLexicon(file, text));
}
