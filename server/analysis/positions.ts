import { dominantPolarity, type PolarityCounts } from '../../shared/graph.ts';
import { groupBy } from '../../shared/group-by.ts';
import { countDocuments, countPolarities } from '../graph/aggregate.ts';
import { byId, type GraphStance, isMeant, makesEdge } from '../graph/stance-graph.ts';

export const sides = ['for', 'against', 'divided', 'neutral'] as const;
export type Side = (typeof sides)[number];

/** Where an actor stands on an issue, by what it says of the issue itself. */
export interface Position {
  actor: string;
  side: Side;
  documents: number;
  byPolarity: PolarityCounts;
}

/** What one actor says of another over an issue. */
export interface Dispute {
  source: string;
  target: string;
  documents: number;
  byPolarity: PolarityCounts;
}

/** A side is taken where at least this share of what has a sign has the same. */
const clearMajority = 2 / 3;

function sideOf({ positive, negative }: PolarityCounts): Side {
  const signed = positive + negative;
  if (!signed) return 'neutral';
  if (positive / signed >= clearMajority) return 'for';
  return negative / signed >= clearMajority ? 'against' : 'divided';
}

/**
 * Where actors stand on an issue: their stances on the issue itself, and apart from these what they say of each other over
 * it. Articles count, each with the sign of most of its stances. Most articles first, then by id.
 */
export function positionsOn(stances: readonly GraphStance[]): { positions: Position[]; disputes: Dispute[] } {
  const meant = stances.filter(isMeant);
  const onIssue = meant.filter(({ target }) => target === null);
  const positions = [...groupBy(onIssue, ({ source }) => source)].map(([actor, said]) => {
    const byPolarity = signsOfDocuments(said);
    return { actor, side: sideOf(byPolarity), documents: countDocuments(said), byPolarity };
  });
  const disputes = [...groupBy(meant.filter(makesEdge), ({ source, target }) => JSON.stringify([source, target]))].map(
    ([, said]) => ({
      ...{ source: said[0]!.source, target: said[0]!.target!, documents: countDocuments(said) },
      byPolarity: signsOfDocuments(said),
    }),
  );
  return {
    positions: positions.sort((a, b) => b.documents - a.documents || byId(a.actor, b.actor)),
    disputes: disputes.sort(
      (a, b) => b.documents - a.documents || byId(a.source, b.source) || byId(a.target, b.target),
    ),
  };
}

/** Articles by the sign of most of their stances. */
export function signsOfDocuments(stances: readonly GraphStance[]): PolarityCounts {
  const signs = { positive: 0, negative: 0, neutral: 0 };
  for (const said of groupBy(stances, ({ documentId }) => documentId).values())
    signs[dominantPolarity(countPolarities(said))]++;
  return signs;
}
