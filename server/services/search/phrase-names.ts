import { fold } from '../../../shared/fold.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { roleOf } from '../../search/function-words.ts';
import type { PhraseWord } from '../../search/phrase-words.ts';
import { distance, mostWrong } from '../../search/spelling.ts';
import type { Moment } from '../../store/store.ts';
import { summariesOf } from '../actors/actors.ts';
import type { SkeletonOf } from '../graph/known-skeletons.ts';
import { holdsStart, holdsWord } from './documents.ts';

/** What is known by name in the store, or in some of its corpora. */
export interface Names {
  store: Moment;
  corpus: string[] | undefined;
  issues: readonly NamedIssue[];
  skeletonOf: SkeletonOf;
  /** Names of issues, and of outlets, by what they go by when folded. */
  issueOf: ReadonlyMap<string, string>;
  outletOf: ReadonlyMap<string, string>;
}

export interface NamedIssue {
  name: string;
  phrases: readonly string[];
  stances: number;
}

/** Words of a phrase that name something. */
export interface NameSpan {
  at: number;
  end: number;
  /** Ids of the actors that they may name, likeliest first. */
  actors: readonly string[];
  issue?: string;
  outlet?: string;
}

const longestName = 5;
const consideredActors = { limit: 20, offset: 0 };
const consideredNames = 20_000;

type Listed = Pick<Names, 'issues' | 'issueOf' | 'outletOf'>;

async function listNames(store: Moment, corpus: string[] | undefined): Promise<Listed> {
  const phrases = groupBy(await store.countPhrases({ corpus }), ({ name }) => name);
  const issues = [...phrases].map(([name, some]) => ({
    name,
    phrases: some.map(({ phrase }) => phrase),
    stances: some.reduce((sum, { stances }) => sum + stances, 0),
  }));
  const outlets = await store.outletNames(corpus);
  return {
    issues,
    issueOf: new Map(issues.flatMap(({ name, phrases: some }) => [name, ...some].map((each) => [fold(each), name]))),
    outletOf: new Map(
      outlets.flatMap((name) => [fold(name), fold(name).replace(/^the /, '')].map((each) => [each, name])),
    ),
  };
}

/** Gives what is known by name at a moment; issues and outlets are read anew only when the store has changed. */
export type NamesOf = (store: Moment, corpus: string[] | undefined) => Promise<Names>;

export function rememberNames(skeletonOf: SkeletonOf): NamesOf {
  let known = { version: '', listed: new Map<string, Listed>() };
  return async (store, corpus) => {
    const version = await store.version();
    if (version !== known.version) known = { version, listed: new Map() };
    const { listed } = known;
    const key = JSON.stringify(corpus ?? null);
    const names = listed.get(key) ?? (await listNames(store, corpus));
    listed.set(key, names);
    return { store, corpus, skeletonOf, ...names };
  };
}

const textOf = (words: readonly PhraseWord[], at: number, end: number): string =>
  words
    .slice(at, end)
    .map(({ text }) => text)
    .join(' ');

/** `WHO` is a name, where not all is written so; "who" asks. */
const isShouted = (words: readonly PhraseWord[], at: number): boolean => {
  const isUpper = ({ typed }: PhraseWord): boolean => /^\p{Lu}{2,}$/u.test(typed);
  return isUpper(words[at]!) && !words.every(isUpper);
};

const overlap = (a: { at: number; end: number }, b: { at: number; end: number }): boolean =>
  a.at < b.end && b.at < a.end;

