import { DemarcheError } from '../../../shared/errors.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import { dominantPolarity } from '../../../shared/graph.ts';
import type { OutletsAnswer, OutletsQuery } from '../../../shared/routes.ts';
import { compareOutlets, type OutletView } from '../../analysis/outlets/compare-outlets.ts';
import { explainComparison } from '../../analysis/outlets/explain.ts';
import type { Moment, StoredStance } from '../../store/store.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { pageOf } from '../paging/page-of.ts';
import { bestSentences } from './best-sentences.ts';
import { stanceRecords } from './stance-records.ts';
import { countedOn, resolveSubject, type Subject } from './subject.ts';

const mostQuoted = 2;
const consideredStances = { limit: 20, offset: 0 };

/**
 * What outlets say of an actor, between two, or on an issue: those that differ most first, each with its sentences.
 * @throws DemarcheError `invalid_request` when neither an actor nor an issue is asked about.
 */
export async function outlets(
  store: Moment,
  { actor, with: other, direction, limit, offset, after, ...filter }: Paged<OutletsQuery>,
): Promise<WithKey<OutletsAnswer>> {
  if (actor === undefined && !filter.issue)
    throw new DemarcheError('invalid_request', 'Outlets are compared on something: give an actor, a pair or an issue.');
  const subject = await resolveSubject(store, { actor, with: other, direction });
  const compared = compareOutlets(await outlinesOf(store, subject, filter));
  const page = pageOf(compared.outlets, ({ residual, outlet }) => [-Math.abs(residual), outlet], {
    limit,
    offset,
    after,
  });
  const shown = [];
  for (const view of page.shown) {
    const sentences = await stanceRecords(store, await sentencesOf(store, subject, filter, view));
    shown.push({ ...view, sentences });
  }
  return {
    ...{ actor: subject.actor, with: subject.with, direction, total: compared.outlets.length, next: page.next },
    ...{ explained: explainComparison(compared), test: compared.test, leftOut: compared.leftOut, outlets: shown },
  };
}

async function outlinesOf(store: Moment, subject: Subject, filter: StanceFilter) {
  const found = [];
  for (const selection of subject.selections)
    for (const stance of await store.stanceOutlines({ ...filter, ...selection })) found.push(stance);
  return found.filter(countedOn(subject, filter));
}

/** The best sentences of an outlet that have the sign in which it stands out, or of most of its articles. */
async function sentencesOf(
  store: Moment,
  subject: Subject,
  filter: StanceFilter,
  { outlet, residual, differsIn, documentsByPolarity }: OutletView,
): Promise<StoredStance[]> {
  const sign = residual > 0 ? differsIn : dominantPolarity(documentsByPolarity);
  const found: StoredStance[] = [];
  for (const selection of subject.selections) {
    const all = { ...filter, ...selection };
    const asked = { ...all, only: { outlet: [outlet] }, polarity: [sign], countedIn: all };
    found.push(...(await store.stances(asked, consideredStances)).filter(countedOn(subject, filter)));
  }
  return bestSentences(
    found.sort((a, b) => b.score - a.score),
    mostQuoted,
  );
}
