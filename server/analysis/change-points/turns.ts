import type { PairCell } from '../../../shared/edge-sums.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { type ChangePoint, clearestCut, stretch } from './change-points.ts';
import { seriesOf } from './series.ts';

/** A pair of actors of which the first has changed its tone toward the second. */
export interface Turn extends ChangePoint {
  source: string;
  target: string;
}

/** Share of turns told that may be none. */
const falseDiscoveries = 0.05;

/**
 * The pairs whose tone has changed, those first where it changed most: the clearest cut of each pair's series, as
 * change points are found, kept where at most 5 % of those kept are expected to be chance (Benjamini, Y. and
 * Hochberg, Y. 1995: Controlling the false discovery rate. JRSS B 57(1), 289-300).
 */
export function turnsOf(cells: readonly PairCell[]): Turn[] {
  const pairs = groupBy(cells, ({ source, target }) => JSON.stringify([source, target]));
  const turns = [...pairs.values()].flatMap((group) => turnOf(group) ?? []);
  return discovered(turns).sort(
    (a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.probability - b.probability || byPair(a, b),
  );
}

const byPair = (a: Turn, b: Turn): number => {
  const [first, second] = [a, b].map(({ source, target }) => JSON.stringify([source, target]));
  return first! < second! ? -1 : 1;
};

function turnOf(cells: readonly PairCell[]): Turn | null {
  const series = seriesOf(cells);
  const cut = clearestCut(series);
  if (!cut) return null;
  const [before, after] = [stretch(series, 0, cut.at), stretch(series, cut.at, series.length)];
  return {
    ...{ source: cells[0]!.source, target: cells[0]!.target, date: after.from, before, after },
    ...{ difference: after.intensity - before.intensity, probability: cut.probability },
  };
}

/** Those up to the last, by probability, whose probability is below its share of the allowed one. */
function discovered(turns: readonly Turn[]): Turn[] {
  const ordered = [...turns].sort((a, b) => a.probability - b.probability || byPair(a, b));
  const last = ordered.findLastIndex(
    ({ probability }, index) => probability <= (falseDiscoveries * (index + 1)) / ordered.length,
  );
  return ordered.slice(0, last + 1);
}
