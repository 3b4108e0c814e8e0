import type { IssuePhrase } from '../../shared/linking.ts';
import { isActNoun } from '../lexicon/act-nouns.ts';
import { isIssueWord } from '../lexicon/issue-words.ts';
import { type IssueKey, issueKey } from './issue-key.ts';

/** Least stances on an issue for more specific ones to belong to it. */
const frequent = 3;

/** All phrases with one key. */
interface Issue {
  key: IssueKey;
  phrases: IssuePhrase[];
  stances: number;
}

/**
 * The group of every issue phrase of a corpus, by the name of the group. Phrases of the same words in any order of writing, number and
 * spelling are one issue (`exports of chips`, `chip exports`). An issue belongs to the one that remains when words before its head are
 * left out (`chip export controls` to `export controls`) where that has three stances and no fewer than itself, keeps all names (the
 * war in Peru is not any war) and is more than a head that joins unlike things (`trade deal` is not any deal, nor `coal
 * export` any export). A group is named
 * by its most frequent phrase. The same whatever the order of the phrases; linear in their number.
 */
export function groupIssues(phrases: readonly IssuePhrase[]): Map<string, string> {
  const issues = gather(phrases);
  const groups = new Map<string, string>();
  for (const issue of issues.values()) {
    const name = nameOf(rootOf(issues, issue));
    for (const { phrase } of issue.phrases) groups.set(phrase, name);
  }
  return groups;
}

const textOf = (words: readonly string[]): string => words.join(' ');

function gather(phrases: readonly IssuePhrase[]): Map<string, Issue> {
  const issues = new Map<string, Issue>();
  for (const phrase of phrases) {
    const key = issueKey(phrase.phrase);
    const issue = issues.get(textOf(key.words)) ?? { key, phrases: [], stances: 0 };
    issue.phrases.push(phrase);
    issue.stances += phrase.stances;
    issues.set(textOf(key.words), issue);
  }
  return issues;
}

/** The widest issue that an issue belongs to, itself if there is none. */
function rootOf(issues: ReadonlyMap<string, Issue>, issue: Issue): Issue {
  const wider = widerOf(issues, issue);
  return wider ? rootOf(issues, wider) : issue;
}

/** The next wider issue: the words before the head go one by one, as long as they are no names. */
function widerOf(issues: ReadonlyMap<string, Issue>, { key, stances }: Issue): Issue | null {
  for (let from = 1; from < key.words.length && !key.isName[from - 1]; from++) {
    const words = key.words.slice(from);
    const wider = isTooWide(words) ? undefined : issues.get(textOf(words));
    if (wider && wider.stances >= Math.max(frequent, stances)) return wider;
  }
  return null;
}

const isTooWide = (words: readonly string[]): boolean =>
  words.length === 1 && (isIssueWord(words[0]!, 'broad', 'common', 'empty', 'measure') || isActNoun(words[0]!));

/** Most frequent first, then the shortest, then by code unit. */
const byFrequency = (a: IssuePhrase, b: IssuePhrase): number =>
  b.stances - a.stances || a.phrase.length - b.phrase.length || (a.phrase < b.phrase ? -1 : 1);

const nameOf = ({ phrases }: Issue): string => [...phrases].sort(byFrequency)[0]!.phrase;
