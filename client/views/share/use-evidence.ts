import { useQueryClient } from '@tanstack/react-query';
import type { StanceRecord } from '../../../shared/routes.ts';
import { request } from '../../core/api/request.ts';
import { type Cited, evidenceShown } from '../../core/share/evidence.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { useView } from '../state/view-context.tsx';

const atOnce = 1000;
/** More stances than these are not gathered here: the statement table has them all. */
const most = 20_000;

export interface Evidence {
  stances: StanceRecord[];
  cited: Map<string, Cited>;
}

/** A way to fetch the stances behind what is drawn or selected, with the articles that they stand in. */
export function useEvidence(drawn: Drawn): () => Promise<Evidence> {
  const { state } = useView();
  const queries = useQueryClient();
  return async () => {
    const stances: StanceRecord[] = [];
    for (let total = 1; stances.length < Math.min(total, most); ) {
      const query = { ...state.filter, limit: atOnce, offset: stances.length };
      const page = await queries.fetchQuery({
        queryKey: ['stances', 'page', query],
        queryFn: () => request('stances', { query }),
      });
      if (!page.stances.length) break;
      stances.push(...page.stances);
      total = page.total;
    }
    const shown = evidenceShown(stances, drawn.graph, state.selection);
    return { stances: shown, cited: await citedIn(new Set(shown.map(({ documentId }) => documentId))) };
  };
}

/** The articles with these ids, from the list of all. */
async function citedIn(ids: ReadonlySet<string>): Promise<Map<string, Cited>> {
  const cited = new Map<string, Cited>();
  for (let offset = 0, total = 1; offset < total && cited.size < ids.size; offset += atOnce) {
    const page = await request('documents', { query: { copies: true, limit: atOnce, offset } });
    for (const document of page.documents) if (ids.has(document.id)) cited.set(document.id, document);
    total = page.total;
  }
  return cited;
}
