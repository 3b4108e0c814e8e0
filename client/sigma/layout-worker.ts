import { DirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LayoutJob, LayoutResult } from '../core/layout/layout-job.ts';

const chunk = 50;

/** Runs ForceAtlas2 (Jacomy et al. 2014) for the rounds of the job or until its time is up. */
function run(job: LayoutJob): LayoutResult {
  const graph = new DirectedGraph();
  for (const [at, id] of job.ids.entries()) graph.addNode(id, { x: job.x[at], y: job.y[at] });
  for (const { source, target, weight } of job.links) {
    graph.mergeEdge(job.ids[source], job.ids[target], { weight });
  }
  const deadline = performance.now() + job.budget;
  const settings = {
    barnesHutOptimize: job.ids.length > 300,
    gravity: 1.2,
    scalingRatio: 12,
    slowDown: 2 + Math.log(job.ids.length + 1),
    edgeWeightInfluence: 0.3,
  };
  for (let done = 0; done < job.iterations && performance.now() < deadline; done += chunk) {
    forceAtlas2.assign(graph, { iterations: Math.min(chunk, job.iterations - done), settings });
  }
  return {
    x: job.ids.map((id) => graph.getNodeAttribute(id, 'x')),
    y: job.ids.map((id) => graph.getNodeAttribute(id, 'y')),
  };
}

self.onmessage = ({ data }: MessageEvent<LayoutJob>) => self.postMessage(run(data));
