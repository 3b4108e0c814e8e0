import { MultiDirectedGraph } from 'graphology';
import { type Density, lineOpacity, lineSign, lineWidth, type Scale, strandWidths } from '../core/graph/encoding.ts';
import type { Line } from '../core/graph/stance-graph.ts';
import { canvasName } from '../core/labels/label-style.ts';
import { type Arranged, radiusOf } from './arranger.ts';
import type { DrawnLine, SceneGraph } from './drawn.ts';
import type { Palette } from './palette.ts';

interface Look {
  density: Density;
  scale: Scale;
  palette: Palette;
}

function drawnLine(line: Line, reciprocal: boolean, factor: number, { density, scale, palette }: Look): DrawnLine {
  const sign = lineSign(line.byPolarity);
  const width = lineWidth(line.count, density, scale.heaviest);
  const opacity = lineOpacity(line.count, sign, scale.neutralFrom);
  return {
    type: 'line',
    sign,
    width,
    size: width,
    strands: strandWidths(line.byPolarity, line.count, width, scale.strandsFrom) ?? [width, 0],
    reciprocal,
    bowFactor: factor,
    opacity,
    ownOpacity: opacity,
    band: false,
    claimed: false,
    color: palette.lines[sign],
    zIndex: line.count,
    count: line.count,
  };
}

/** The graph that sigma draws: places in pixels with y up, as sigma has it, and every mark of the encoding. */
export function buildSceneGraph({ shown, places, bows }: Arranged, height: number, look: Look): SceneGraph {
  const graph: SceneGraph = new MultiDirectedGraph();
  for (const [rank, actor] of shown.actors.entries()) {
    const { x, y } = places.get(actor.id)!;
    graph.addNode(actor.id, {
      type: 'circle',
      x,
      y: height - y,
      size: radiusOf(actor.stances, look.density, look.scale, shown.actors.length),
      kind: actor.kind,
      color: look.palette.actors[actor.kind],
      opacity: 1,
      ring: 0,
      zIndex: actor.stances,
      name: canvasName(actor),
      role: actor.role,
      stances: actor.stances,
      rank,
    });
  }
  for (const line of shown.lines) {
    if (line.source === line.target) continue;
    const reciprocal = shown.line(line.target, line.source) !== undefined;
    graph.addEdgeWithKey(line.id, line.source, line.target, drawnLine(line, reciprocal, bows.get(line.id) ?? 1, look));
  }
  return graph;
}
