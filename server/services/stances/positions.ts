import { DemarcheError } from '../../../shared/errors.ts';
import type { Polarity } from '../../../shared/plover.ts';
import type { PositionsAnswer, PositionsQuery } from '../../../shared/routes.ts';
import { positionsOn, type Side } from '../../analysis/positions.ts';
import { isMeant } from '../../graph/stance-graph.ts';
import type { Key, Moment, StanceSelection } from '../../store/store.ts';
import { labelsOf } from '../graph/labels.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { cut } from '../paging/page-of.ts';
import { bestSentences } from './best-sentences.ts';
import { stanceRecords } from './stance-records.ts';

const mostQuoted = 2;
const consideredStances = { limit: 20, offset: 0 };

/** Signs of the sentences that show a side. */
const signsOf: Readonly<Record<Side, Polarity[]>> = {
  for: ['positive'],
  against: ['negative'],
  divided: ['positive', 'negative'],
  neutral: ['neutral'],
};

/**
 * Who stands where on an issue, given by its name or one of its phrases: for, against or divided, with sentences; and what
 * actors say of each other over it.
 * @throws DemarcheError `unknown_issue` when no stance is about it.
 */
export async function positions(
  store: Moment,
  issue: string,
  { limit, offset, after = [null, null], ...filter }: Paged<PositionsQuery>,
): Promise<WithKey<PositionsAnswer>> {
  const asked = { ...filter, issue: [issue] };
  const outlines = await store.stanceOutlines(asked);
  if (!outlines.length) await checkIssue(store, issue);
  const { positions: all, disputes } = positionsOn(outlines);
  // Two lists beside each other: a page goes on after the last row of either.
  const [afterPosition, afterDispute] = after as readonly (Key | null)[];
  const page = (key: Key | null | undefined) => ({ limit, offset, after: key ?? undefined });
  const shown = cut(all, ({ documents, actor }) => [-documents, actor], page(afterPosition));
  const told = cut(disputes, ({ documents, source, target }) => [-documents, source, target], page(afterDispute));
  const ids = [
    ...shown.shown.map(({ actor }) => actor),
    ...told.shown.flatMap(({ source, target }) => [source, target]),
  ];
  const label = await labelsOf(store, ids);
  const answer: WithKey<PositionsAnswer> = {
    issue: outlines[0]?.issueGroup ?? issue,
    total: all.length,
    next: shown.hasMore || told.hasMore ? [shown.last, told.last] : null,
    positions: [],
    disputes: [],
    totalDisputes: disputes.length,
  };
  for (const { actor, ...position } of shown.shown) {
    const selection = { ...asked, source: actor, polarity: signsOf[position.side] };
    answer.positions.push({ actor: label(actor), ...position, sentences: await quote(store, selection, true) });
  }
  for (const { source, target, ...dispute } of told.shown) {
    const sentences = await quote(store, { ...asked, source, target }, false);
    answer.disputes.push({ source: label(source), target: label(target), ...dispute, sentences });
  }
  return answer;
}

async function checkIssue(store: Moment, issue: string): Promise<void> {
  if (await store.countStances({ issue: [issue] })) return;
  throw new DemarcheError(
    'unknown_issue',
    `No stance is about "${issue}". Look for a part of its name among the issues.`,
  );
}

/** The best sentences of the selection, on the issue itself or toward an actor. */
async function quote(store: Moment, selection: StanceSelection, onIssue: boolean) {
  const found = await store.stances(selection, consideredStances);
  const meant = found.filter((stance) => isMeant(stance) && (stance.target === null) === onIssue);
  return stanceRecords(store, bestSentences(meant, mostQuoted));
}
