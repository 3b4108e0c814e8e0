import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { View } from '../../core/view-state/view-state.ts';
import { Icon } from '../parts/icon.tsx';
import { useDrawing } from '../stage/drawing.tsx';
import { useView } from '../state/view-context.tsx';

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
    <ToggleButtonGroup
      className="view-switch"
      aria-label="View"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => choose([...keys][0] as View)}
    >
      <ToggleButton id="graph" isDisabled={trouble === 'off'}>
        <Icon name="graph" />
        Graph
      </ToggleButton>
      <ToggleButton id="table">
        <Icon name="table" />
        Table
      </ToggleButton>
      <ToggleButton id="corrections">
        <Icon name="history" />
        Corrections
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
