import { questionInWords } from '../../../shared/question-words.ts';
import type { ActorLabel, AskAnswer, AskQuery } from '../../../shared/routes.ts';
import { type Question, QuestionFilter } from '../../../shared/search.ts';
import { isMeant } from '../../graph/stance-graph.ts';
import { phraseWords } from '../../search/phrase-words.ts';
import type { EdgeSelection, Moment, StoredStance } from '../../store/store.ts';
import { bestSentences } from '../best-sentences.ts';
import { findPaths } from '../paths.ts';
import { resolveActor } from '../resolve-actor.ts';
import { stanceRecords } from '../stance-records.ts';
import type { NamesOf } from './phrase-names.ts';
import { linesOf, questionsOf, selectionsOf } from './questions.ts';

const mostQuoted = 3;
const consideredStances = { limit: 50, offset: 0 };
const pathsTold = 5;
const nothing = { total: 0, lines: [], sentences: [], paths: [] };

/**
 * The answer to a question, given as a phrase or in parts.
 * @throws DemarcheError `unknown_actor`, `ambiguous_actor` for an end that names no actor or several.
 */
export async function ask(
  store: Moment,
  { q, asks, source, target, eitherWay, limit, ...filter }: AskQuery,
  namesOf: NamesOf,
): Promise<AskAnswer> {
  const question =
    q === undefined
      ? await questionOf(store, { asks, source, target, eitherWay, ...filter })
      : ((await questionsOf(await namesOf(store, filter.corpus), phraseWords(q), 1)).questions[0] ?? null);
  if (!question) return { question, ...nothing };
  if (question.asks === 'path') return { question, ...nothing, ...(await pathsOf(store, question, filter)) };
  return { question, ...nothing, ...(await stancesOf(store, question, filter, limit)) };
}

type Parts = Omit<AskQuery, 'q' | 'limit'>;

async function questionOf(store: Moment, { asks, source, target, eitherWay, ...filter }: Parts): Promise<Question> {
  const ends = { source: await labelOf(store, source), target: await labelOf(store, target) };
  const asked = QuestionFilter.parse(filter);
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const parts = { asks, ...ends, eitherWay: eitherWay === true, filter: given };
  return { ...parts, words: questionInWords(parts), mended: [], ignored: [], count: null, steps: null };
}

async function labelOf(store: Moment, idOrName: string | undefined): Promise<ActorLabel | null> {
  if (!idOrName) return null;
  const { id, name, kind } = await resolveActor(store, idOrName);
  return { id, label: name, kind };
}

async function pathsOf(store: Moment, { source, target, filter }: Question, narrow: EdgeSelection) {
  if (!source || !target || source.id === target.id) return {};
  const { paths } = await findPaths(store, source.id, target.id, {
    ...narrow,
    ...filter,
    k: pathsTold,
    directed: undefined,
  });
  return { total: paths.length, paths };
}

async function stancesOf(store: Moment, question: Question, narrow: EdgeSelection, limit: number) {
  const lines = await linesOf(store, question, narrow);
  const shown = lines.slice(0, limit);
  const actors = await store.actorsById(new Set(shown.flatMap(({ source, target }) => [source, target])));
  const byId = new Map(actors.map(({ id, name, kind }) => [id, { id, label: name, kind }]));
  return {
    total: lines.length,
    lines: shown.map(({ source, target, count, byPolarity }) => ({
      ...{ source: byId.get(source)!, target: byId.get(target)! },
      ...{ count, byPolarity },
    })),
    sentences: await stanceRecords(store, await strongest(store, question, narrow)),
  };
}

/** The sentences that answer with the highest scores. */
async function strongest(
  store: Moment,
  question: Question,
  { minCount: _, ...narrow }: EdgeSelection,
): Promise<StoredStance[]> {
  const found: StoredStance[] = [];
  for (const selection of selectionsOf(question, narrow))
    found.push(...(await store.stances(selection, consideredStances)).filter(isMeant));
  return bestSentences(
    found.sort((a, b) => b.score - a.score),
    mostQuoted,
  );
}
