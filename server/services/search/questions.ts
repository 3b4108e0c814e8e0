import { questionInWords } from '../../../shared/question-words.ts';
import type { Question, QuestionParts } from '../../../shared/search.ts';
import { shortestPaths } from '../../graph/paths/shortest-paths.ts';
import { isMeant } from '../../graph/stance-graph.ts';
import type { PhraseWord } from '../../search/phrase-words.ts';
import { nearby, type PhrasePart, type Reading, readPhrase } from '../../search/read-phrase.ts';
import type { EdgeSelection, Moment } from '../../store/store.ts';
import { labelsOf } from '../graph/labels.ts';
import { narrowed } from './narrow.ts';
import type { Names } from './phrase-names.ts';
import { type Candidates, type PhraseParts, phraseParts } from './phrase-parts.ts';

/** The selections of stances that answer a question, each stance in one of them; `all` is what passes its filter, null for nothing. */
export function selectionsOf(
  { source, target, eitherWay }: Omit<QuestionParts, 'filter'>,
  all: EdgeSelection | null,
): EdgeSelection[] {
  if (!all) return [];
  const [from, to] = [source?.id, target?.id];
  const one = from ?? to;
  if (one === undefined) return [all];
  if (from !== undefined && to !== undefined)
    return [{ ...all, source: from, target: to }, ...(eitherWay ? [{ ...all, source: to, target: from }] : [])];
  if (eitherWay) return [{ ...all, actor: one }];
  return [{ ...all, ...(from === undefined ? { target: one } : { source: one }) }];
}

/** Lines of the stances that answer a question, most stances first. */
export async function linesOf(store: Moment, question: QuestionParts, all: EdgeSelection | null) {
  const lines = [];
  for (const selection of selectionsOf(question, all)) lines.push(...(await store.edgeWeights(selection)));
  return lines.sort((a, b) => b.count - a.count || (`${a.source} ${a.target}` < `${b.source} ${b.target}` ? -1 : 1));
}

/** Stances that answer a question, and the actors that they are of: those at the ends that it leaves open. */
async function countOf(store: Moment, question: QuestionParts, all: EdgeSelection | null): Promise<Question['count']> {
  const named = new Set([question.source?.id, question.target?.id]);
  const actors = new Set<string>();
  let stances = 0;
  const add = (source: string, target: string | null, count: number) => {
    stances += count;
    for (const id of [source, target]) if (id !== null && !named.has(id)) actors.add(id);
  };
  if (all?.issue)
    for (const selection of selectionsOf(question, all))
      for (const stance of await store.stanceOutlines(selection))
        if (isMeant(stance)) add(stance.source, stance.target, 1);
  if (!all?.issue)
    for (const { source, target, count } of await linesOf(store, question, all)) add(source, target, count);
  return { stances, actors: actors.size };
}

async function stepsOf(
  { store, skeletonOf }: Names,
  { source, target }: QuestionParts,
  all: EdgeSelection | null,
): Promise<number | null> {
  if (!all) return null;
  const [path] = shortestPaths(await skeletonOf(store, all), source!.id, target!.id, { k: 1, directed: false });
  return path ? path.length - 1 : null;
}

/** A reading with the first of its candidates, and one with the second of the first end of which several may be meant. */
function chosen({ source, target, ...rest }: Reading<Candidates>): Reading<string>[] {
  const pick = (ends: readonly (Candidates | null)[], places: readonly number[]) =>
    ends.map((end, index) => end && (end[places[index]!] ?? end[0]!));
  const ends = [source, target];
  const doubtful = ends.findIndex((end) => (end?.length ?? 0) > 1);
  const places = [[0, 0], ...(doubtful < 0 ? [] : [ends.map((_, index) => Number(index === doubtful))])];
  return places
    .map((place) => pick(ends, place))
    .filter(([from, to]) => from === null || from !== to)
    .map(([from, to]) => ({ ...rest, source: from!, target: to! }));
}

/** What is asked where a word names an issue; for an issue alone, what is said on it. */
function insteadOf(parts: readonly PhrasePart<Candidates>[]): Reading<Candidates>[] {
  const issue = parts.flatMap((part) => (part.kind === 'issue' ? [part.name] : []));
  if (issue.length < parts.length) return readPhrase(parts);
  return [{ asks: 'stances', source: null, target: null, eitherWay: true, filter: { issue } }];
}

