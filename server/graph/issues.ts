import { groupBy } from '../../shared/group-by.ts';
import type { IssueSummary } from '../../shared/routes.ts';
import { countDocuments, countPolarities } from './aggregate.ts';
import { byId, type GraphStance } from './stance-graph.ts';

/** Sums up the stances by what they are about, most frequent first, then by name; those about nothing in particular are left out. */
export const issuesOf = (stances: readonly GraphStance[]): IssueSummary[] =>
  [...groupBy(stances, ({ issueGroup }) => issueGroup)]
    .flatMap(([name, group]) => (name === null ? [] : [summarize(name, group)]))
    .sort((a, b) => b.stances - a.stances || byId(a.name, b.name));

const summarize = (name: string, stances: readonly GraphStance[]): IssueSummary => ({
  name,
  phrases: phrasesOf(stances),
  stances: stances.length,
  byPolarity: countPolarities(stances),
  documents: countDocuments(stances),
  actors: new Set(stances.flatMap(({ source, target }) => [source, target ?? source])).size,
});

const phrasesOf = (stances: readonly GraphStance[]): string[] =>
  [...groupBy(stances, ({ issue }) => issue)]
    .flatMap(([phrase, group]) => (phrase === null ? [] : [{ phrase, count: group.length }]))
    .sort((a, b) => b.count - a.count || byId(a.phrase, b.phrase))
    .map(({ phrase }) => phrase);
