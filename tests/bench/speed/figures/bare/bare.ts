import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { force } from '../../../../../client/sigma/force.ts';
import type { GraphAnswer } from '../../../../../shared/routes.ts';

// The least that draws a graph of the API with sigma: the same layout, straight lines, names.
const { nodes, edges } = (await (await fetch(`/api/graph${location.search}`)).json()) as GraphAnswer;
const ids = nodes.map(({ key }) => key);
const links = edges.map(({ source, target, attributes }) => ({
  ...{ source: ids.indexOf(source), target: ids.indexOf(target), reciprocal: false },
  weight: 1 + Math.log(attributes.count),
}));
const places = force(ids, links);
const graph = new MultiDirectedGraph();
for (const [rank, { key, attributes }] of nodes.entries())
  graph.addNode(key, { ...places[rank], label: attributes.label, size: 4 + Math.sqrt(attributes.stances) });
for (const { key, source, target, attributes } of edges)
  graph.addEdgeWithKey(key, source, target, { size: 1 + Math.log(attributes.count) });
const place = document.getElementById('graph')!;
const sigma = new Sigma(graph, place);
sigma.once('afterRender', () => place.setAttribute('data-drawn', ''));
sigma.refresh();
