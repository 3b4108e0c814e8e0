import { changeTitle, toneName } from '../../core/changes/changes.ts';
import { useTurns } from '../data/queries.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';

/** The pairs of which the first has changed its tone toward the second most, each with the day and the tone on both sides. */
export function TurnedMost() {
  const { state, select } = useView();
  const { data, error, refetch } = useTurns(state.filter);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data || data.turns.length === 0) return null;
  return (
    <section>
      <h3>
        Turned most <span>tone before and after</span>
      </h3>
      {data.turns.map((turn) => (
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
      ))}
    </section>
  );
}
