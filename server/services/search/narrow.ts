import { fold } from '../../../shared/fold.ts';
import type { QuestionFilter } from '../../../shared/search.ts';
import type { EdgeSelection } from '../../store/store.ts';
import type { NamedIssue } from './phrase-names.ts';

/** What passes the filter of a question and what narrows it; null where nothing can pass both. `issues` are those of the question. */
export function narrowed(
  filter: QuestionFilter,
  narrow: EdgeSelection,
  issues: readonly NamedIssue[],
): EdgeSelection | null {
  const lists = {
    type: common(filter.type, narrow.type),
    polarity: common(filter.polarity, narrow.polarity),
    outlet: common(filter.outlet, narrow.outlet),
    issue: filter.issue && narrow.issue ? ofIssues(narrow.issue, filter.issue, issues) : (filter.issue ?? narrow.issue),
  };
  if (Object.values(lists).some((list) => list?.length === 0)) return null;
  const from = [filter.from, narrow.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const [to] = [filter.to, narrow.to].filter((day) => day !== undefined).sort();
  return { ...narrow, ...lists, from, to };
}

const common = <T>(some: T[] | undefined, others: T[] | undefined): T[] | undefined =>
  some && others ? some.filter((one) => others.includes(one)) : (some ?? others);

/** Those of the names and phrases that belong to issues of these names. */
function ofIssues(given: readonly string[], names: readonly string[], issues: readonly NamedIssue[]): string[] {
  const phrases = issues.flatMap(({ name, phrases: some }) => (names.includes(name) ? some : []));
  const known = new Set([...names, ...phrases].map(fold));
  return given.filter((one) => known.has(fold(one)));
}
