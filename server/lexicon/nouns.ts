import type { Gender } from './entry.ts';
import { PieceTrie } from './name-trie.ts';
import { piecesOfName } from './pieces.ts';
import { oneOf, type Row, readTable } from './table.ts';

export const nounClasses = [
  'office',
  'official',
  'state',
  'force',
  'police',
  'institution',
  'body',
  'people',
  'rebels',
  'person',
  'act',
  'polity',
] as const;
/** What kind of actor a noun stands for; nouns.tsv explains each. */
export type NounClass = (typeof nounClasses)[number];

/** A noun for those who act, in one of its numbers. */
export interface Noun {
  /** The singular. */
  noun: string;
  class: NounClass;
  gender: Gender | null;
  plural: boolean;
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function formsOf(row: Row): [string, Noun][] {
  const { noun, gender, plural } = row.cells as Record<'noun' | 'gender' | 'plural', string>;
  const singular: Noun = {
    noun,
    class: oneOf(row, 'class', nounClasses),
    gender: gender === '-' ? null : oneOf(row, 'gender', ['m', 'f'] as const),
    plural: false,
  };
  if (plural === '=') return [[noun, { ...singular, plural: true }]];
  return [
    [noun, singular],
    [plural === '-' ? pluralOf(noun) : plural, { ...singular, plural: true }],
  ];
}

/** The nouns of nouns.tsv in both numbers, by their pieces. */
export function loadNouns(): PieceTrie<Noun> {
  const trie = new PieceTrie<Noun>();
  for (const row of readTable('nouns.tsv', ['noun', 'class', 'gender', 'plural']))
    for (const [form, noun] of formsOf(row)) trie.add(piecesOfName(form), noun);
  return trie;
}

/** Where an office ends that a name's pieces hold from `at` on ("prime minister"), -1 for none. */
export function endOfOffice(nouns: PieceTrie<Noun>, pieces: readonly string[], at: number): number {
  const pieceAt = (place: number) => (place < pieces.length ? [pieces[place]!] : null);
  return nouns.longest(at, pieceAt, (noun) => noun.class === 'office' && !noun.plural)?.last ?? -1;
}

/** The singular of a noun in the plural; any other word as it stands. */
export const singularOf = (nouns: PieceTrie<Noun>, word: string): string =>
  nouns.get([word]).find(({ plural }) => plural)?.noun ?? word;
