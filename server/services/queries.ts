import type { ConflictsAnswer, LogAnswer, Score } from '../../shared/curation-requests.ts';
import type { StanceFilter } from '../../shared/filter.ts';
import type {
  ActorDetails,
  ActorQuery,
  ActorsAnswer,
  ActorsQuery,
  AskAnswer,
  AskQuery,
  BalanceAnswer,
  BalanceQuery,
  ChangesAnswer,
  ChangesQuery,
  CommunitiesAnswer,
  CorporaAnswer,
  CorporaQuery,
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
  SearchAnswer,
  SearchQuery,
  StancesAnswer,
  StancesQuery,
  Stats,
  SuggestionsAnswer,
  SuggestionsQuery,
  TimelineAnswer,
  TimelineQuery,
  TurnsAnswer,
  TurnsQuery,
} from '../../shared/routes.ts';
import { phraseWords } from '../search/phrase-words.ts';
import type { Store } from '../store/store.ts';
import { actorDetails, searchActors } from './actors.ts';
import { balance } from './balance.ts';
import { changes, turns } from './changes.ts';
import { listCommunities } from './communities.ts';
import { checkCorpora, listCorpora } from './corpora.ts';
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
import { ask } from './search/ask.ts';
import { searchDocuments } from './search/documents.ts';
import { search } from './search/search.ts';
import { listStances } from './stances.ts';
import { suggestedMerges } from './suggestions.ts';
import { timeline } from './timeline.ts';

/**
 * Everything that can be asked of a store. Actors are asked for by id, name or alias; the answers have the shapes of the
 * route table. Every question about what does not exist fails with a DemarcheError of code `unknown_...`.
 */
export interface Queries {
  stats(query?: CorporaQuery): Promise<Stats>;
  /** The graph, or the part of it that was asked for. */
  graph(query?: Partial<GraphQuery>): Promise<GraphAnswer>;
  groups(query?: Partial<GroupsQuery>): Promise<GroupsAnswer>;
  communities(filter?: StanceFilter): Promise<CommunitiesAnswer>;
  facets(filter?: FacetsQuery): Promise<Facets>;
  actors(query?: Partial<ActorsQuery>): Promise<ActorsAnswer>;
  suggestions(query?: Partial<SuggestionsQuery>): Promise<SuggestionsAnswer>;
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
  search(query?: Partial<SearchQuery>): Promise<SearchAnswer>;
  ask(query?: Partial<AskQuery>): Promise<AskAnswer>;
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
  score(query?: CorporaQuery): Promise<Score>;
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
export function createQueries(store: Store): Queries {
  /** The query without what narrows nothing. @throws DemarcheError `unknown_corpus`. */
  const asked = async <Query extends Partial<CorporaQuery>>(query: Query): Promise<Query> => {
    await checkCorpora(store, query.corpus);
    return given(query);
  };
  return {
    stats: async (query = {}) => {
      const { corpus } = await asked(query);
      return {
        ...(await store.counts(corpus)),
        edges: await store.countEdges({ corpus }),
        outdated: await countOutdated(store, corpus),
      };
    },
    graph: async (query = {}) => graphPart(store, { depth: 1, ...(await asked(query)) }),
    groups: async (query = {}) => groupsApart(store, { ...firstPage, ...(await asked(query)) }),
    communities: async (query = {}) => {
      const filter = await asked(query);
      return listCommunities(store, await graphPart(store, { depth: 1, ...filter }), filter);
    },
    facets: async (filter = {}) => store.facets(await asked(filter), mostIssues),
    actors: async (query = {}) => searchActors(store, { q: '', ...firstPage, ...(await asked(query)) }),
    search: async (query = {}) => search(store, { q: '', limit: 3, ...(await asked(query)) }),
    ask: async (query = {}) => ask(store, { asks: 'stances', limit: 50, ...(await asked(query)) }),
    suggestions: async (query = {}) => suggestedMerges(store, { ...firstPage, ...(await asked(query)) }),
    actor: async (idOrName, filter = {}) => actorDetails(store, idOrName, await asked(filter)),
    neighbors: async (idOrName, query = {}) =>
      findNeighbors(store, idOrName, { direction: 'both', depth: 1, ...(await asked(query)) }),
    occurrences: (idOrName, page = {}) => listOccurrences(store, idOrName, { ...firstPage, ...given(page) }),
    edge: async (source, target, filter = {}) => edgeDetails(store, source, target, await asked(filter)),
    paths: async (source, target, query = {}) => findPaths(store, source, target, { k: 5, ...(await asked(query)) }),
    timeline: async (query = {}) => timeline(store, { direction: 'both', by: 'month', ...(await asked(query)) }),
    changes: async (query = {}) => changes(store, { direction: 'both', ...(await asked(query)) }),
    turns: async (query = {}) => turns(store, { ...firstPage, ...(await asked(query)) }),
    balance: async (query = {}) => balance(store, { nodes: 200, ...(await asked(query)) }),
    outlets: async (query = {}) => outlets(store, { direction: 'both', ...firstPage, ...(await asked(query)) }),
    positions: async (issue, query = {}) => positions(store, issue, { ...firstPage, ...(await asked(query)) }),
    stances: async (query = {}) => listStances(store, { ...firstPage, ...(await asked(query)) }),
    issues: async (query = {}) => listIssues(store, { q: '', ...firstPage, ...(await asked(query)) }),
    documents: async (query = {}) => {
      const { q = '', ...rest } = await asked(query);
      return searchDocuments(store, phraseWords(q), { ...firstPage, ...rest });
    },
    document: (id) => documentDetails(store, id),
    corpora: () => listCorpora(store),
    curations: (query = {}) => listLog(store, { ...firstPage, ...given(query) }),
    curationConflicts: (page = {}) => listConflicts(store, { ...firstPage, ...given(page) }),
    curationLog: () => logLines(store),
    score: async (query = {}) => scoreOf(store, (await asked(query)).corpus),
  };
}
