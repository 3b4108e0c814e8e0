import { Suspense, useState } from 'react';
import { useLegend } from '../data/use-legend.ts';
import { Details } from '../details/details.tsx';
import { Legend } from '../legend/legend.tsx';
import { Middle } from '../stage/middle.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { TimePanel } from '../time/time-panel.tsx';
import { type LayoutProps, Work } from './desk.tsx';
import { PhoneNav, type PhonePage } from './phone-nav.tsx';
import { Sheet } from './sheet.tsx';

/** The layout of phones: one page at a time, with the details in a sheet over it. */
export function Phone({ answer, density, theme, loadRenderer, selected }: LayoutProps) {
  const { drawn } = answer;
  const { legend, error, retry } = useLegend();
  const { state, update } = useView();
  const around = drawn !== null && drawn.center !== null && state.selection.kind === 'actor' && state.reading === null;
  const [page, setPage] = useState<PhonePage>(state.view);
  const open = (next: PhonePage) => {
    setPage(next);
    if (next !== 'filter' && next !== 'time') update({ view: next });
  };
  if (page === 'corrections')
    return (
      <>
        <Suspense fallback={<DetailsSkeleton />}>
          <Work />
        </Suspense>
        <PhoneNav page={page} onPage={open} />
      </>
    );
  return (
    <>
      <main className="middle">
        {(page === 'graph' || page === 'table') && (
          <Middle answer={answer} density={density} theme={theme} loadRenderer={loadRenderer} selected={selected} />
        )}
        {page === 'filter' && (
          <div className="phone-page">
            {error && <Problem error={error} onRetry={retry} />}
            {legend && <Legend data={legend} />}
          </div>
        )}
        {page === 'time' && (
          <div className="phone-page">
            <TimePanel drawn={drawn} />
          </div>
        )}
        {drawn && (page === 'graph' || (page === 'table' && selected)) && (
          <Sheet open={around ? 'around' : selected ? 'selected' : 'rest'}>
            <Details drawn={drawn} />
          </Sheet>
        )}
      </main>
      <PhoneNav page={page} onPage={open} />
    </>
  );
}
