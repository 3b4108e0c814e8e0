import { lazy } from 'react';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { isAbout, onIssue, type ViewState } from '../../core/view-state/view-state.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { GlancePanel } from './glance-panel.tsx';

const ActorPanel = lazy(() => import('./actor-panel.tsx').then((module) => ({ default: module.ActorPanel })));
const AnswerPanel = lazy(() => import('../asked/answer-panel.tsx').then((module) => ({ default: module.AnswerPanel })));
const BalancePanel = lazy(() =>
  import('../balance/balance-panel.tsx').then((module) => ({ default: module.BalancePanel })),
);
const DocumentPanel = lazy(() => import('./document-panel.tsx').then((module) => ({ default: module.DocumentPanel })));
const IssuePanel = lazy(() => import('../issues/issue-panel.tsx').then((module) => ({ default: module.IssuePanel })));
const PathPanel = lazy(() => import('../paths/path-panel.tsx').then((module) => ({ default: module.PathPanel })));
const LinePanel = lazy(() => import('./line-panel.tsx').then((module) => ({ default: module.LinePanel })));

/** The panel of what is read or selected; each is loaded when it is first needed. */
function Chosen({ selection, path, asked, reading, filter, graph }: ViewState & { graph: StanceGraph }) {
  if (reading) return <DocumentPanel key={`${reading.document} ${reading.stance}`} reading={reading} />;
  if (selection.kind === 'actor') return <ActorPanel key={selection.id} id={selection.id} />;
  if (selection.kind === 'line') return <LinePanel source={selection.source} target={selection.target} />;
  if (path) return <PathPanel path={path} />;
  if (asked) return <AnswerPanel asked={asked} />;
  if (filter.issue) return <IssuePanel key={filter.issue[0]} issue={filter.issue[0]!} />;
  return <BalancePanel graph={graph} />;
}

/** The details of what is read or selected, or of everything. */
export function Details({ drawn }: { drawn: Drawn }) {
  const { state } = useView();
  if (!isAbout(state) && !onIssue(state) && !state.groups) return <GlancePanel drawn={drawn} />;
  return (
    <Later until={<DetailsSkeleton />}>
      <Chosen {...state} graph={drawn.graph} />
    </Later>
  );
}
