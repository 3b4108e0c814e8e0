import { createRequire } from 'node:module';
import type { Country as PackagedCountry } from 'world-countries';
import type { LexiconEntry, NameForm } from './entry.ts';
import { alternatives, optionalCell, type Row, readTable } from './table.ts';

const columns = ['code', 'name', 'aliases', 'demonyms', 'successor', 'from', 'to'];

/** A country with the surface forms that refer to it. */
export interface Country {
  entry: LexiconEntry;
  forms: { text: string; form: NameForm }[];
  /** The adjective that names its institutions: `Russian`. */
  demonym: string | null;
}

/** The package has no ISO code for Kosovo; XKX is the one in general use. */
const codeOf = (country: PackagedCountry): string => (country.cca3 === 'UNK' ? 'XKX' : country.cca3);

/** Two-letter codes and spellings in other scripts are no names of English news. */
const isUsable = (name: string): boolean => /^[\p{Script=Latin}\p{M} .,'’()-]{4,}$/u.test(name) && !/[(),]/.test(name);

/** Adjectives whose plural is no word for people. */
const hasPlural = (demonym: string): boolean =>
  !/(ese|ish|sh|ch|ss|s|men|(ch|sh)man)$/i.test(demonym) && !/^U\.?S/.test(demonym);

const demonymForms = (demonym: string): string[] => (hasPlural(demonym) ? [demonym, `${demonym}s`] : [demonym]);

/** Those that pass a test, and the others. */
const divided = <T>(items: readonly T[], passes: (item: T) => boolean): [T[], T[]] => [
  items.filter(passes),
  items.filter((item) => !passes(item)),
];

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function entryOf(code: string, name: string, cells: Row['cells'] | undefined): LexiconEntry {
  return {
    id: code.toLowerCase(),
    name,
    kind: 'country',
    type: null,
    country: optionalCell(cells?.successor) ?? code,
    affiliation: null,
    role: null,
    gender: null,
    from: optionalCell(cells?.from),
    to: optionalCell(cells?.to),
  };
}

/** Names without those that the table binds to documents that speak of the country otherwise, too (`~Congo`). */
function withoutBound(names: readonly string[]): string[] {
  return unique(names).filter((name) => !names.includes(`~${name}`));
}

/** `none` in the table drops the package's demonym: that of an island with no people of its own would stand for its owner's. */
function demonymsOf(packaged: PackagedCountry | undefined, cells: Row['cells'] | undefined): string[] {
  if (cells?.demonyms === 'none') return [];
  const theirs = (packaged?.demonyms?.eng?.m ?? '').split(/, | or /).filter(Boolean);
  return withoutBound([...theirs, ...alternatives(cells?.demonyms ?? '-')]);
}

function countryOf(
  code: string,
  packaged: PackagedCountry | undefined,
  cells: Row['cells'] | undefined,
  adjectives: ReadonlyMap<string, string>,
): Country {
  const name = optionalCell(cells?.name) ?? packaged?.name.common ?? code;
  const [prefixes, demonyms] = divided(demonymsOf(packaged, cells), (demonym) => demonym.endsWith('-'));
  const names = withoutBound([
    name,
    ...(packaged ? [packaged.name.common, packaged.name.official, ...packaged.altSpellings.filter(isUsable)] : []),
    ...alternatives(cells?.aliases ?? '-'),
  ]);
  const capitals = code === 'BES' ? [] : (packaged?.capital ?? []).filter((capital) => !names.includes(capital));
  return {
    entry: entryOf(code, name, cells),
    demonym: adjectives.get(code) ?? demonyms[0]?.replace('~', '') ?? null,
    forms: [
      ...names.map((text) => ({ text, form: 'name' as const })),
      ...demonyms.flatMap(demonymForms).map((text) => ({ text, form: 'demonym' as const })),
      ...prefixes.map((text) => ({ text: text.slice(0, -1), form: 'prefix' as const })),
      ...capitals.map((text) => ({ text, form: 'capital' as const })),
    ],
  };
}

/** All countries: those of world-countries with the corrections of countries.tsv, and the states that are gone. */
export function loadCountries(): Country[] {
  const packaged = createRequire(import.meta.url)('world-countries') as PackagedCountry[];
  const byCode = new Map(packaged.map((country) => [codeOf(country), country]));
  const extras = new Map(readTable('countries.tsv', columns).map(({ cells }) => [cells.code!, cells]));
  const adjectives = new Map(
    readTable('country-adjectives.tsv', ['code', 'adjective']).map(({ cells }) => [cells.code!, cells.adjective!]),
  );
  return unique([...byCode.keys(), ...extras.keys()]).map((code) =>
    countryOf(code, byCode.get(code), extras.get(code), adjectives),
  );
}