/** What a phrase may ask, likeliest first, of which so many as `alike` are equally likely, and what was found in it. */
async function readingsOf(
  names: Names,
  words: readonly PhraseWord[],
): Promise<{ readings: Reading<string>[]; alike: number; found: PhraseParts }> {
  const found = await phraseParts(names, words);
  const understood = found.parts.filter(({ kind }) => kind !== 'word').length;
  const isLost = found.ignored.length > 0 && !found.parts.some(({ kind }) => kind === 'actor' || kind === 'issue');
  const isGuess = isLost || found.ignored.length >= Math.max(1, understood);
  const asked = isGuess ? [] : readPhrase(found.parts);
  const instead = isGuess || !found.others ? [] : insteadOf(found.others);
  const [first, ...others] = [...asked, ...instead];
  if (!first) return { readings: [], alike: 0, found };
  const likeliest = chosen(first);
  // A phrase that asks the same of two asks first for both.
  const isSame = ({ filter }: Reading<Candidates>): boolean => filter === first.filter;
  const oneOf = (some: readonly Reading<Candidates>[]) => some.flatMap((reading) => chosen(reading).slice(0, 1));
  const alike = unique([...likeliest, ...oneOf(others.filter(isSame))]);
  const all = [
    ...alike,
    ...likeliest.slice(0, 1).flatMap(nearby),
    ...oneOf([...instead, ...others.filter((reading) => !isSame(reading))]),
  ];
  return { readings: unique(all), alike: alike.length, found };
}

/** What a phrase may ask, likeliest first and at most so many, and what was found in it. */
export async function questionsOf(
  names: Names,
  words: readonly PhraseWord[],
  limit: number,
): Promise<{ questions: Question[]; found: PhraseParts }> {
  const { readings, found } = await readingsOf(names, words);
  const questions = await describe(names, readings.slice(0, limit), found);
  // What is asked is told even where nothing answers it; what is only offered is not.
  const isAsked = found.parts.some(({ kind }) => kind !== 'actor');
  const shown = questions.filter(({ count, steps }, index) => (index === 0 && isAsked) || count?.stances || steps);
  return { questions: shown, found };
}

/** More ways to read a phrase are not told. */
const mostAlike = 3;

/** What a phrase most likely asks, counted in what is narrowed, and what it may as well ask and has an answer; nothing where it asks nothing. */
export async function likeliestQuestions(
  names: Names,
  words: readonly PhraseWord[],
  narrow: EdgeSelection,
): Promise<Question[]> {
  const { readings, alike, found } = await readingsOf(names, words);
  const questions = await describe(names, readings.slice(0, Math.min(alike, mostAlike)), found, narrow);
  return questions.filter(({ count, steps }, at) => at === 0 || count?.stances || steps);
}

/** Questions that the corpus can answer, of its strongest actors. */
export async function examplesOf(names: Names, limit: number): Promise<Question[]> {
  const { actors } = await names.store.actorsByCounts({ limit: 3, offset: 0 }, { corpus: names.corpus });
  const [first, second, third] = actors.map(({ id }) => id);
  if (!first || !second) return [];
  const stances = { asks: 'stances', eitherWay: false } as const;
  const examples: Reading<string>[] = [
    { ...stances, source: null, target: first, filter: { polarity: ['negative'] } },
    { ...stances, source: second, target: first, filter: {} },
    { ...stances, asks: 'path', source: first, target: third ?? second, filter: {} },
  ];
  return describe(names, examples.slice(0, limit), { mended: [], ignored: [], parts: [], others: null });
}

const unique = (readings: readonly Reading<string>[]): Reading<string>[] => {
  const keyOf = ({ asks, source, target, eitherWay, filter }: Reading<string>) =>
    JSON.stringify([asks, source, target, eitherWay, filter]);
  return [...new Map(readings.map((reading) => [keyOf(reading), reading])).values()];
};

async function describe(
  names: Names,
  readings: readonly Reading<string>[],
  { mended, ignored }: PhraseParts,
  narrow: EdgeSelection = { corpus: names.corpus },
): Promise<Question[]> {
  const { store, issues } = names;
  const ids = readings.flatMap(({ source, target }) => [source, target]).filter((id) => id !== null);
  const label = await labelsOf(store, [...ids, ...mended.flatMap(({ read }) => ('actor' in read ? [read.actor] : []))]);
  const questions: Question[] = [];
  for (const { source, target, ...rest } of readings) {
    const [from, to] = [source, target].map((id) => (id === null ? null : label(id)));
    const parts = { ...rest, source: from!, target: to! };
    const all = narrowed(parts.filter, narrow, issues);
    questions.push({
      ...parts,
      words: questionInWords(parts),
      mended: mended.map(({ typed, read }) => ({ typed, read: 'act' in read ? read.act : label(read.actor).label })),
      ignored,
      count: parts.asks === 'stances' ? await countOf(store, parts, all) : null,
      steps: parts.asks === 'path' ? await stepsOf(names, parts, all) : null,
    });
  }
  return questions;
}
