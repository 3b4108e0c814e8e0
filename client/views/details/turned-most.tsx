import { useState } from 'react';
import { changeTitle, toneName } from '../../core/changes/changes.ts';
import { useTurns } from '../data/analysis.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';

function Turns() {
  const { state, select } = useView();
  const { data, error, refetch } = useTurns(state.filter);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <p className="source">Looking through the pairs</p>;
  if (data.turns.length === 0) return <p className="source">No pair with ten articles or more has turned.</p>;
  return data.turns.map((turn) => (
    <button
      key={`${turn.source.id} ${turn.target.id} ${turn.date}`}
      type="button"
      className="turned"
      title={changeTitle(turn)}
      onClick={() => select({ kind: 'line', source: turn.source.id, target: turn.target.id })}
    >
      <span className="relation-names">
        {turn.source.label} <Icon name="toward" size={14} />
        <span className="visually-hidden">toward</span> {turn.target.label}
      </span>
      <span className="count">
        {toneName(turn.before.intensity)} to {toneName(turn.after.intensity)}
      </span>
    </button>
  ));
}

/**
 * The pairs of which the first has changed its tone toward the second most, with the tone on both sides. They are looked
 * for on request: over many articles that takes seconds.
 */
export function TurnedMost() {
  const [open, setOpen] = useState(false);
  return (
    <section>
      <h3>
        <button type="button" className="turned-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          Turned most <span>{open ? 'tone before and after' : ''}</span>
          <Icon name={open ? 'down' : 'right'} size={14} />
        </button>
      </h3>
      {open && <Turns />}
    </section>
  );
}
