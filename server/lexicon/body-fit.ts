import type { Lexicon } from './lexicon.ts';
import { piecesOfName } from './pieces.ts';
import { commonSpelling } from './spellings.ts';
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

const legalForms: ReadonlyMap<string, string> = new Map([
  ['corp', 'corporation'],
  ['inc', 'incorporated'],
  ['ltd', 'limited'],
  ['co', 'company'],
  ...[
    'llc',
    'llp',
    'lp',
    'plc',
    'gmbh',
    'sa',
    'ag',
    'nv',
    'bv',
    'spa',
    'pte',
    'corporation',
    'incorporated',
    'limited',
    'company',
  ].map((form): [string, string] => [form, form]),
]);

/** "General Motors" for "General Motors Corporation", as firms are mostly called. */
export const withoutLegalForm = (name: string): string =>
  name.replace(/,? (Corporation|Incorporated|Limited|Company|Corp|Inc|Ltd|Co|plc|PLC|AG|SE)\.?$/, '');

/** By what the name of a body is known in another wording: its words in one spelling without the little ones, legal forms in full; of an official one in the order of letters, without number, countries by their id. */
export function bodyKey({ names }: Lexicon, name: string, type: string | null): string {
  const words = piecesOfName(name)
    .filter((piece) => !/^(of|the|for|and|&|'s)$/.test(piece))
    .map(commonSpelling);
  if (!isOfficial(type)) return words.map((word) => legalForms.get(word) ?? word).join(' ');
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const reach = [4, 3, 2, 1].find((count) => countryAt(names, words.slice(at, at + count)));
    found.push((reach && countryAt(names, words.slice(at, at + reach))) || words[at]!.replace(/s$/, ''));
    at += reach ?? 1;
  }
  return found.sort().join(' ');
}

const countryAt = (names: Lexicon['names'], words: readonly string[]): string | undefined =>
  names.get(words).find(({ entry }) => entry.kind === 'country')?.entry.id;

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((piece, index) => long[index] === piece);
const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((piece, index) => long[long.length - short.length + index] === piece);

/** True for a name of two words or more of which the first is no plain word, so that hardly two bodies bear it: "Hoggard School", not "Police Department". */
export const isOwnName = ({ parts, nouns }: Lexicon, [first = '', ...rest]: readonly string[]): boolean =>
  rest.length > 0 && !parts.commonWords.has(first) && !nouns.get([first]).length;

/** True for a name of two words or more that leaves out words in the midst of another one; the last may be of or for something. */
function skips(short: readonly string[], full: readonly string[]): boolean {
  const of = full.findIndex((piece) => /^(of|for|on)$/.test(piece));
  const main = of > 0 && !short.includes(full[of]!) ? full.slice(0, of) : full;
  if (short.length < 2 || short[0] !== main[0] || short.at(-1) !== main.at(-1)) return false;
  let at = 0;
  for (const piece of main) if (piece === short[at]) at++;
  return at === short.length;
}

/**
 * True when a name is short for the full one of a body: "the Commission" after "the European Commission", "Treasury" after "Treasury
 * Department", "the Crime Unit" after "the Crime Unit of Peru", "Acme" after "Acme Shipping Ltd", "the Roe Academy" after "the Roe National Academy of Music".
 */
export function isShortBody({ nameHeads }: Lexicon, short: readonly string[], full: readonly string[]): boolean {
  if (full.length <= short.length) return false;
  const isHead = short.length > 1 || nameHeads.last.get(short[0]!)?.kind === 'organization';
  if (isHead && endsWith(full, short) && !/^(of|for|the|'s)$/.test(full.at(-short.length - 1)!)) return true;
  if (!startsWith(full, short)) return isHead && skips(short, full);
  const rest = full.slice(short.length);
  return (
    rest.every((piece) => suffixes.has(piece)) ||
    legalForms.has(full.at(-1)!) ||
    (short.length > 1 && /^(of|for|on)$/.test(rest[0]!))
  );
}
