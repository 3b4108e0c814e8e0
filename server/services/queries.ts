import type { ConflictsAnswer, LogAnswer, Score } from '../../shared/curation-requests.ts';
import type { StanceFilter } from '../../shared/filter.ts';
import type {
  ActorDetails,
  ActorQuery,
  ActorsAnswer,
  ActorsQuery,
  BalanceAnswer,
  BalanceQuery,
  ChangesAnswer,
  ChangesQuery,
  CommunitiesAnswer,
  CorporaAnswer,
  DocumentDetails,
  DocumentsAnswer,
  DocumentsQuery,
  EdgeDetails,
  Facets,
  FacetsQuery,
  GraphAnswer,
  GraphQuery,
  GroupsAnswer,
  GroupsQuery,
  IssuesAnswer,
  IssuesQuery,
  LogQuery,
  NeighborsAnswer,
  NeighborsQuery,
  OccurrencesAnswer,
  OutletsAnswer,
  OutletsQuery,
  Page,
  PathsAnswer,
  PathsQuery,
  PositionsAnswer,
  PositionsQuery,
  StancesAnswer,
  StancesQuery,
  Stats,
  SuggestionsAnswer,
  TimelineAnswer,
  TimelineQuery,
  TurnsAnswer,
  TurnsQuery,
} from '../../shared/routes.ts';
import type { Store } from '../store/store.ts';
import { actorDetails, searchActors } from './actors.ts';
import { balance } from './balance.ts';
import { changes, turns } from './changes.ts';
import { listCommunities } from './communities.ts';
import { listCorpora } from './corpora.ts';
import { listConflicts, listLog, logLines } from './curation/log.ts';
import { scoreOf } from './curation/score.ts';
import { documentDetails } from './document-details.ts';
import { edgeDetails } from './edge-details.ts';
import { graphPart, groupsApart } from './graph-part.ts';
import { listIssues } from './issues.ts';
import { findNeighbors } from './neighbors.ts';
import { listOccurrences } from './occurrences.ts';
import { outlets } from './outlets.ts';
import { findPaths } from './paths.ts';
import { positions } from './positions.ts';
import { countOutdated } from './reanalyze.ts';
import { listStances } from './stances.ts';
import { suggestedMerges } from './suggestions.ts';
import { timeline } from './timeline.ts';

/**
 * Everything that can be asked of a store. Actors are asked for by id, name or alias; the answers have the shapes of the
 * route table. Every question about what does not exist fails with a DemarcheError of code `unknown_...`.
 */
export interface Queries {
  stats(): Promise<Stats>;
  /** The graph, or the part of it that was asked for. */
  graph(query?: Partial<GraphQuery>): Promise<GraphAnswer>;
  groups(query?: Partial<GroupsQuery>): Promise<GroupsAnswer>;
  communities(filter?: StanceFilter): Promise<CommunitiesAnswer>;
  facets(filter?: FacetsQuery): Promise<Facets>;
  actors(query?: Partial<ActorsQuery>): Promise<ActorsAnswer>;
  suggestions(page?: Partial<Page>): Promise<SuggestionsAnswer>;
  actor(idOrName: string, filter?: ActorQuery): Promise<ActorDetails>;
  neighbors(idOrName: string, query?: Partial<NeighborsQuery>): Promise<NeighborsAnswer>;
  occurrences(idOrName: string, page?: Partial<Page>): Promise<OccurrencesAnswer>;
  edge(source: string, target: string, filter?: StanceFilter): Promise<EdgeDetails>;
  paths(source: string, target: string, query?: Partial<PathsQuery>): Promise<PathsAnswer>;
  timeline(query?: Partial<TimelineQuery>): Promise<TimelineAnswer>;
  changes(query?: Partial<ChangesQuery>): Promise<ChangesAnswer>;
  turns(query?: Partial<TurnsQuery>): Promise<TurnsAnswer>;
  balance(query?: Partial<BalanceQuery>): Promise<BalanceAnswer>;
  outlets(query?: Partial<OutletsQuery>): Promise<OutletsAnswer>;
  positions(issue: string, query?: Partial<PositionsQuery>): Promise<PositionsAnswer>;
  stances(query?: Partial<StancesQuery>): Promise<StancesAnswer>;
  issues(query?: Partial<IssuesQuery>): Promise<IssuesAnswer>;
  documents(query?: Partial<DocumentsQuery>): Promise<DocumentsAnswer>;
  document(id: string): Promise<DocumentDetails>;
  corpora(): Promise<CorporaAnswer>;
  /** The log of corrections, newest first. */
  curations(query?: Partial<LogQuery>): Promise<LogAnswer>;
  curationConflicts(page?: Partial<Page>): Promise<ConflictsAnswer>;
  /** The log as JSON lines, by moment. */
  curationLog(): Promise<string>;
  score(): Promise<Score>;
}

