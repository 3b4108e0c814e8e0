import nlp from 'compromise';
import type { Gender } from './entry.ts';
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
  /** Family names that stand first. */
  surnamesFirst: ReadonlySet<string>;
  honorifics: ReadonlyMap<string, Honorific>;
  /** Cities and regions. */
  places: ReadonlySet<string>;
  /** Words that mean something else than a name: "may", "rice". */
  commonWords: ReadonlySet<string>;
}

type Tags = string | readonly string[];
const placeTags = ['City', 'Region', 'Place'];
const given: Record<string, Gender | null> = { MaleName: 'm', FemaleName: 'f', FirstName: null };
const genderOf = (cell: string): Gender | null => (cell === 'm' || cell === 'f' ? cell : null);

const nameTags = new Set([
  ...placeTags,
  'MaleName',
  'FemaleName',
  'FirstName',
  'LastName',
  'Person',
  'ProperNoun',
  'Organization',
  'Noun',
]);

function addPackaged(givenNames: Map<string, Gender | null>, places: Set<string>, commonWords: Set<string>): void {
  const lexicon = (nlp.model() as { one: { lexicon: Record<string, Tags> } }).one.lexicon;
  for (const [word, tags] of Object.entries(lexicon)) {
    for (const tag of [tags].flat()) {
      if (tag in given) givenNames.set(word, given[tag]!);
      if (placeTags.includes(tag)) places.add(word);
      if (!nameTags.has(tag)) commonWords.add(word);
    }
  }
}

/** Given names, family names that stand first, honorifics and places: compromise's lexicon with the tables of this folder. */
export function loadNameParts(): NameParts {
  const givenNames = new Map<string, Gender | null>();
  const places = new Set<string>();
  const commonWords = new Set<string>();
  addPackaged(givenNames, places, commonWords);
  for (const { cells } of readTable('given-names.tsv', ['gender', 'names']))
    for (const name of cells.names!.split(' ')) givenNames.set(piecesOfName(name).join(' '), genderOf(cells.gender!));
  const surnames = readTable('surnames-first.tsv', ['language', 'surnames']).flatMap(({ cells }) =>
    cells.surnames!.split(' ').flatMap(piecesOfName),
  );
  const honorifics = readTable('honorifics.tsv', ['title', 'gender', 'kept']).map(({ cells }): [string, Honorific] => [
    piecesOfName(cells.title!).join(' '),
    { gender: genderOf(cells.gender!), kept: cells.kept === 'yes' },
  ]);
  return { givenNames, surnamesFirst: new Set(surnames), honorifics: new Map(honorifics), places, commonWords };
}
