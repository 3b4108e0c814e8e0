import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Point } from '../core/geometry/point.ts';
import { iterationsFor, type Link, startPosition } from '../core/layout/layout-job.ts';

/** After so many rounds the forces start anew from where everybody stands, and the time is looked at. */
const chunk = 50;
/** Milliseconds after which the layout stops wherever it is. */
const budget = 6000;
/** Numbers that a node takes in the matrix of the algorithm, and where some of them stand. */
const perNode = 10;
const at = { x: 0, y: 1, speeds: 2, mass: 6, convergence: 7 };

const settingsFor = (actors: number) => ({
  ...{ linLogMode: false, outboundAttractionDistribution: false, adjustSizes: false, strongGravityMode: false },
  ...{ barnesHutOptimize: actors > 300, barnesHutTheta: 0.5 },
  ...{ gravity: 1.2, scalingRatio: 12, slowDown: 2 + Math.log(actors + 1), edgeWeightInfluence: 0.3 },
});

/** An actor's mass is one more than the weight of its lines. */
function nodesOf(actors: number, links: readonly Link[]): Float32Array {
  const nodes = new Float32Array(actors * perNode);
  for (let rank = 0; rank < actors; rank++) {
    const { x, y } = startPosition(rank);
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, 1, 0], rank * perNode);
  }
  for (const { source, target, weight } of links) {
    nodes[source * perNode + at.mass]! += weight;
    nodes[target * perNode + at.mass]! += weight;
  }
  return nodes;
}

/** Everybody stands still, and all forces converge as at the start. */
function stop(nodes: Float32Array): void {
  for (let node = 0; node < nodes.length; node += perNode) {
    nodes.fill(0, node + at.speeds, node + at.mass);
    nodes[node + at.convergence] = 1;
  }
}

/** Runs ForceAtlas2 (Jacomy et al. 2014) until its rounds or its time are used up. */
export function force({ length: actors }: readonly string[], links: readonly Link[]): Point[] {
  const nodes = nodesOf(actors, links);
  const edges = new Float32Array(
    links.flatMap(({ source, target, weight }) => [source * perNode, target * perNode, weight]),
  );
  const settings = settingsFor(actors);
  const rounds = iterationsFor(actors);
  const deadline = performance.now() + budget;
  for (let round = 0; round < rounds; round++) {
    if (round % chunk === 0) {
      if (performance.now() > deadline) break;
      stop(nodes);
    }
    iterate(settings, nodes, edges);
  }
  return Array.from({ length: actors }, (_, rank) => ({
    x: nodes[rank * perNode + at.x]!,
    y: nodes[rank * perNode + at.y]!,
  }));
}
