import type { StanceRecord } from '../../../shared/routes.ts';
import { dayName } from '../../core/words/dates.ts';
import { useView } from '../state/view-context.tsx';

/** Who takes which stance toward whom, for sentences that stand outside their line's panel. */
export function StanceSource({ stance }: { stance: StanceRecord }) {
  const { select, read } = useView();
  const { source, target } = stance;
  return (
    <p className="source">
      {target === null ? (
        <>
          <b>{stance.sourceName}</b> on {stance.issue}
        </>
      ) : (
        <button type="button" className="link is-strong" onClick={() => select({ kind: 'line', source, target })}>
          {stance.sourceName} <span>toward</span> {stance.targetName}
        </button>
      )}{' '}
      <span className={`type-code is-${stance.polarity}`}>{stance.type}</span>
      <br />
      <SourceLine stance={stance} onRead={() => read(stance.documentId, stance.id)} />
    </p>
  );
}

/** Outlet, day and paragraph; the paragraph opens the document at the sentence. */
export function SourceLine({ stance, onRead }: { stance: StanceRecord; onRead: () => void }) {
  const origin = [stance.outlet ?? stance.documentTitle ?? 'Unnamed article', stance.date && dayName(stance.date)];
  return (
    <>
      {origin.filter(Boolean).join(', ')} ·{' '}
      <button type="button" className="link" onClick={onRead} title={stance.documentTitle ?? undefined}>
        paragraph {stance.paragraph}
      </button>
    </>
  );
}
