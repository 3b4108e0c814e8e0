import type { StanceFilter } from '../../../shared/filter.ts';
import type { StanceRecord } from '../../../shared/routes.ts';
import { pagesOf, wholeEdge } from '../../core/api/pages.ts';
import { ApiError } from '../../core/api/request.ts';
import type { Line, StanceGraph } from '../../core/graph/stance-graph.ts';
import { type Cited, linesChosen } from '../../core/share/evidence.ts';
import { useView } from '../state/view-context.tsx';

/** So many lines are asked for at a time. */
const together = 6;

export interface Evidence {
  stances: StanceRecord[];
  cited: Map<string, Cited>;
}

/** A way to fetch every stance behind what is drawn or selected, line by line, with the articles that they stand in. */
export function useEvidence(shown: StanceGraph): () => Promise<Evidence> {
  const { filter, selection } = useView().state;
  return async () => {
    const lines = linesChosen(shown, selection);
    const stances: StanceRecord[] = [];
    for (let from = 0; from < lines.length; from += together) {
      const some = await Promise.all(lines.slice(from, from + together).map((line) => stancesOf(line, filter)));
      stances.push(...some.flat());
    }
    return { stances, cited: await citedIn(new Set(stances.map(({ documentId }) => documentId))) };
  };
}

/** The stances of a line; none where it has gone meanwhile. */
const stancesOf = ({ source, target }: Line, query: StanceFilter): Promise<StanceRecord[]> =>
  wholeEdge({ params: { source, target }, query })
    .then(({ stances }) => stances)
    .catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'unknown_edge') return [];
      throw error;
    });

/** The articles with these ids, from the list of all. */
async function citedIn(ids: ReadonlySet<string>): Promise<Map<string, Cited>> {
  const cited = new Map<string, Cited>();
  if (!ids.size) return cited;
  for await (const { documents } of pagesOf('documents', { query: { copies: true } })) {
    for (const document of documents) if (ids.has(document.id)) cited.set(document.id, document);
    if (cited.size === ids.size) break;
  }
  return cited;
}
