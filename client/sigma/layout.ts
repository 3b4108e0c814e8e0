import type { Point } from '../core/geometry/point.ts';
import type { StanceGraph } from '../core/graph/stance-graph.ts';
import { type LayoutResult, layoutJob } from '../core/layout/layout-job.ts';

const finished = new WeakMap<StanceGraph, Promise<Map<string, Point>>>();

function compute(graph: StanceGraph): Promise<Map<string, Point>> {
  const job = layoutJob(graph);
  if (job.ids.length === 0) return Promise.resolve(new Map());
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Map<string, Point>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<LayoutResult>) =>
      resolve(new Map(job.ids.map((id, at) => [id, { x: data.x[at]!, y: data.y[at]! }])));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}

/** Positions of a graph's actors, computed once in a worker; the same graph always gets the same. */
export function layoutOf(graph: StanceGraph): Promise<Map<string, Point>> {
  const known = finished.get(graph);
  if (known) return known;
  const positions = compute(graph);
  finished.set(graph, positions);
  return positions;
}
