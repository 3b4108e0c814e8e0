import type { Answer } from '../api/request.ts';

type Issues = Answer<'facets'>['issues'];

export interface IssueRow {
  name: string;
  count: number;
}

/** The issues to list: those of the filter first, then the most frequent under the other filters whose name holds the query. */
export function issueRows(issues: Issues, left: Issues, chosen: readonly string[] = [], query = ''): IssueRow[] {
  const counts = new Map(left.map(({ name, stances }) => [name, stances]));
  const wanted = query.trim().toLowerCase();
  const others = [...left, ...issues.filter(({ name }) => !counts.has(name))]
    .map(({ name }) => name)
    .filter((name) => !chosen.includes(name) && name.toLowerCase().includes(wanted));
  return [...chosen, ...others].map((name) => ({ name, count: counts.get(name) ?? 0 }));
}

/** Adds an issue to those of the filter, or takes it away; none is no filter. */
export function toggleIssue(chosen: readonly string[] = [], name: string): string[] | undefined {
  const after = chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name];
  return after.length ? after : undefined;
}
