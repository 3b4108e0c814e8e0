import type { CorpusAnswer } from '../data/use-corpus.ts';
import { Details } from '../details/details.tsx';
import { Legend } from '../legend/legend.tsx';
import { LegendRail } from '../legend/legend-rail.tsx';
import type { LoadRenderer } from '../stage/graph-stage.tsx';
import { Middle } from '../stage/middle.tsx';
import { DetailsSkeleton, LegendSkeleton, StageSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { TimePanel } from '../time/time-panel.tsx';
import { useClosedSides } from './use-closed-sides.ts';

export interface LayoutProps extends CorpusAnswer {
  density: 'wide' | 'medium' | 'phone';
  theme: string;
  loadRenderer: LoadRenderer | null;
  /** Whether something is selected or read. */
  selected: boolean;
}

/** The layout of larger windows: legend, canvas over time, and details side by side. */
export function Desk({ corpus, error, retry, density, theme, loadRenderer, selected }: LayoutProps) {
  const wide = density === 'wide';
  const closed = useClosedSides();
  return (
    <>
      <aside className="left" hidden={closed.left} aria-label="Legend and filters">
        {!corpus && wide && <LegendSkeleton />}
        {corpus && (wide ? <Legend data={corpus.legend} /> : <LegendRail data={corpus.legend} />)}
      </aside>
      <main className="middle">
        {!corpus && !error && <StageSkeleton />}
        {error && <Problem error={error} onRetry={retry} />}
        {corpus && (
          <Middle corpus={corpus} density={density} theme={theme} loadRenderer={loadRenderer} selected={selected} />
        )}
      </main>
      <section className="time" aria-label="Time">
        {corpus && <TimePanel graph={corpus.shown} />}
      </section>
      <aside className="right" hidden={closed.right} aria-label="Details">
        {corpus ? <Details graph={corpus.shown} /> : <DetailsSkeleton />}
      </aside>
    </>
  );
}
