import { useEffect, useRef, useState } from 'react';
import type { DrawnAnswer } from '../data/use-drawn.ts';
import { useDrawing } from '../stage/drawing.tsx';
import { useView } from '../state/view-context.tsx';

/** How long the drawing of a graph that is there may keep what stands beside it waiting, in milliseconds. */
const patience = 2000;

/** Whether what stands beside the graph may come: the graph is drawn first, unless that takes long or there is none to draw. What has come stays. */
export function useGraphFirst({ drawn, error }: DrawnAnswer): boolean {
  const { hasStood, trouble } = useDrawing();
  const { view } = useView().state;
  const [late, setLate] = useState(false);
  const there = drawn !== null;
  useEffect(() => {
    const timer = there ? setTimeout(() => setLate(true), patience) : undefined;
    return () => clearTimeout(timer);
  }, [there]);
  const none = trouble !== null || error !== null || view !== 'graph' || drawn?.overview.graph.actors.length === 0;
  const come = useRef(false);
  come.current ||= hasStood || late || none;
  return come.current;
}
