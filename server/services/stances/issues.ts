import { fold } from '../../../shared/fold.ts';
import { groupBy } from '../../../shared/group-by.ts';
import type { IssuesAnswer, IssuesQuery } from '../../../shared/routes.ts';
import { issuesOf } from '../../graph/issues.ts';
import type { GroupedPhrase, Moment } from '../../store/store.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { pageOf } from '../paging/page-of.ts';

/** One page of what the stances that pass the filter are about, most frequent first; `q` is a part of the name or of a phrase. */
export async function listIssues(
  store: Moment,
  { q, limit, offset, after, ...filter }: Paged<IssuesQuery>,
): Promise<WithKey<IssuesAnswer>> {
  const query = fold(q);
  const groups = [...groupBy(await store.countPhrases(filter), ({ name }) => name)];
  const found = groups
    .filter(([name, phrases]) => holds(name, phrases, query))
    .map(([name, phrases]) => ({ name, stances: stancesOf(phrases) }));
  const { shown, next } = pageOf(found, ({ name, stances }) => [-stances, name], { limit, offset, after });
  const names = shown.map(({ name }) => name);
  const outlines = names.length ? await store.stanceOutlines({ ...filter, issueGroup: names }) : [];
  return { total: found.length, next, issues: issuesOf(outlines) };
}

const stancesOf = (phrases: readonly GroupedPhrase[]): number => phrases.reduce((sum, { stances }) => sum + stances, 0);

const holds = (name: string, phrases: readonly GroupedPhrase[], query: string): boolean =>
  [name, ...phrases.map(({ phrase }) => phrase)].some((text) => fold(text).includes(query));
