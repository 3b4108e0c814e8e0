import { lineId } from '../core/graph/stance-graph.ts';
import type { Scene } from '../core/renderer/renderer.ts';
import type { DrawnActor, DrawnLine } from './drawn.ts';

/** Opacity of what is not lit while something is. */
const dimmed = { actor: 0.22, line: 0.09 };
const halfLit = 0.5;
/** Lifts what is lit over everything else. */
const above = 1e6;

/** An actor as the scene shows it: dimmed, ringed, or as it is. */
export function actorIn({ lit, selection, focused, center }: Scene, id: string, actor: DrawnActor): DrawnActor {
  const isLit = lit === null || lit.actors.has(id);
  const selected = (selection.kind === 'actor' && selection.id === id) || (lit?.ends?.has(id) ?? false);
  return {
    ...actor,
    opacity: isLit ? 1 : dimmed.actor,
    ring: selected || (selection.kind === 'line' && center === id) ? 1 : focused === id ? 0.5 : 0,
    zIndex: isLit ? actor.zIndex + above : actor.zIndex,
  };
}

/** A line as the scene shows it: left to the band of its communities while it is not lit, dimmed, half lit, with the band of the selection, or as it is. */
export function lineIn(scene: Scene, id: string, line: DrawnLine): DrawnLine {
  const { lit, selection, claimed: claims } = scene;
  if (scene.banded.has(id) && !lit?.lines.has(id)) return { ...line, hidden: true };
  const claimed = claims.has(id);
  if (lit === null) return claimed ? { ...line, claimed } : line;
  const isLit = lit.lines.has(id);
  const selected = selection.kind === 'line' && lineId(selection.source, selection.target) === id;
  const band = selected || (lit.bands?.has(id) ?? false);
  const opacity = isLit ? 1 : lit.halfLines.has(id) ? halfLit : dimmed.line;
  return { ...line, claimed, opacity, band, zIndex: isLit ? line.zIndex + above : line.zIndex };
}
