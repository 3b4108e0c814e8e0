import type { Drawn } from '../data/use-drawn.ts';
import { useView } from '../state/view-context.tsx';
import { ActorPanel } from './actor-panel.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { GlancePanel } from './glance-panel.tsx';
import { LinePanel } from './line-panel.tsx';

/** The details of what is read or selected, or of everything. */
export function Details({ drawn }: { drawn: Drawn }) {
  const { selection, reading } = useView().state;
  if (reading) return <DocumentPanel key={`${reading.document} ${reading.stance}`} reading={reading} />;
  if (selection.kind === 'actor') return <ActorPanel key={selection.id} id={selection.id} />;
  if (selection.kind === 'line') return <LinePanel source={selection.source} target={selection.target} />;
  return <GlancePanel drawn={drawn} />;
}
