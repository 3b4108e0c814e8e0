import type { Format } from './formats.ts';

/** graphology's serialization, which `MultiDirectedGraph.from` reads; the same as the API's graph. */
export const json: Format = {
  id: 'json',
  name: 'JSON',
  description: 'For graphology, sigma.js and programs of your own.',
  mediaType: 'application/json',
  extension: 'json',
  write: (graph) => `${JSON.stringify(graph, null, 2)}\n`,
};
