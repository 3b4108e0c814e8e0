import { skeletonOf } from '../../../server/graph/skeleton.ts';

/** An edge with the number of its documents. */
export interface PathEdge {
  source: string;
  target: string;
  documents: number;
}

/** The graph of these edges; of one that is given twice the documents are added up. */
export const graphOf = (edges: readonly PathEdge[]) => {
  const sums = new Map<string, PathEdge>();
  for (const { source, target, documents } of edges) {
    const known = sums.get(`${source} ${target}`)?.documents ?? 0;
    sums.set(`${source} ${target}`, { source, target, documents: known + documents });
  }
  const byPolarity = { positive: 0, negative: 0, neutral: 0 };
  return skeletonOf([...sums.values()].map((one) => ({ ...one, count: one.documents, byPolarity })));
};
