import type Sigma from 'sigma';
import type { Coordinates } from 'sigma/types';
import type { DrawnActor, DrawnLine } from './drawn.ts';

/** The pointer goes so many pixels before what it holds is dragged: a hand is never quite still. */
const leastWay = 4;

export interface Drag {
  /** Whether an actor is on its way, or was put down just now: then the click that ends the way selects nothing. */
  readonly moved: () => boolean;
}

/**
 * Moves actors with the pointer that holds them, in place of the whole picture.
 * @param mayMove whether an actor may be moved; where not, the picture stays still as well
 * @param onMoved told where an actor was put down
 */
export function dragActors(
  sigma: Sigma<DrawnActor, DrawnLine>,
  mayMove: () => boolean,
  onMoved: (actor: string, at: Coordinates) => void,
): Drag {
  let held: { actor: string; from: Coordinates } | null = null;
  let moved = false;
  sigma.on('downNode', ({ node, event }) => {
    held = { actor: node, from: { x: event.x, y: event.y } };
    moved = false;
  });
  sigma.on('downEdge', () => {
    moved = false;
  });
  sigma.on('downStage', () => {
    moved = false;
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!held) return;
    preventSigmaDefault();
    moved ||= Math.hypot(event.x - held.from.x, event.y - held.from.y) > leastWay;
    if (!moved || !mayMove()) return;
    sigma.getContainer().style.cursor = 'grabbing';
    const { x, y } = sigma.viewportToGraph(event);
    sigma.getGraph().mergeNodeAttributes(held.actor, { x, y });
  });
  const put = () => {
    const actor = held?.actor;
    held = null;
    if (actor === undefined || !moved || !mayMove()) return;
    sigma.getContainer().style.cursor = '';
    const { x, y } = sigma.getGraph().getNodeAttributes(actor);
    onMoved(actor, { x, y });
  };
  sigma.on('upNode', put);
  sigma.on('upEdge', put);
  sigma.on('upStage', put);
  return { moved: () => moved };
}
