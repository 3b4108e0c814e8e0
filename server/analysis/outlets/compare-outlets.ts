import type { PolarityCounts } from '../../../shared/graph.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { type Polarity, polarities, type StanceType } from '../../../shared/plover.ts';
import { aggregate } from '../../graph/aggregate.ts';
import { byId, type GraphStance } from '../../graph/stance-graph.ts';
import { signsOfDocuments } from '../positions.ts';
import { type Independence, residualsOf, testIndependence } from './independence.ts';

/** What one outlet says, beside the others. */
export interface OutletView {
  outlet: string;
  /** Articles, each with the sign of most of its stances. */
  documents: number;
  documentsByPolarity: PolarityCounts;
  stances: number;
  byPolarity: PolarityCounts;
  byType: Partial<Record<StanceType, number>>;
  /** Mean PLOVER intensity of the stances, -10..10. */
  intensity: number;
  /** The sign in which it differs most from all outlets together, and by how many standard deviations: more often than they, or less. */
  differsIn: Polarity;
  residual: number;
}

export interface OutletComparison {
  /** Those that differ most first; outlets with one article are left out. */
  outlets: OutletView[];
  /** Whether they differ at all, tested on articles; null where fewer than two outlets or signs are there. */
  test: Independence | null;
  /** Outlets with one article only, and stances of articles without an outlet. */
  leftOut: { outlets: number; stances: number };
}

/** One article is no pattern. */
const leastDocuments = 2;

/**
 * Compares what outlets say. The unit is the article, with the sign of most of its stances, since the stances of one
 * article depend on each other; copies of a story are for the caller to fold.
 */
export function compareOutlets(stances: readonly GraphStance[]): OutletComparison {
  const byOutlet = [...groupBy(stances, ({ outlet }) => outlet)].map(([outlet, group]) => ({
    ...{ outlet, group, signs: signsOfDocuments(group) },
  }));
  const named = byOutlet.filter(({ outlet }) => outlet).sort((a, b) => byId(a.outlet!, b.outlet!));
  const compared = named.filter(({ signs }) => total(signs) >= leastDocuments);
  const table = compared.map(({ signs }) => polarities.map((polarity) => signs[polarity]));
  const residuals = residualsOf(table);
  const outlets = compared.map(({ outlet, group, signs }, row): OutletView => {
    const { count, byPolarity, byType, intensity } = aggregate(group);
    const residual = residuals[row]!.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most));
    return {
      ...{ outlet: outlet!, documents: total(signs), documentsByPolarity: signs },
      ...{ stances: count, byPolarity, byType, intensity },
      ...{ differsIn: polarities[residuals[row]!.indexOf(residual)]!, residual },
    };
  });
  return {
    outlets: outlets.sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual) || byId(a.outlet, b.outlet)),
    test: testIndependence(table),
    leftOut: {
      outlets: named.length - compared.length,
      stances: byOutlet.find(({ outlet }) => !outlet)?.group.length ?? 0,
    },
  };
}

const total = ({ positive, negative, neutral }: PolarityCounts): number => positive + negative + neutral;
