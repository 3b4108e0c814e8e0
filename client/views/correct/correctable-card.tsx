import type { Ref } from 'react';
import type { StanceRecord } from '../../../shared/routes.ts';
import { type Act, asked, doneInWords } from '../../core/correct/acts.ts';
import { reviewedBy } from '../../core/words/review.ts';
import { EvidenceCard } from '../details/evidence-card.tsx';
import { CardControls } from './card-controls.tsx';
import { CardNotes } from './card-notes.tsx';
import { useCorrections } from './corrections.tsx';
import { type Failure, useRequest } from './use-request.ts';

/** Who reviewed the stance, when, what it was, and the way back. */
function Reviewed({ stance }: { stance: StanceRecord }) {
  const { open, author, undo } = useCorrections();
  const { correction } = stance;
  const line = reviewedBy(stance, author);
  if (!line || !correction) return null;
  return (
    <p className="source reviewed">
      {line}
      {open && (
        <>
          {' · '}
          <button type="button" className="link" onClick={() => void undo(correction.entry)}>
            Undo
          </button>
        </>
      )}
    </p>
  );
}

function NotSaved({ error, retry }: Failure) {
  return (
    <div className="not-saved" role="alert">
      <p>Not saved: {error.message} Your change is kept here.</p>
      <button type="button" className="button is-outlined" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

interface Props {
  stance: StanceRecord;
  current: boolean;
  /** Whether its sentence stands on the card before. */
  repeats?: boolean;
  /** Whether it was drawn at random. */
  drawn?: boolean;
  onToggle: () => void;
  /** What is said beside what was done. */
  aside: (act: Act) => string;
  onDone: (act: Act) => void;
  ref: Ref<HTMLElement>;
}

/** A stance with its evidence that can be corrected while it is the one at hand. */
export function CorrectableCard({
  stance,
  current,
  repeats = false,
  drawn = false,
  onToggle,
  aside,
  onDone,
  ref,
}: Props) {
  const { open } = useCorrections();
  const { run, busy, failed } = useRequest();
  const act = (wanted: Act) =>
    run(asked(wanted, stance, drawn), doneInWords(wanted, stance), {
      aside: aside(wanted),
      onMade: () => onDone(wanted),
    });
  return (
    <EvidenceCard stance={stance} open={current} repeats={repeats} onToggle={onToggle} controls={open} ref={ref}>
      <Reviewed stance={stance} />
      <CardNotes notes={stance.notes} />
      {failed && <NotSaved {...failed} />}
      {current && open && <CardControls stance={stance} busy={busy} onAct={act} />}
    </EvidenceCard>
  );
}
