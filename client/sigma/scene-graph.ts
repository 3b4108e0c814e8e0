import { MultiDirectedGraph } from 'graphology';
import { bowFactor, type Obstacle } from '../core/geometry/bow-factor.ts';
import type { Point } from '../core/geometry/point.ts';
import {
  actorRadius,
  crowding,
  type Density,
  lineOpacity,
  lineSign,
  lineWidth,
  strandWidths,
} from '../core/graph/encoding.ts';
import type { Line, StanceGraph } from '../core/graph/stance-graph.ts';
import type { DrawnLine, SceneGraph } from './drawn.ts';
import type { Palette } from './palette.ts';

/** Above this many pairs of line and actor the search for clear ways costs more than a frame, and lines keep their plain bow. */
const clearWayBudget = 120_000;

function drawnLine(line: Line, reciprocal: boolean, factor: number, density: Density, palette: Palette): DrawnLine {
  const sign = lineSign(line.byPolarity);
  const width = lineWidth(line.count, density);
  const opacity = lineOpacity(line.count, sign);
  return {
    type: 'line',
    sign,
    width,
    size: width,
    strands: strandWidths(line.byPolarity, line.count, width) ?? [width, 0],
    reciprocal,
    bowFactor: factor,
    opacity,
    ownOpacity: opacity,
    band: false,
    color: palette.lines[sign],
    zIndex: line.count,
    count: line.count,
  };
}

/** The graph that sigma draws: places in pixels with y up, as sigma has it, and every mark of the encoding. */
export function buildSceneGraph(
  shown: StanceGraph,
  positions: ReadonlyMap<string, Point>,
  height: number,
  density: Density,
  palette: Palette,
): SceneGraph {
  const graph: SceneGraph = new MultiDirectedGraph();
  const scale = crowding(shown.actors.length);
  for (const actor of shown.actors) {
    const { x, y } = positions.get(actor.id)!;
    graph.addNode(actor.id, {
      type: 'actor',
      x,
      y: height - y,
      size: actorRadius(actor.stances, density) * scale,
      kind: actor.kind,
      color: palette.actors[actor.kind],
      opacity: 1,
      ring: 0,
      zIndex: actor.stances,
      name: actor.label,
      role: actor.role,
      stances: actor.stances,
    });
  }
  const obstacles: (Obstacle & { id: string })[] = shown.actors.map((actor) => ({
    id: actor.id,
    ...positions.get(actor.id)!,
    radius: actorRadius(actor.stances, density) * scale,
  }));
  const searching = obstacles.length * shown.lines.length <= clearWayBudget;
  for (const line of shown.lines) {
    if (line.source === line.target) continue;
    const reciprocal = shown.line(line.target, line.source) !== undefined;
    const thirds = searching ? obstacles.filter(({ id }) => id !== line.source && id !== line.target) : [];
    const factor = bowFactor(positions.get(line.source)!, positions.get(line.target)!, reciprocal, thirds);
    graph.addEdgeWithKey(line.id, line.source, line.target, drawnLine(line, reciprocal, factor, density, palette));
  }
  return graph;
}
