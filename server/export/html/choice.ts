import { byId } from '../../graph/stance-graph.ts';
import type { ExportedEdge, ExportedNode, ExportedStance, ExportSource } from '../source.ts';

/** What can be read on one page. */
const most = { actors: 60, edges: 300, sentences: 12 };

/** The part of the graph that a page draws, with its sentences. */
export interface Drawn {
  nodes: readonly ExportedNode[];
  /** The strongest first. */
  edges: readonly ExportedEdge[];
  /** By key of the edge: the sentences with the highest scores, best first. */
  sentences: ReadonlyMap<string, readonly ExportedStance[]>;
}

const strongest = (nodes: readonly ExportedNode[]): ExportedNode[] =>
  [...nodes].sort((a, b) => b.attributes.stances - a.attributes.stances || byId(a.key, b.key)).slice(0, most.actors);

const byCount = (a: ExportedEdge, b: ExportedEdge): number =>
  b.attributes.count - a.attributes.count || byId(a.key, b.key);

async function edgesAmong({ edges }: ExportSource, nodes: readonly ExportedNode[]): Promise<ExportedEdge[]> {
  const keys = new Set(nodes.map(({ key }) => key));
  const among: ExportedEdge[] = [];
  for await (const some of edges())
    for (const edge of some) if (keys.has(edge.source) && keys.has(edge.target)) among.push(edge);
  return among.sort(byCount).slice(0, most.edges);
}

async function sentencesOf({ stances }: ExportSource, edges: readonly ExportedEdge[]) {
  const keys = new Map(edges.map(({ key, source, target }) => [JSON.stringify([source, target]), key]));
  const found = new Map<string, ExportedStance[]>();
  for await (const stance of stances()) {
    const key = keys.get(JSON.stringify([stance.source.id, stance.target?.id]));
    if (key === undefined) continue;
    const best = [...(found.get(key) ?? []), stance].sort((a, b) => b.score - a.score);
    found.set(key, best.slice(0, most.sentences));
  }
  return found;
}

/** The strongest actors and the edges among them. */
export async function drawnGraph(source: ExportSource): Promise<Omit<Drawn, 'sentences'>> {
  const nodes = strongest(source.nodes);
  return { nodes, edges: await edgesAmong(source, nodes) };
}

/** The same with the sentences behind the edges. */
export async function drawnPart(source: ExportSource): Promise<Drawn> {
  const part = await drawnGraph(source);
  return { ...part, sentences: await sentencesOf(source, part.edges) };
}
