import type { Lexicon } from './lexicon.ts';
import { piecesOfName } from './pieces.ts';
import { alternatives, readTable } from './table.ts';
import { wordClass } from './word-classes.ts';

const suffixes = wordClass('suffixes of organizations');
const openers = wordClass('openers of national bodies');
/** Types of bodies of which a country has one of a name, however its words are put. */
const official = new Set<string | null>(['ministry', 'legislature', 'court', 'armed', 'agency']);
/** Types of bodies that every country has one of. */
const national = new Set<string | null>(['ministry', 'legislature', 'court', 'bank']);

export const isOfficial = (type: string | null): boolean => official.has(type);
export const isNational = (type: string | null): boolean => national.has(type);

/** "Supreme Court", "Foreign Ministry": no word that tells one country's from another's. */
export const isPlainBody = (name: string): boolean =>
  openers.has(name.toLowerCase().split(' ')[0]!) && name.split(' ').length <= 2;

let lacking: ReadonlyMap<string, readonly string[]> | null = null;

/** False for a body that a country, given by its id, has none of: no ministry is American. */
export function canHave(country: string, body: string): boolean {
  lacking ??= new Map(
    readTable('lacking-bodies.tsv', ['country', 'bodies']).map(({ cells }) => [
      cells.country!,
      alternatives(cells.bodies!),
    ]),
  );
  const name = body.toLowerCase();
  return !lacking.get(country)?.some((last) => name === last || name.endsWith(` ${last}`));
}

const legalForms: Readonly<Record<string, string>> = {
  corp: 'corporation',
  inc: 'incorporated',
  ltd: 'limited',
  co: 'company',
};

/** "General Motors" for "General Motors Corporation", as firms are mostly called. */
export const withoutLegalForm = (name: string): string =>
  name.replace(/,? (Corporation|Incorporated|Limited|Company|Corp|Inc|Ltd|Co|plc|PLC|AG|SE)\.?$/, '');

/** By what the name of a body is known in another wording: of a company with its legal form in full, of an official one the words in the order of letters, without number and little words, countries by their id. */
export function bodyKey({ names }: Lexicon, name: string, type: string | null): string {
  if (!isOfficial(type))
    return name.toLowerCase().replace(/\b(corp|inc|ltd|co)\b\.?/g, (_, form: string) => legalForms[form]!);
  const words = piecesOfName(name).filter((piece) => !/^(of|the|for|and|'s)$/.test(piece));
  const country = (word: string) => names.get([word]).find(({ entry }) => entry.kind === 'country')?.entry.id;
  return words
    .map((word) => country(word) ?? word.replace(/s$/, ''))
    .sort()
    .join(' ');
}

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((piece, index) => long[index] === piece);
const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((piece, index) => long[long.length - short.length + index] === piece);

/**
 * True when a name is short for the full one of a body: "the Commission" after "the European Commission", "Treasury" after "Treasury
 * Department", "the Crime Unit" after "the Crime Unit of Peru".
 */
export function isShortBody({ nameHeads }: Lexicon, short: readonly string[], full: readonly string[]): boolean {
  if (full.length <= short.length) return false;
  const isHead = short.length > 1 || nameHeads.last.get(short[0]!)?.kind === 'organization';
  if (isHead && endsWith(full, short) && !/^(of|for|the|'s)$/.test(full.at(-short.length - 1)!)) return true;
  if (!startsWith(full, short)) return false;
  const rest = full.slice(short.length);
  return rest.every((piece) => suffixes.has(piece)) || (short.length > 1 && /^(of|for|on)$/.test(rest[0]!));
}
