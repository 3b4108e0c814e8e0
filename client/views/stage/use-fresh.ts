import { useEffect, useRef, useState } from 'react';
import { newcomers, type Seen } from '../../core/graph/newcomers.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';

const nobody: ReadonlySet<string> = new Set();
/** How long newcomers are marked, in milliseconds. */
const marked = 2000;

/** The actors that came into a graph while the same was asked for, for a moment. */
export function useFresh(graph: StanceGraph, query: object): ReadonlySet<string> {
  const [fresh, setFresh] = useState(nobody);
  const before = useRef<Seen | null>(null);
  const key = JSON.stringify(query);
  useEffect(() => {
    const { seen, came } = newcomers(before.current, graph, key);
    before.current = seen;
    if (came.length) setFresh(new Set(came));
  }, [graph, key]);
  useEffect(() => {
    if (fresh === nobody) return;
    const timer = setTimeout(() => setFresh(nobody), marked);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
