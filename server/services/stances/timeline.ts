import type { DayCell } from '../../../shared/edge-sums.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { TimelineAnswer, TimelineQuery } from '../../../shared/routes.ts';
import { cellsOf } from '../../analysis/timeline/day-cell.ts';
import { timelineOf } from '../../analysis/timeline/timeline.ts';
import { makesEdge } from '../../graph/stance-graph.ts';
import type { Moment } from '../../store/store.ts';
import { countedOn, resolveSubject, type Subject } from './subject.ts';

/** What is said of an actor, between two, on an issue or at all, by day, week or month. */
export async function timeline(
  store: Moment,
  { actor, with: other, direction, by, ...filter }: TimelineQuery,
): Promise<TimelineAnswer> {
  const subject = await resolveSubject(store, { actor, with: other, direction });
  const { periods, undated } = timelineOf(await subjectCells(store, subject, filter), by);
  return { actor: subject.actor, with: subject.with, direction, by, periods, undated };
}

/** What is said on each day; on an issue without an actor also what is said of it without naming another actor. */
export async function subjectCells(store: Moment, subject: Subject, filter: StanceFilter): Promise<DayCell[]> {
  const isCounted = countedOn(subject, filter);
  if (isCounted !== makesEdge) return cellsOf((await store.stanceOutlines(filter)).filter(isCounted));
  // Both directions of a pair are one question: a document that has both counts once.
  const [only, second] = subject.selections;
  return store.dayCells(second ? filter : { ...filter, ...only }, subject.ends);
}
