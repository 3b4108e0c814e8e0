import { type KeyboardEvent, useEffect, useState } from 'react';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { describeStep, step } from '../../core/graph/walk.ts';
import type { Selection } from '../../core/view-state/view-state.ts';

const directions: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The walk over the graph with the keyboard: arrows go round the neighbours, Enter selects, Escape returns. */
export function useWalk(graph: StanceGraph, selection: Selection, select: (selection: Selection) => void) {
  const [focused, setFocused] = useState<string | null>(null);
  const from = selection.kind === 'actor' ? selection.id : selection.kind === 'line' ? selection.source : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a walk starts anew wherever the selection goes
  useEffect(() => setFocused(null), [from]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = directions[event.key];
    if (by) {
      event.preventDefault();
      setFocused(step(graph, from, focused, by));
    } else if (event.key === 'Enter' && focused) {
      event.preventDefault();
      select({ kind: 'actor', id: focused });
    }
  };
  return {
    focused: focused && graph.actor(focused) ? focused : null,
    onKeyDown,
    onBlur: () => setFocused(null),
    spoken: focused ? describeStep(graph, from, focused) : '',
  };
}
