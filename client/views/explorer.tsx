import { useEffect, useState } from 'react';
import { counted } from '../core/words/words.ts';
import { useCorpus } from './data/use-corpus.ts';
import { Details } from './details/details.tsx';
import { Legend } from './legend/legend.tsx';
import { LegendRail } from './legend/legend-rail.tsx';
import { PhoneNav, type PhonePage } from './phone/phone-nav.tsx';
import { Sheet } from './phone/sheet.tsx';
import type { LoadRenderer } from './stage/graph-stage.tsx';
import { Middle } from './stage/middle.tsx';
import { useDensity } from './state/use-media.ts';
import { useTheme } from './state/use-theme.ts';
import { useView } from './state/view-context.tsx';
import { Empty } from './states/empty.tsx';
import { DetailsSkeleton, LegendSkeleton, StageSkeleton } from './states/loading.tsx';
import { Problem } from './states/problem.tsx';
import { TimePanel } from './time/time-panel.tsx';
import { TopBar } from './top-bar/top-bar.tsx';

/** Escape closes what is open, one thing at a time: first the document, then the selection. */
function useEscape() {
  const { state, update, clear } = useView();
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (state.reading) update({ reading: null });
      else if (state.selection.kind !== 'none') clear();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [state, update, clear]);
}

/** The page: top bar, legend, canvas or table, time and details, in the layout that the window has room for. */
export function Explorer({ loadRenderer }: { loadRenderer: LoadRenderer | null }) {
  const { state, update } = useView();
  const density = useDensity();
  const { theme, toggle } = useTheme();
  const [page, setPage] = useState<PhonePage>(state.view);
  const { corpus, error, retry } = useCorpus();
  useEscape();
  const phone = density === 'phone';
  const openPage = (next: PhonePage) => {
    setPage(next);
    if (next === 'graph' || next === 'table') update({ view: next });
  };
  const isEmpty = corpus !== null && corpus.documents === 0;
  const selected = state.selection.kind !== 'none' || state.reading !== null;
  const name = corpus && { name: corpus.whole.attributes.name, documents: corpus.documents };
  return (
    <div className="app" data-layout={isEmpty ? 'empty' : density}>
      <TopBar corpus={name} phone={phone} theme={theme} onToggleTheme={toggle} />
      {isEmpty && <Empty />}
      {!isEmpty && density !== 'phone' && (
        <>
          <aside className="left" aria-label="Legend and filters">
            {!corpus && density === 'wide' && <LegendSkeleton />}
            {corpus && (density === 'wide' ? <Legend data={corpus.legend} /> : <LegendRail data={corpus.legend} />)}
          </aside>
          <aside className="right" aria-label="Details">
            {corpus ? <Details graph={corpus.shown} /> : <DetailsSkeleton />}
          </aside>
          <section className="time" aria-label="Time">
            {corpus && <TimePanel graph={corpus.shown} />}
          </section>
        </>
      )}
      {!isEmpty && (
        <main className="middle">
          {!corpus && !error && <StageSkeleton />}
          {error && <Problem error={error} onRetry={retry} />}
          {corpus && !(phone && (page === 'filter' || page === 'time')) && (
            <Middle corpus={corpus} density={density} theme={theme} loadRenderer={loadRenderer} selected={selected} />
          )}
          {corpus && phone && page === 'filter' && (
            <div className="phone-page">
              <Legend data={corpus.legend} />
            </div>
          )}
          {corpus && phone && page === 'time' && (
            <div className="phone-page">
              <TimePanel graph={corpus.shown} />
            </div>
          )}
          {corpus && phone && (page === 'graph' || selected) && (
            <Sheet selected={selected}>
              <Details graph={corpus.shown} />
            </Sheet>
          )}
        </main>
      )}
      {!isEmpty && phone && <PhoneNav page={page} onPage={openPage} />}
      <p className="visually-hidden" role="status">
        {corpus && counted(corpus.shown.attributes.stances, 'stance')}
      </p>
    </div>
  );
}
