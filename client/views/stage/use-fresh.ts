import { useEffect, useRef, useState } from 'react';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';

const nobody: ReadonlySet<string> = new Set();
/** How long newcomers are marked, in milliseconds. */
const marked = 2000;

/** The actors that came into a graph while the same was asked for, for a moment. */
export function useFresh(graph: StanceGraph, query: object): ReadonlySet<string> {
  const [fresh, setFresh] = useState(nobody);
  const before = useRef<{ graph: StanceGraph; key: string } | null>(null);
  const key = JSON.stringify(query);
  useEffect(() => {
    const known = before.current;
    before.current = { graph, key };
    if (!known || known.key !== key || known.graph === graph) return;
    const came = graph.actors.filter(({ id }) => !known.graph.actor(id)).map(({ id }) => id);
    if (came.length) setFresh(new Set(came));
  }, [graph, key]);
  useEffect(() => {
    if (fresh === nobody) return;
    const timer = setTimeout(() => setFresh(nobody), marked);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
