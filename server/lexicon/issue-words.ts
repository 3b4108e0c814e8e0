import { type NounClass, nounClasses } from './nouns.ts';
import { commonSpelling } from './spellings.ts';
import { oneOf, readTable } from './table.ts';

/** How little a word tells of what a stance is about; issue-words.tsv explains each class. */
export const issueWordClasses = ['empty', 'broad', 'common', 'measure', 'people', 'hedge'] as const;
export type IssueWordClass = (typeof issueWordClasses)[number];

let cached: ReadonlyMap<string, ReadonlySet<IssueWordClass>> | undefined;

function readWords(): ReadonlyMap<string, ReadonlySet<IssueWordClass>> {
  const words = new Map<string, Set<IssueWordClass>>();
  for (const row of readTable('issue-words.tsv', ['lemma', 'class'])) {
    const classes = words.get(row.cells.lemma!.toLowerCase()) ?? new Set();
    words.set(row.cells.lemma!.toLowerCase(), classes.add(oneOf(row, 'class', issueWordClasses)));
  }
  return words;
}

/** True when issue-words.tsv lists the lemma, in any case and spelling, in one of the classes. */
export function isIssueWord(lemma: string, ...classes: readonly IssueWordClass[]): boolean {
  cached ??= readWords();
  const found = cached.get(commonSpelling(lemma.toLowerCase()));
  return found !== undefined && classes.some((wordClass) => found.has(wordClass));
}

const peopleClasses: readonly NounClass[] = ['office', 'official', 'state', 'body', 'people', 'rebels', 'person'];

let cachedPeople: ReadonlySet<string> | undefined;

const readPeople = (): ReadonlySet<string> =>
  new Set(
    readTable('nouns.tsv', ['noun', 'class', 'gender', 'plural'])
      .filter((row) => peopleClasses.includes(oneOf(row, 'class', nounClasses)))
      .map(({ cells }) => cells.noun!),
  );

/** True for nouns of those who act, given in the singular: somebody, not something, is meant. */
export function namesPeople(lemma: string): boolean {
  cachedPeople ??= readPeople();
  return cachedPeople.has(lemma) || isIssueWord(lemma, 'people');
}
