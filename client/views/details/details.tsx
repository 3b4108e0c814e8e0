import { lazy, Suspense } from 'react';
import type { ViewState } from '../../core/view-state/view-state.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { GlancePanel } from './glance-panel.tsx';

const ActorPanel = lazy(() => import('./actor-panel.tsx').then((module) => ({ default: module.ActorPanel })));
const DocumentPanel = lazy(() => import('./document-panel.tsx').then((module) => ({ default: module.DocumentPanel })));
const LinePanel = lazy(() => import('./line-panel.tsx').then((module) => ({ default: module.LinePanel })));

/** The panel of what is read or selected; each is loaded when it is first needed. */
function Chosen({ selection, reading }: Pick<ViewState, 'selection' | 'reading'>) {
  if (reading) return <DocumentPanel key={`${reading.document} ${reading.stance}`} reading={reading} />;
  if (selection.kind === 'actor') return <ActorPanel key={selection.id} id={selection.id} />;
  if (selection.kind === 'line') return <LinePanel source={selection.source} target={selection.target} />;
  return null;
}

/** The details of what is read or selected, or of everything. */
export function Details({ drawn }: { drawn: Drawn }) {
  const { selection, reading } = useView().state;
  if (!reading && selection.kind === 'none') return <GlancePanel drawn={drawn} />;
  return (
    <Suspense fallback={<DetailsSkeleton />}>
      <Chosen selection={selection} reading={reading} />
    </Suspense>
  );
}
