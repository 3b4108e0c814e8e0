import { fold } from '../../shared/fold.ts';
import type { IssueSummary, IssuesAnswer, IssuesQuery } from '../../shared/routes.ts';
import { issuesOf } from '../graph/issues.ts';
import type { Store } from '../store/store.ts';
import { type Corpus, filteredOutlines } from './corpus.ts';

/** One page of what the stances that pass the filter are about, most frequent first; `q` is a part of the name or of a phrase. */
export async function listIssues(
  store: Store,
  corpus: Corpus,
  { q, limit, offset, ...filter }: IssuesQuery,
): Promise<IssuesAnswer> {
  const query = fold(q);
  const found = issuesOf(await filteredOutlines(store, corpus, filter)).filter((issue) => holds(issue, query));
  return { total: found.length, issues: found.slice(offset, offset + limit) };
}

const holds = ({ name, phrases }: IssueSummary, query: string): boolean =>
  [name, ...phrases].some((phrase) => fold(phrase).includes(query));
