import { useEffect } from 'react';
import { counted } from '../core/words/words.ts';
import { useCorpus } from './data/use-corpus.ts';
import { Desk } from './layout/desk.tsx';
import { Phone } from './layout/phone.tsx';
import type { LoadRenderer } from './stage/graph-stage.tsx';
import { useDensity } from './state/use-media.ts';
import { useTheme } from './state/use-theme.ts';
import { useView } from './state/view-context.tsx';
import { Empty } from './states/empty.tsx';
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

/** The page: the top bar, and below it what the window has room for. */
export function Explorer({ loadRenderer }: { loadRenderer: LoadRenderer | null }) {
  const { state } = useView();
  const density = useDensity();
  const { theme, toggle } = useTheme();
  const answer = useCorpus();
  useEscape();
  const { corpus } = answer;
  const phone = density === 'phone';
  const Layout = phone ? Phone : Desk;
  const isEmpty = corpus !== null && corpus.documents === 0;
  const selected = state.selection.kind !== 'none' || state.reading !== null;
  return (
    <div className="app" data-layout={isEmpty ? 'empty' : density}>
      <TopBar documents={corpus?.documents ?? null} phone={phone} theme={theme} onToggleTheme={toggle} />
      {isEmpty && <Empty />}
      {!isEmpty && (
        <Layout {...answer} density={density} theme={theme} loadRenderer={loadRenderer} selected={selected} />
      )}
      <p className="visually-hidden" role="status">
        {corpus && counted(corpus.shown.attributes.stances, 'stance')}
      </p>
    </div>
  );
}
