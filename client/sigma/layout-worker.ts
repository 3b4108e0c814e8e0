import { DirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Point } from '../core/geometry/point.ts';
import { type ArrangeJob, arrange } from '../core/layout/arrange.ts';
import { iterationsFor, type Link, startPosition } from '../core/layout/layout-job.ts';

const chunk = 50;
/** Milliseconds after which the force layout stops wherever it is. */
const budget = 6000;

/** Runs ForceAtlas2 (Jacomy et al. 2014) until its rounds or its time are used up. */
function force(ids: readonly string[], links: readonly Link[]): Point[] {
  const graph = new DirectedGraph();
  for (const [rank, id] of ids.entries()) graph.addNode(id, startPosition(rank));
  for (const { source, target, weight } of links) graph.mergeEdge(ids[source], ids[target], { weight });
  const deadline = performance.now() + budget;
  const rounds = iterationsFor(ids.length);
  const settings = {
    barnesHutOptimize: ids.length > 300,
    gravity: 1.2,
    scalingRatio: 12,
    slowDown: 2 + Math.log(ids.length + 1),
    edgeWeightInfluence: 0.3,
  };
  for (let done = 0; done < rounds && performance.now() < deadline; done += chunk) {
    forceAtlas2.assign(graph, { iterations: Math.min(chunk, rounds - done), settings });
  }
  return ids.map((id) => ({ x: graph.getNodeAttribute(id, 'x'), y: graph.getNodeAttribute(id, 'y') }));
}

self.onmessage = ({ data }: MessageEvent<ArrangeJob>) => self.postMessage(arrange(data, force));