const firstPage: Page = { limit: 100, offset: 0 };

/** Leaves out what is undefined, so that it does not overwrite a default, and lists that narrow nothing. */
const given = <T extends object>(query: T): T =>
  Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
  ) as T;

/** More issues than these are not worth a list in the legend: `issues` searches them all. */
const mostIssues = 100;

/** Answers queries from a store; what another process adds to the store shows in the next answer. */
export const createQueries = (store: Store): Queries => ({
  stats: async () => ({
    ...(await store.counts()),
    edges: await store.countEdges(),
    outdated: await countOutdated(store),
  }),
  graph: (query = {}) => graphPart(store, { depth: 1, ...given(query) }),
  groups: (query = {}) => groupsApart(store, { ...firstPage, ...given(query) }),
  communities: async (filter = {}) =>
    listCommunities(store, await graphPart(store, { depth: 1, ...given(filter) }), given(filter)),
  facets: (filter = {}) => store.facets(given(filter), mostIssues),
  actors: (query = {}) => searchActors(store, { q: '', ...firstPage, ...given(query) }),
  suggestions: (page = {}) => suggestedMerges(store, { ...firstPage, ...given(page) }),
  actor: (idOrName, filter = {}) => actorDetails(store, idOrName, given(filter)),
  neighbors: (idOrName, query = {}) => findNeighbors(store, idOrName, { direction: 'both', depth: 1, ...given(query) }),
  occurrences: (idOrName, page = {}) => listOccurrences(store, idOrName, { ...firstPage, ...given(page) }),
  edge: (source, target, filter = {}) => edgeDetails(store, source, target, given(filter)),
  paths: (source, target, query = {}) => findPaths(store, source, target, { k: 5, ...given(query) }),
  timeline: (query = {}) => timeline(store, { direction: 'both', by: 'month', ...given(query) }),
  changes: (query = {}) => changes(store, { direction: 'both', ...given(query) }),
  turns: (query = {}) => turns(store, { ...firstPage, ...given(query) }),
  balance: (query = {}) => balance(store, { nodes: 200, ...given(query) }),
  outlets: (query = {}) => outlets(store, { direction: 'both', ...firstPage, ...given(query) }),
  positions: (issue, query = {}) => positions(store, issue, { ...firstPage, ...given(query) }),
  stances: (query = {}) => listStances(store, { ...firstPage, ...given(query) }),
  issues: (query = {}) => listIssues(store, { q: '', ...firstPage, ...given(query) }),
  documents: ({ copies, ...page } = {}) => store.documents({ ...firstPage, ...given(page) }, copies),
  document: (id) => documentDetails(store, id),
  corpora: () => listCorpora(store),
  curations: (query = {}) => listLog(store, { ...firstPage, ...given(query) }),
  curationConflicts: (page = {}) => listConflicts(store, { ...firstPage, ...given(page) }),
  curationLog: () => logLines(store),
  score: () => scoreOf(store),
});
