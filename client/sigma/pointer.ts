import type Sigma from 'sigma';
import type { RendererEvents } from '../core/renderer/renderer.ts';
import { nothingSelected, type Selection } from '../core/view-state/view-state.ts';
import type { Drag } from './dragging.ts';
import type { DrawnActor, DrawnLine } from './drawn.ts';

const hoverAfter = 80;

/** Turns sigma's mouse and touch events into selections, and into what the pointer rests on after a moment. */
export function listenTo(sigma: Sigma<DrawnActor, DrawnLine>, events: RendererEvents, { moved }: Drag): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const container = sigma.getContainer();
  const lineOf = (edge: string): Selection => {
    const [source, target] = sigma.getGraph().extremities(edge);
    return { kind: 'line', source, target };
  };
  const point = (selection: Selection, at: { x: number; y: number }) => {
    container.style.cursor = 'pointer';
    clearTimeout(resting);
    resting = setTimeout(() => events.onPoint({ selection, at: { x: at.x, y: at.y } }), hoverAfter);
  };
  const leave = () => {
    container.style.cursor = '';
    clearTimeout(resting);
    events.onPoint(null);
  };
  const choose = (selection: Selection) => {
    if (!moved()) events.onSelect(selection);
  };
  sigma.on('clickNode', ({ node }) => choose({ kind: 'actor', id: node }));
  sigma.on('clickEdge', ({ edge }) => choose(lineOf(edge)));
  sigma.on('clickStage', () => choose(nothingSelected));
  sigma.on('downNode', leave);
  sigma.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault());
  sigma.on('enterNode', ({ node, event }) => point({ kind: 'actor', id: node }, event));
  sigma.on('enterEdge', ({ edge, event }) => point(lineOf(edge), event));
  sigma.on('leaveNode', leave);
  sigma.on('leaveEdge', leave);
  sigma.on('leaveStage', leave);
  sigma.on('kill', () => clearTimeout(resting));
}
