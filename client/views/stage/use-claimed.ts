import { useMemo } from 'react';
import { mostlyClaims } from '../../core/graph/claims.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { useGraph } from '../data/graph.ts';
import { useView } from '../state/view-context.tsx';

const nothing: ReadonlySet<string> = new Set();

/** The lines that mostly rest on claims, where these are to be told apart. */
export function useClaimed(shown: StanceGraph): ReadonlySet<string> {
  const { claims, filter } = useView().state;
  const { minCount: _, ...rest } = filter;
  const { piece } = useGraph({ ...rest, said: 'speaker' }, claims && filter.said !== 'article');
  return useMemo(() => (piece ? mostlyClaims(shown, piece.graph) : nothing), [shown, piece]);
}
