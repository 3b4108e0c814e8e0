import { useState } from 'react';
import { Details } from '../details/details.tsx';
import { Legend } from '../legend/legend.tsx';
import { Middle } from '../stage/middle.tsx';
import { useView } from '../state/view-context.tsx';
import { StageSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { TimePanel } from '../time/time-panel.tsx';
import type { LayoutProps } from './desk.tsx';
import { PhoneNav, type PhonePage } from './phone-nav.tsx';
import { Sheet } from './sheet.tsx';

/** The layout of phones: one page at a time, with the details in a sheet over it. */
export function Phone({ corpus, error, retry, density, theme, loadRenderer, selected }: LayoutProps) {
  const { state, update } = useView();
  const [page, setPage] = useState<PhonePage>(state.view);
  const open = (next: PhonePage) => {
    setPage(next);
    if (next === 'graph' || next === 'table') update({ view: next });
  };
  return (
    <>
      <main className="middle">
        {!corpus && !error && <StageSkeleton />}
        {error && <Problem error={error} onRetry={retry} />}
        {corpus && (page === 'graph' || page === 'table') && (
          <Middle corpus={corpus} density={density} theme={theme} loadRenderer={loadRenderer} selected={selected} />
        )}
        {corpus && page === 'filter' && (
          <div className="phone-page">
            <Legend data={corpus.legend} />
          </div>
        )}
        {corpus && page === 'time' && (
          <div className="phone-page">
            <TimePanel graph={corpus.shown} />
          </div>
        )}
        {corpus && (page === 'graph' || (page === 'table' && selected)) && (
          <Sheet selected={selected}>
            <Details graph={corpus.shown} />
          </Sheet>
        )}
      </main>
      <PhoneNav page={page} onPage={open} />
    </>
  );
}
