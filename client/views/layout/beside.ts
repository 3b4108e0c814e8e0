// What stands beside the graph is loaded as one, once the graph is drawn.
export { Details } from '../details/details.tsx';
export { LegendSide } from '../legend/legend-side.tsx';
export { TimePanel } from '../time/time-panel.tsx';
