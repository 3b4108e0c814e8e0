import { type Ref, useState } from 'react';
import type { StanceRecord } from '../../../shared/routes.ts';
import { request } from '../../core/api/request.ts';
import type { Act } from '../../core/correct/acts.ts';
import { reviewedBy } from '../../core/words/review.ts';
import { EvidenceCard } from '../details/evidence-card.tsx';
import { CardControls } from './card-controls.tsx';
import { CardNotes } from './card-notes.tsx';
import { useCorrections } from './corrections.tsx';
import { useAct } from './use-act.ts';

/** Who reviewed the stance, when, what it was, and the way back. */
function Reviewed({ stance }: { stance: StanceRecord }) {
  const { open, author, undo, say } = useCorrections();
  const [busy, setBusy] = useState(false);
  const { correction } = stance;
  const line = reviewedBy(stance, author);
  if (!line || !correction) return null;
  const takeBack = async () => {
    setBusy(true);
    try {
      const { entries } = await request('curations', { query: { author: correction.by, limit: 1000 } });
      const last = entries.find(({ entry }) => entry.at === correction.at);
      if (last) await undo(last.entry.id);
      else say('The correction is not among the last thousand: the history lists it.');
    } catch (error) {
      say((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <p className="source reviewed">
      {line}
      {open && (
        <>
          {' · '}
          <button type="button" className="link" disabled={busy} onClick={() => void takeBack()}>
            Undo
          </button>
        </>
      )}
    </p>
  );
}

function NotSaved({ failed, onRetry }: { failed: { error: Error; act: Act }; onRetry: () => void }) {
  return (
    <div className="not-saved" role="alert">
      <p>Not saved: {failed.error.message} Your change is kept here.</p>
      <button type="button" className="button is-outlined" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

interface Props {
  stance: StanceRecord;
  current: boolean;
  /** Whether it was drawn at random. */
  drawn?: boolean;
  onToggle: () => void;
  /** What is said beside what was done. */
  aside: (act: Act) => string;
  onDone: (act: Act) => void;
  ref: Ref<HTMLElement>;
}

/** A stance with its evidence that can be corrected while it is the one at hand. */
export function CorrectableCard({ stance, current, drawn = false, onToggle, aside, onDone, ref }: Props) {
  const { open } = useCorrections();
  const { act, busy, failed } = useAct(stance, drawn, aside, onDone);
  return (
    <EvidenceCard stance={stance} open={current} onToggle={onToggle} controls={open} ref={ref}>
      <Reviewed stance={stance} />
      <CardNotes notes={stance.notes} />
      {failed && <NotSaved failed={failed} onRetry={() => void act(failed.act)} />}
      {current && open && <CardControls stance={stance} busy={busy} onAct={(wanted) => void act(wanted)} />}
    </EvidenceCard>
  );
}
