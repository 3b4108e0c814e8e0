import type { View } from '../../core/view-state/view-state.ts';
import { Icon } from '../parts/icon.tsx';
import { useDrawing } from '../stage/drawing.tsx';
import { useView } from '../state/view-context.tsx';

const views = [
  { view: 'graph', name: 'Graph', icon: 'graph' },
  { view: 'table', name: 'Table', icon: 'table' },
  { view: 'corrections', name: 'Corrections', icon: 'history' },
] as const;

/** Graph, table or corrections. */
export function ViewSwitch() {
  const { state, update } = useView();
  const { trouble, tryAgain } = useDrawing();
  const shown = state.view === 'graph' && trouble !== null ? 'table' : state.view;
  const choose = (view: View) => {
    if (view === 'graph') tryAgain();
    update({ view });
  };
  return (
    <fieldset className="view-switch" aria-label="View">
      {views.map(({ view, name, icon }) => (
        <button
          key={view}
          type="button"
          aria-pressed={shown === view}
          disabled={view === 'graph' && trouble === 'off'}
          onClick={() => choose(view)}
        >
          <Icon name={icon} />
          {name}
        </button>
      ))}
    </fieldset>
  );
}
