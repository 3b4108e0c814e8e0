import { lazy } from 'react';
import { useLegend } from '../data/use-legend.ts';
import { Later } from '../states/later.tsx';
import { LegendSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { Legend } from './legend.tsx';

/** The narrow legend is loaded where there is room for no other. */
const LegendRail = lazy(() => import('./legend-rail.tsx').then((module) => ({ default: module.LegendRail })));

/** The legend once its counts are there, or what is wrong with them. */
export function LegendSide({ narrow = false }: { narrow?: boolean }) {
  const { legend, error, retry } = useLegend();
  return (
    <>
      {error && <Problem error={error} onRetry={retry} />}
      {!legend && !error && !narrow && <LegendSkeleton />}
      <Later>{legend && (narrow ? <LegendRail data={legend} /> : <Legend data={legend} />)}</Later>
    </>
  );
}
