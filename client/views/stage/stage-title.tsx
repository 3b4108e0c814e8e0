import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { filterChips } from '../../core/legend/chips.ts';
import { periodName } from '../../core/words/dates.ts';
import { capitalize, counted, number } from '../../core/words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';

interface Props {
  whole: StanceGraph;
  shown: StanceGraph;
  /** How many actors are drawn when not all are. */
  drawn: number | null;
  documents: number;
  brief: boolean;
}

function summary({ whole, shown, documents, brief }: Props): string {
  const actors = counted(shown.actors.length, 'actor');
  const relations = counted(shown.lines.length, 'relation');
  const stances = counted(shown.attributes.stances, 'stance');
  if (brief) return `${actors}, ${relations}, ${stances}`;
  const counts = `${actors}, ${relations} and ${stances}`;
  if (shown.attributes.stances < whole.attributes.stances) {
    return `${counts} of ${number(whole.attributes.stances)}`;
  }
  const period = periodName(shown.attributes.firstDate, shown.attributes.lastDate);
  return `${counts} in ${counted(documents, 'article')}${period && `, ${period}`}`;
}

/** The title of the figure: what is asked, how much of it there is, and what narrows it. */
export function StageTitle(props: Props) {
  const { state, narrow } = useView();
  const chips = filterChips(state.filter);
  return (
    <div className="stage-title">
      <h1>Who takes which stance toward whom</h1>
      <p>{summary(props)}</p>
      {props.drawn !== null && (
        <p className="stage-note">
          The {number(props.drawn)} most active of {number(props.shown.actors.length)} actors. Search finds the others.
        </p>
      )}
      {chips.length > 0 && (
        <ul className="chips" aria-label="Filters in force">
          {chips.map((chip) => (
            <li key={chip.key} className="chip">
              {capitalize(chip.noun)}: {chip.value}
              <button type="button" onClick={() => narrow(chip.clear)} aria-label={`Clear the ${chip.noun}`}>
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
