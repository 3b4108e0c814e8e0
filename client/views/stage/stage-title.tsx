import { lazy } from 'react';
import { forgetting } from '../../core/asked/asked.ts';
import type { Density } from '../../core/graph/encoding.ts';
import { filterChips } from '../../core/legend/chips.ts';
import { capitalize } from '../../core/words/words.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { useFigureWords } from './figure-words.ts';
import { PartControls } from './part-controls.tsx';

const EndChips = lazy(() => import('../asked/end-chips.tsx').then((module) => ({ default: module.EndChips })));

interface Props {
  drawn: Drawn;
  /** Whether the tables stand below: they hold everything, not what is drawn. */
  asTable: boolean;
  density: Density;
}

/** The title of the figure: what is asked, how much of it there is, and what narrows it. */
export function StageTitle({ drawn, asTable, density }: Props) {
  const { state, narrow, update } = useView();
  const chips = filterChips(state.filter);
  const asked = state.selection.kind === 'none' ? state.asked : null;
  const words = useFigureWords(drawn, density);
  const { title } = words;
  const summary = (
    <p role="status">
      <span className="visually-hidden">{title}: </span>
      {words.summary}
    </p>
  );
  const controls = !asTable && (drawn.large || state.path !== null || state.apart !== null);
  return (
    <div className="stage-title">
      <h1>{title}</h1>
      {controls ? (
        <PartControls drawn={drawn} density={density}>
          {summary}
        </PartControls>
      ) : (
        !(asTable && drawn.large) && summary
      )}
      {(chips.length > 0 || asked) && (
        <ul className="chips" aria-label="Filters in force">
          <Later>{asked && <EndChips asked={asked} />}</Later>
          {chips.map((chip) => (
            <li key={chip.key} className="chip">
              {capitalize(chip.noun)}: {chip.value}
              <button type="button" onClick={() => narrow(chip.clear)} aria-label={`Clear the ${chip.noun}`}>
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
          {asked && (
            <li className="chip-button">
              <button type="button" className="link" onClick={() => update(forgetting(state))}>
                Clear
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
