import type { Gender } from './entry.ts';
import { packagedWords } from './packaged-words.ts';
import { piecesOfName } from './pieces.ts';
import { readTable } from './table.ts';

/** A word of address before a name. */
export interface Honorific {
  gender: Gender | null;
  /** A single name keeps it: "King Salman". */
  kept: boolean;
}

/** What is known of names of people and places word by word; keys are in lower case without diacritics. */
export interface NameParts {
  /** Given names with their gender, null where both bear them. */
  givenNames: ReadonlyMap<string, Gender | null>;
  /** Given names that are also words or places: "Will", "Jordan". */
  givenWords: ReadonlyMap<string, Gender | null>;
  /** Family names that stand last. */
  surnames: ReadonlySet<string>;
  /** Family names that stand first. */
  surnamesFirst: ReadonlySet<string>;
  honorifics: ReadonlyMap<string, Honorific>;
  /** Cities and regions. */
  places: ReadonlySet<string>;
  /** Words that mean something else than a name: "may", "rice". */
  commonWords: ReadonlySet<string>;
}

const given: Record<string, Gender | null> = { MaleName: 'm', FemaleName: 'f', FirstName: null };
const placeTags = new Set(['City', 'Region', 'Place']);
const surnameTags = new Set(['LastName', 'Person']);
/** Tags that do not make a word common: names, and what names too are tagged as. */
const nameTags = new Set([...placeTags, ...surnameTags, ...Object.keys(given), 'ProperNoun', 'Organization', 'Noun']);

/** compromise's lexicon, sorted by what its tags say of names. */
function packaged() {
  const givenNames = new Map<string, Gender | null>();
  const [surnames, places, commonWords] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const { words, tags, taggedAs } = packagedWords();
  const kinds = tags.map((list) => ({
    genders: list.flatMap((tag) => (tag in given ? [given[tag]!] : [])),
    isSurname: list.some((tag) => surnameTags.has(tag)),
    isPlace: list.some((tag) => placeTags.has(tag)),
    isCommon: list.some((tag) => !nameTags.has(tag)),
  }));
  for (const [at, word] of words.entries()) {
    const { genders, isSurname, isPlace, isCommon } = kinds[taggedAs[at]!]!;
    for (const gender of genders) givenNames.set(word, gender);
    if (isSurname) surnames.add(word);
    if (isPlace) places.add(word);
    if (isCommon) commonWords.add(word);
  }
  return { givenNames, surnames, places, commonWords };
}

const genderOf = (cell: string): Gender | null => (cell === 'm' || cell === 'f' ? cell : null);

function honorifics(): Map<string, Honorific> {
  const rows = readTable('honorifics.tsv', ['title', 'gender', 'kept']);
  return new Map(
    rows.map(({ cells }): [string, Honorific] => [
      piecesOfName(cells.title!).join(' '),
      { gender: genderOf(cells.gender!), kept: cells.kept === 'yes' },
    ]),
  );
}

const namesWithGender = (table: string): [string, Gender | null][] =>
  readTable(table, ['gender', 'names']).flatMap(({ cells }) =>
    cells
      .names!.split(' ')
      .map((name): [string, Gender | null] => [piecesOfName(name).join(' '), genderOf(cells.gender!)]),
  );

/** Names of people and places word by word: compromise's lexicon with the tables of this folder. */
export function loadNameParts(): NameParts {
  const parts = packaged();
  for (const [name, gender] of namesWithGender('given-names.tsv')) parts.givenNames.set(name, gender);
  const givenWords = new Map(namesWithGender('given-words.tsv'));
  for (const name of givenWords.keys()) parts.givenNames.delete(name);
  const surnamesFirst = readTable('surnames-first.tsv', ['language', 'surnames']).flatMap(({ cells }) =>
    cells.surnames!.split(' ').flatMap(piecesOfName),
  );
  return { ...parts, givenWords, surnamesFirst: new Set(surnamesFirst), honorifics: honorifics() };
}
