import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { View } from '../../core/view-state/view-state.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';

/** Graph, table or corrections. */
export function ViewSwitch() {
  const { state, update } = useView();
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label="View"
      disallowEmptySelection
      selectedKeys={[state.view]}
      onSelectionChange={(keys) => update({ view: [...keys][0] as View })}
    >
      <ToggleButton id="graph">
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
