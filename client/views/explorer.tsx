import { lazy, useEffect } from 'react';
import { selectionInWords } from '../core/graph/walk.ts';
import { goingBack } from '../core/view-state/moves.ts';
import { isAbout } from '../core/view-state/view-state.ts';
import { AddingProvider } from './add/adding.tsx';
import { CorrectionsProvider, useCorrections } from './correct/corrections.tsx';
import { useStats } from './data/corpus.ts';
import { useDrawn } from './data/use-drawn.ts';
import { useTour } from './help/use-tour.ts';
import { Desk } from './layout/desk.tsx';
import { LiveProvider } from './live/live.tsx';
import { Offline } from './live/offline.tsx';
import { useNews } from './live/use-news.ts';
import { DrawingProvider, type LoadRenderer } from './stage/drawing.tsx';
import { PictureProvider } from './stage/picture-source.tsx';
import { goToDetails } from './state/go-to-details.ts';
import { isTyping } from './state/is-typing.ts';
import { useDensity } from './state/use-media.ts';
import { useTableKey } from './state/use-table-key.ts';
import { useTheme } from './state/use-theme.ts';
import { useView } from './state/view-context.tsx';
import { Later } from './states/later.tsx';
import { StageSkeleton } from './states/loading.tsx';
import { TopBar } from './top-bar/top-bar.tsx';

/** What only phones need, what only an empty store shows, and what a first visit is told are loaded there alone. */
const Phone = lazy(() => import('./layout/phone.tsx').then((module) => ({ default: module.Phone })));
const Tour = lazy(() => import('./help/tour.tsx').then((module) => ({ default: module.Tour })));
const Empty = lazy(() => import('./states/empty.tsx').then((module) => ({ default: module.Empty })));

/** Escape and Backspace go back, one thing at a time. */
function useBackKeys() {
  const { state, back } = useView();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isTyping(event.target) || goingBack(state) === null) return;
      if (event.key === 'Escape' || event.key === 'Backspace') back();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [state, back]);
}

/** Tells what came into the store. */
function News() {
  useNews(useCorrections().say);
  return null;
}

/** The page: the top bar, and below it what the window has room for. */
export const Explorer = (drawing: { loadRenderer: LoadRenderer; canDraw: () => boolean }) => (
  <LiveProvider>
    <AddingProvider>
      <PictureProvider>
        <DrawingProvider {...drawing}>
          <Page />
        </DrawingProvider>
      </PictureProvider>
    </AddingProvider>
  </LiveProvider>
);

function Page() {
  const { state } = useView();
  const density = useDensity();
  const { theme, toggle } = useTheme();
  const answer = useDrawn();
  const documents = useStats().data?.documents ?? null;
  const tour = useTour();
  useBackKeys();
  useTableKey();
  const phone = density === 'phone';
  const Layout = phone ? Phone : Desk;
  const isEmpty = documents === 0;
  const selected = isAbout(state);
  return (
    <div className="app" data-layout={isEmpty ? 'empty' : density} data-view={state.view}>
      {!isEmpty && (
        <button type="button" className="skip-link" onClick={goToDetails}>
          Skip to the details
        </button>
      )}
      <TopBar documents={documents} phone={phone} theme={theme} onToggleTheme={toggle} onTour={tour.show} />
      <Later>{isEmpty && <Empty />}</Later>
      {!isEmpty && (
        <CorrectionsProvider>
          <News />
          <Later until={<StageSkeleton />}>
            <Layout {...{ answer, density, theme, selected }} onTour={tour.show} />
          </Later>
        </CorrectionsProvider>
      )}
      <Later>{tour.shown && !isEmpty && <Tour asked={tour.shown === 'asked'} onEnd={tour.end} />}</Later>
      <Offline />
      <p className="visually-hidden" role="status">
        {answer.drawn && selectionInWords(answer.drawn.graph, state.selection)}
      </p>
    </div>
  );
}
