import { type FilterChip, filterChips } from '../../core/legend/chips.ts';
import { onIssue } from '../../core/view-state/view-state.ts';
import { counted } from '../../core/words/words.ts';
import { usePositions } from '../data/analysis.ts';
import { useStanceCounts } from '../data/graph.ts';
import { useView } from '../state/view-context.tsx';

/** The part of the filter whose clearing brings the most back, with how much that is. */
function useBestMend(chips: readonly FilterChip[]): { chip: FilterChip; stances: number } | null {
  const { filter } = useView().state;
  const counts = useStanceCounts(chips.map(({ clear }) => ({ ...filter, ...clear })));
  const mends = chips.map((chip, at) => ({ chip, stances: counts[at] ?? 0 })).filter(({ stances }) => stances > 0);
  return mends.sort((a, b) => b.stances - a.stances)[0] ?? null;
}

const together = (chips: readonly FilterChip[]) => chips.map((chip) => <b key={chip.key}>{chip.value}</b>);

/** No line is about an issue, and yet actors take a stance on it. */
function NoLine({ issue, actors }: { issue: string; actors: number }) {
  const { narrow } = useView();
  return (
    <div className="no-match" data-settled>
      <h2>No line is about {issue}</h2>
      <p>
        {counted(actors, 'actor')} {actors === 1 ? 'takes' : 'take'} a stance on it, toward nobody else: the details
        have the sentences.
      </p>
      <p className="no-match-buttons">
        <button type="button" className="button is-outlined" onClick={() => narrow({ issue: undefined })}>
          Clear the issue
        </button>
      </p>
    </div>
  );
}

/** Nothing passes the filters: says which together leave nothing, and what clearing one brings back. It is marked as settled, as a graph is. */
export function NoMatch() {
  const { state, update, narrow } = useView();
  const chips = filterChips(state.filter);
  const mend = useBestMend(chips);
  const { data: positions, isLoading } = usePositions(state.filter.issue?.[0] ?? '', state.filter, onIssue(state));
  const [first, ...others] = together(chips);
  if (onIssue(state) && positions && positions.total > 0)
    return <NoLine issue={positions.issue} actors={positions.total} />;
  return (
    <div className="no-match" data-settled={!isLoading || undefined}>
      <h2>No stances match these filters</h2>
      <p>
        With {first}
        {others.map((value) => (
          <span key={value.key}> and {value}</span>
        ))}
        {others.length > 0 ? ' together' : ''}, nothing is left.
        {mend && ` Clearing the ${mend.chip.noun} brings back ${counted(mend.stances, 'stance')}.`}
      </p>
      <p className="no-match-buttons">
        {mend && (
          <button type="button" className="button is-primary" onClick={() => narrow(mend.chip.clear)}>
            Clear the {mend.chip.noun}
          </button>
        )}
        <button type="button" className="button is-outlined" onClick={() => update({ filter: {} })}>
          Clear all filters
        </button>
      </p>
    </div>
  );
}
