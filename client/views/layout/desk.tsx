import { lazy } from 'react';
import type { DrawnAnswer } from '../data/use-drawn.ts';
import { Middle } from '../stage/middle.tsx';
import { detailsId } from '../state/go-to-details.ts';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { DetailsSkeleton, LegendSkeleton } from '../states/loading.tsx';
import { ClosedSide } from './closed-side.tsx';
import { Details, LegendSide, TimePanel } from './lazy-beside.ts';
import { useClosedSides } from './use-closed-sides.ts';
import { useGraphFirst } from './use-graph-first.ts';

/** The view of corrections is loaded when it is first opened. */
export const Work = lazy(() => import('../correct/work.tsx').then((module) => ({ default: module.Work })));

/** So is the comparison of outlets. */
export const CompareOutlets = lazy(() =>
  import('../outlets/compare-outlets.tsx').then((module) => ({ default: module.CompareOutlets })),
);

export interface LayoutProps {
  answer: DrawnAnswer;
  density: 'wide' | 'medium' | 'phone';
  theme: string;
  /** Whether something is selected or read. */
  selected: boolean;
  /** Shows the tour. */
  onTour: () => void;
}

/** The layout of larger windows: the graph or the tables with all that stands around them, the corrections, or outlets compared. */
export function Desk(props: Omit<LayoutProps, 'onTour'>) {
  const { view } = useView().state;
  if (view !== 'corrections' && view !== 'outlets') return <Figure {...props} />;
  return <Later until={<DetailsSkeleton />}>{view === 'outlets' ? <CompareOutlets /> : <Work />}</Later>;
}

/** Legend, canvas over time, and details side by side. */
function Figure({ answer, density, theme, selected }: Omit<LayoutProps, 'onTour'>) {
  const { drawn } = answer;
  const beside = useGraphFirst(answer);
  const narrow = density !== 'wide';
  const closed = useClosedSides();
  return (
    <>
      <aside className="left" hidden={closed.left} aria-label="Legend and filters">
        <Later until={!narrow && <LegendSkeleton />}>
          {beside ? <LegendSide narrow={narrow} /> : !narrow && <LegendSkeleton />}
        </Later>
      </aside>
      <main className="middle">
        {closed.left && <ClosedSide side="left" onOpen={() => closed.open('left')} />}
        {closed.right && <ClosedSide side="right" onOpen={() => closed.open('right')} />}
        <Middle answer={answer} density={density} theme={theme} selected={selected} />
      </main>
      <section className="time" aria-label="Time">
        <Later>{beside && <TimePanel drawn={drawn} />}</Later>
      </section>
      <aside className="right" id={detailsId} tabIndex={-1} hidden={closed.right} aria-label="Details">
        <Later until={<DetailsSkeleton />}>
          {drawn && beside ? <Details drawn={drawn} /> : !answer.error && <DetailsSkeleton />}
        </Later>
      </aside>
    </>
  );
}