/** The names that a phrase holds word for word, longer ones first in doubt; `taken` are words that mean something else. */
export async function exactNames(
  { store, corpus, issueOf, outletOf }: Names,
  words: readonly PhraseWord[],
  taken: { at: number; end: number },
): Promise<NameSpan[]> {
  const spans = words
    .flatMap((_, at) => Array.from({ length: longestName }, (__, length) => ({ at, end: at + length + 1 })))
    .filter(({ at, end }) => end <= words.length && !overlap({ at, end }, taken))
    .filter(({ at, end }) => end > at + 1 || !roleOf(words[at]!.text) || isShouted(words, at));
  const bearers = await store.bearersOf([...new Set(spans.map(({ at, end }) => textOf(words, at, end)))]);
  const here = corpus && (await store.occurringActors(new Set([...bearers.values()].flat()), { corpus }));
  const named = spans.flatMap(({ at, end }): NameSpan[] => {
    const text = textOf(words, at, end);
    const actors = (bearers.get(text) ?? []).filter((id) => !here || here.has(id));
    const [issue, outlet] = [issueOf.get(text), outletOf.get(text)];
    if (actors.length) return [{ at, end, actors }];
    if (issue !== undefined) return [{ at, end, actors, issue }];
    return outlet === undefined ? [] : [{ at, end, actors, outlet }];
  });
  const chosen: NameSpan[] = [];
  for (const span of named.sort((a, b) => b.end - b.at - (a.end - a.at) || a.at - b.at))
    if (!chosen.some((other) => overlap(span, other))) chosen.push(span);
  return chosen;
}

/** What a word is a part of: of the names of actors, begun where it is the last of the phrase, or of an issue; null when of none. */
export async function partOfName(
  { store, corpus, issues }: Names,
  word: string,
  isLast: boolean,
): Promise<Pick<NameSpan, 'actors' | 'issue'> | null> {
  const { actors } = await store.searchActors(word, consideredActors, { corpus });
  const counted = (await summariesOf(store, actors, { corpus })).sort((a, b) => b.stances - a.stances);
  const bearing = (holds: typeof holdsWord, least: number) =>
    counted
      .filter(({ name, aliases, stances }) => stances >= least && [name, ...aliases].some((each) => holds(each, word)))
      .map(({ id }) => id);
  for (const holds of isLast && word.length > 1 ? [holdsWord, holdsStart] : [holdsWord])
    if (bearing(holds, 1).length) return { actors: bearing(holds, 1) };
  const [issue] = issues
    .filter(({ name, phrases }) => [name, ...phrases].some((each) => holdsWord(each, word)))
    .sort((a, b) => b.stances - a.stances || (a.name < b.name ? -1 : 1));
  if (issue) return { actors: [], issue: issue.name };
  const silent = bearing(holdsWord, 0);
  return silent.length ? { actors: silent } : null;
}

/** The actors with stances of whose name or alias a word is the first of several, those with most stances first; null when there are none. */
export async function actorsBeginning({ store, corpus }: Names, word: string): Promise<string[] | null> {
  const { actors } = await store.searchActors(`${word} `, consideredActors, { corpus });
  const begun = actors.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => fold(each).startsWith(`${word} `)),
  );
  const counted = (await summariesOf(store, begun, { corpus })).filter(({ stances }) => stances > 0);
  return counted.length ? counted.sort((a, b) => b.stances - a.stances).map(({ id }) => id) : null;
}

/** The actors of a name or a word of one that a misspelt word comes nearest to; null when none is near. */
export async function nearestActors(
  { store, corpus }: Names,
  word: string,
): Promise<{ actors: string[]; wrong: number } | null> {
  const most = mostWrong(word);
  if (!most) return null;
  const names = await store.namesBeginning([...word][0]!, consideredNames);
  const wrongOf = (name: string) => Math.min(...[name, ...name.split(' ')].map((part) => distance(word, part, most)));
  const near = names
    .map(({ actor, folded }) => ({ actor, wrong: wrongOf(folded) }))
    .filter(({ wrong }) => wrong <= most);
  const wrong = Math.min(...near.map((one) => one.wrong));
  const found = [...new Set(near.filter((one) => one.wrong === wrong).map(({ actor }) => actor))].slice(0, 20);
  const here = corpus && (await store.occurringActors(found, { corpus }));
  const actors = found.filter((id) => !here || here.has(id));
  return actors.length ? { actors, wrong } : null;
}
