import { type FilterChip, filterChips } from '../../core/legend/chips.ts';
import { counted } from '../../core/words/words.ts';
import { useStanceCounts } from '../data/queries.ts';
import { useView } from '../state/view-context.tsx';

/** The part of the filter whose clearing brings the most back, with how much that is. */
function useBestMend(chips: readonly FilterChip[]): { chip: FilterChip; stances: number } | null {
  const { filter } = useView().state;
  const counts = useStanceCounts(chips.map(({ clear }) => ({ ...filter, ...clear })));
  const mends = chips.map((chip, at) => ({ chip, stances: counts[at] ?? 0 })).filter(({ stances }) => stances > 0);
  return mends.sort((a, b) => b.stances - a.stances)[0] ?? null;
}

const together = (chips: readonly FilterChip[]) => chips.map((chip) => <b key={chip.key}>{chip.value}</b>);

/** Nothing passes the filters: says which together leave nothing, and what clearing one brings back. */
export function NoMatch() {
  const { state, update, narrow } = useView();
  const chips = filterChips(state.filter);
  const mend = useBestMend(chips);
  const [first, ...others] = together(chips);
  return (
    <div className="no-match">
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
