import { DemarcheError } from '../../../shared/errors.ts';
import { questionInWords } from '../../../shared/question-words.ts';
import type { ActorLabel, AskAnswer, AskQuery } from '../../../shared/routes.ts';
import { type Question, QuestionFilter } from '../../../shared/search.ts';
import { isMeant } from '../../graph/stance-graph.ts';
import { phraseWords } from '../../search/phrase-words.ts';
import type { EdgeSelection, Moment, StoredStance } from '../../store/store.ts';
import { resolveActor } from '../actors/resolve-actor.ts';
import type { SkeletonOf } from '../graph/known-skeletons.ts';
import { findPaths } from '../graph/paths.ts';
import { bestSentences } from '../stances/best-sentences.ts';
import { speakerPairsOf } from '../stances/speakers.ts';
import { stanceRecords } from '../stances/stance-records.ts';
import { narrowed } from './narrow.ts';
import type { NamesOf } from './phrase-names.ts';
import { likeliestQuestions, linesOf, selectionsOf } from './questions.ts';

const mostQuoted = 3;
const consideredStances = { limit: 50, offset: 0 };
const pathsTold = 5;
const nothing = { total: 0, lines: [], sentences: [], paths: [], speakers: [] };

/**
 * The answer to a question, given as a phrase, which the filter narrows, or in parts.
 * @throws DemarcheError `unknown_actor`, `ambiguous_actor` for an end that names no actor or several; `invalid_request` for a
 * path that lacks an end, for two ends that are one actor, and for a phrase with ends beside it.
 */
export async function ask(
  store: Moment,
  { q, asks, source, target, eitherWay, limit, ...filter }: AskQuery,
  namesOf: NamesOf,
  skeletonOf: SkeletonOf,
): Promise<AskAnswer> {
  if (q !== undefined && (source || target))
    throw new DemarcheError(
      'invalid_request',
      'A question is given as a phrase (q) or by its ends (source, target), not both.',
    );
  if (q === undefined) {
    const question = await questionOf(store, { asks, source, target, eitherWay, ...filter });
    return answerTo(store, question, filter, limit, skeletonOf);
  }
  const names = await namesOf(store, filter.corpus);
  const [question, ...others] = await likeliestQuestions(names, phraseWords(q), filter);
  if (!question) return { question: null, ...nothing };
  const answer = await answerTo(store, question, narrowed(question.filter, filter, names.issues), limit, skeletonOf);
  return others.length ? { ...answer, others } : answer;
}

/** Answers from what passes the filter of the question; null for nothing. */
async function answerTo(
  store: Moment,
  question: Question,
  all: EdgeSelection | null,
  limit: number,
  skeletonOf: SkeletonOf,
): Promise<AskAnswer> {
  if (question.asks === 'path') return { question, ...nothing, ...(await pathsOf(store, question, all, skeletonOf)) };
  if (question.asks === 'speakers') return { question, ...nothing, ...(await speakersOf(store, question, all, limit)) };
  return { question, ...nothing, ...(await stancesOf(store, question, all, limit)) };
}

type Parts = Omit<AskQuery, 'q' | 'limit'>;

async function questionOf(store: Moment, { asks, source, target, eitherWay, ...filter }: Parts): Promise<Question> {
  const ends = { source: await labelOf(store, source), target: await labelOf(store, target) };
  checkEnds(asks, ends);
  const asked = QuestionFilter.parse(filter);
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const parts = { asks, ...ends, eitherWay: eitherWay === true, filter: given };
  return { ...parts, words: questionInWords(parts), mended: [], ignored: [], count: null, steps: null };
}

function checkEnds(asks: Parts['asks'], { source, target }: Pick<Question, 'source' | 'target'>): void {
  if (asks === 'path' && !(source && target)) {
    const missing = [...(source ? [] : ['source']), ...(target ? [] : ['target'])].join(' and ');
    throw new DemarcheError('invalid_request', `A path goes from one actor to another: give ${missing}, too.`);
  }
  if (source && source.id === target?.id)
    throw new DemarcheError('invalid_request', `Both ends are ${source.label}; give two different actors.`);
}

async function labelOf(store: Moment, idOrName: string | undefined): Promise<ActorLabel | null> {
  if (!idOrName) return null;
  const { id, name, kind } = await resolveActor(store, idOrName);
  return { id, label: name, kind };
}

async function pathsOf(store: Moment, { source, target }: Question, all: EdgeSelection | null, skeletonOf: SkeletonOf) {
  if (!all || !source || !target) return {};
  const query = { ...all, k: pathsTold, directed: undefined };
  const { paths } = await findPaths(store, source.id, target.id, query, skeletonOf);
  return { total: paths.length, paths };
}

async function speakersOf(store: Moment, { source, target }: Question, all: EdgeSelection | null, limit: number) {
  if (!all) return {};
  const selection = target ? { ...all, source: target.id } : all;
  const { total, pairs } = await speakerPairsOf(store, selection, { speaker: source?.id }, { limit, offset: 0 });
  return { total, speakers: pairs };
}

async function stancesOf(store: Moment, question: Question, all: EdgeSelection | null, limit: number) {
  const lines = await linesOf(store, question, all);
  const shown = lines.slice(0, limit);
  const actors = await store.actorsById(new Set(shown.flatMap(({ source, target }) => [source, target])));
  const byId = new Map(actors.map(({ id, name, kind }) => [id, { id, label: name, kind }]));
  return {
    total: lines.length,
    lines: shown.map(({ source, target, count, byPolarity }) => ({
      ...{ source: byId.get(source)!, target: byId.get(target)! },
      ...{ count, byPolarity },
    })),
    sentences: await stanceRecords(store, await strongest(store, question, all)),
  };
}

/** The sentences that answer with the highest scores. */
async function strongest(store: Moment, question: Question, all: EdgeSelection | null): Promise<StoredStance[]> {
  const found: StoredStance[] = [];
  for (const selection of selectionsOf(question, all))
    found.push(...(await store.stances(selection, consideredStances)).filter(isMeant));
  return bestSentences(
    found.sort((a, b) => b.score - a.score),
    mostQuoted,
  );
}
