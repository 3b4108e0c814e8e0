import { loadCountries } from './countries.ts';
import type { LexiconEntry, NameForm } from './entry.ts';
import { loadLeaders } from './leaders.ts';
import { addName, type NameValue, PieceTrie } from './name-trie.ts';
import { loadNouns, type Noun } from './nouns.ts';
import { loadNameHeads, loadOrganizations, loadPeoples, loadRegions, type NameHeads } from './organizations.ts';
import { loadNameParts, type NameParts } from './people.ts';
import { piecesOfName } from './pieces.ts';
import { slug } from './slug.ts';
import { readTable } from './table.ts';
import type { UserEntry } from './user-lexicon.ts';
import { wordClass } from './word-classes.ts';

/** Everything that is known of actors by name before a text is read. */
export interface Lexicon {
  /** Entries by id. */
  entries: ReadonlyMap<string, LexiconEntry>;
  /** Surface forms of all entries. */
  names: PieceTrie<NameValue>;
  /** Nouns for those who act. */
  nouns: PieceTrie<Noun>;
  nameHeads: NameHeads;
  parts: NameParts;
  /** Adjective that names a country's institutions, by the country's id. */
  demonyms: ReadonlyMap<string, string>;
  /** Holders of offices by the pieces of their family name. */
  leaders: ReadonlyMap<string, readonly LexiconEntry[]>;
}

type Forms = readonly { text: string; form: NameForm }[];

/** Gathers entries and their surface forms; the first entry of an id stands. */
class Gatherer {
  readonly entries = new Map<string, LexiconEntry>();
  readonly names = new PieceTrie<NameValue>();

  add(entry: LexiconEntry, forms: Forms, preferred = false): void {
    if (!this.entries.has(entry.id)) this.entries.set(entry.id, entry);
    for (const { text, form } of forms)
      addName(this.names, text.replace(/^~/, ''), { entry, form, bound: text.startsWith('~') }, preferred);
  }
}

function addSeats(gatherer: Gatherer): void {
  for (const { cells } of readTable('seats.tsv', ['text', 'actor', 'form'])) {
    const entry = gatherer.entries.get(cells.actor!);
    if (entry) gatherer.add(entry, [{ text: cells.text!, form: cells.form as NameForm }], true);
  }
}

function gatherLeaders(gatherer: Gatherer, successorOf: (code: string) => string): Map<string, LexiconEntry[]> {
  const bySurname = new Map<string, LexiconEntry[]>();
  for (const { entry, forms, surnames } of loadLeaders(successorOf)) {
    gatherer.add(entry, forms);
    for (const surname of surnames) bySurname.set(surname, [...(bySurname.get(surname) ?? []), entry]);
  }
  return bySurname;
}

/** Id of the actor that a user's row names: by id, by any of its names, or a new one. */
function idNamed(gatherer: Gatherer, name: string): string {
  if (gatherer.entries.has(name)) return name;
  return gatherer.names.get(piecesOfName(name))[0]?.entry.id ?? slug(name);
}

/** Adds a user's row; what it leaves open stays as our entry of the same actor has it. */
function addUserEntry(gatherer: Gatherer, row: UserEntry): void {
  const id = row.kind === 'country' && row.country ? row.country.toLowerCase() : idNamed(gatherer, row.name);
  const known = gatherer.entries.get(id);
  const entry: LexiconEntry = {
    id,
    name: row.name,
    kind: row.kind,
    type: known?.type ?? (row.kind === 'organization' ? 'other' : null),
    country: row.country ?? known?.country ?? null,
    affiliation: row.affiliation ? idNamed(gatherer, row.affiliation) : (known?.affiliation ?? null),
    role: row.role ?? known?.role ?? null,
    gender: known?.gender ?? null,
    from: row.from ?? null,
    to: row.to ?? null,
  };
  gatherer.entries.set(id, entry);
  const names = [row.name, ...row.aliases];
  const withArticle = names.filter((name) => !/^the /i.test(name)).map((name) => `the ${name}`);
  gatherer.add(
    entry,
    [...names, ...withArticle].map((text) => ({ text, form: 'name' })),
    true,
  );
}

const nobody = (name: string): LexiconEntry => ({
  ...{ id: slug(name), name, kind: 'discard', type: null, country: null, affiliation: null, role: null },
  ...{ gender: null, from: null, to: null },
});

/** The lexicon of this folder's tables, extended and overridden by a user's rows. */
export function assembleLexicon(rows: readonly UserEntry[] = []): Lexicon {
  const gatherer = new Gatherer();
  const countries = loadCountries();
  for (const { entry, forms } of countries) gatherer.add(entry, forms);
  const successorOf = (code: string) => gatherer.entries.get(code.toLowerCase())?.country ?? code;
  for (const { entry, forms } of loadOrganizations())
    gatherer.add({ ...entry, country: entry.country && successorOf(entry.country) }, forms);
  for (const { entry, forms } of loadPeoples()) gatherer.add(entry, forms);
  addSeats(gatherer);
  for (const { entry, forms } of loadRegions()) gatherer.add(entry, forms);
  for (const text of wordClass('names that no person bears')) gatherer.add(nobody(text), [{ text, form: 'name' }]);
  const leaders = gatherLeaders(gatherer, successorOf);
  for (const row of rows) addUserEntry(gatherer, row);
  return {
    leaders,
    entries: gatherer.entries,
    names: gatherer.names,
    nouns: loadNouns(),
    nameHeads: loadNameHeads(),
    parts: loadNameParts(),
    demonyms: new Map(countries.flatMap(({ entry, demonym }) => (demonym ? [[entry.id, demonym]] : []))),
  };
}

let loaded: Lexicon | null = null;

/** The lexicon of this folder's tables, read once. */
export function loadLexicon(): Lexicon {
  loaded ??= assembleLexicon();
  return loaded;
}
