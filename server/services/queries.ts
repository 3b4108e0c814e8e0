import { createHash } from 'node:crypto';
import type { CompareAnswer, CompareQuery } from '../../shared/compare.ts';
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
  EdgeQuery,
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
  OccurrencesQuery,
  OutletsAnswer,
  OutletsQuery,
  Page,
  PartQuery,
  PathsAnswer,
  PathsQuery,
  PositionsAnswer,
  PositionsQuery,
  SearchAnswer,
  SearchQuery,
  SpeakersAnswer,
  SpeakersQuery,
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
import type { Moment, Store } from '../store/store.ts';
import { actorDetails, searchActors } from './actors/actors.ts';
import { listOccurrences } from './actors/occurrences.ts';
import { resolveActor } from './actors/resolve-actor.ts';
import { suggestedMerges } from './actors/suggestions.ts';
import { compare } from './comparison/compare.ts';
import { listConflicts, listLog, logLines } from './curation/log.ts';
import { scoreOf } from './curation/score.ts';
import { documentDetails } from './document-details.ts';
import { exportInto, formatNamed, type Sink } from './export/export.ts';
import { balance } from './graph/balance.ts';
import { listCommunities } from './graph/communities.ts';
import { edgeDetails } from './graph/edge-details.ts';
import { graphPart, groupsApart } from './graph/graph-part.ts';
import { rememberSkeletons } from './graph/known-skeletons.ts';
import { findNeighbors } from './graph/neighbors.ts';
import { findPaths } from './graph/paths.ts';
import { answerPage, type Paged, type WithKey } from './paging/cursor.ts';
import { ask } from './search/ask.ts';
import { searchDocuments } from './search/documents.ts';
import { rememberNames } from './search/phrase-names.ts';
import { search } from './search/search.ts';
import { changes, turns } from './stances/changes.ts';
import { listIssues } from './stances/issues.ts';
import { outlets } from './stances/outlets.ts';
import { positions } from './stances/positions.ts';
import { speakers } from './stances/speakers.ts';
import { listStances } from './stances/stances.ts';
import { timeline } from './stances/timeline.ts';
import { checkCorpora, listCorpora } from './upkeep/corpora.ts';
import { countOutdated } from './upkeep/reanalyze.ts';

/**
 * Everything that can be asked of a store. Actors are asked for by id, name or alias; the answers have the shapes of the
 * route table. Every question about what does not exist fails with a DemarcheError of code `unknown_...`.
 */
export interface Queries {
  /** Differs from what it was as soon as anything in the store has changed. */
  version(): Promise<string>;
  /** How many documents there are: cheap, for who only asks whether the store answers. */
  countDocuments(): Promise<number>;
  /** How many documents and stances there are together. */
  countRows(): Promise<number>;
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
  occurrences(idOrName: string, query?: Partial<OccurrencesQuery>): Promise<OccurrencesAnswer>;
  edge(source: string, target: string, query?: Partial<EdgeQuery>): Promise<EdgeDetails>;
  paths(source: string, target: string, query?: Partial<PathsQuery>): Promise<PathsAnswer>;
  timeline(query?: Partial<TimelineQuery>): Promise<TimelineAnswer>;
  changes(query?: Partial<ChangesQuery>): Promise<ChangesAnswer>;
  turns(query?: Partial<TurnsQuery>): Promise<TurnsAnswer>;
  balance(query?: Partial<BalanceQuery>): Promise<BalanceAnswer>;
  outlets(query?: Partial<OutletsQuery>): Promise<OutletsAnswer>;
  positions(issue: string, query?: Partial<PositionsQuery>): Promise<PositionsAnswer>;
  speakers(query?: Partial<SpeakersQuery>): Promise<SpeakersAnswer>;
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
  /** Lays a table of coded events beside the stances; nothing of it is kept. @throws DemarcheError `unreadable_input`, `too_large`. */
  compare(table: Uint8Array, query?: Partial<CompareQuery>): Promise<CompareAnswer>;
  /**
   * Writes a file piece by piece, of what is stored when it begins; others are answered, and store, meanwhile. The signal breaks it
   * off, also while it waits for its turn: its reason is thrown then.
   * @throws DemarcheError `unknown_format`
   */
  export(format: string, query: Partial<PartQuery>, sink: Sink, options?: { signal?: AbortSignal }): Promise<void>;
}

const firstPage: Page = { limit: 100, offset: 0 };

/** Leaves out what is undefined, so that it does not overwrite a default, and lists that narrow nothing. */
const given = <T extends object>(query: T): T =>
  Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
  ) as T;

/** The query with the ids of the speakers that it names. @throws DemarcheError `unknown_actor`, `ambiguous_actor`. */
async function withSpeakers<Query extends object>(store: Moment, query: Query & Partial<StanceFilter>): Promise<Query> {
  if (!query.attributedTo) return query;
  const named = await Promise.all(query.attributedTo.map((name) => resolveActor(store, name)));
  return { ...query, attributedTo: named.map(({ id }) => id) };
}

/** The query with the id of the actor that it names. @throws DemarcheError `unknown_actor`, `ambiguous_actor`. */
const withActor = async <Query extends { actor?: string | undefined }>(store: Moment, query: Query): Promise<Query> =>
  query.actor ? { ...query, actor: (await resolveActor(store, query.actor)).id } : query;

/** Tells tables apart. */
const digestOf = (table: Uint8Array): string => createHash('sha256').update(table).digest('base64url');

/** More issues than these are not worth a list in the legend: `issues` searches them all. */
const mostIssues = 100;

async function statsOf(store: Moment, { corpus }: CorporaQuery): Promise<Stats> {
  return {
    ...(await store.counts(corpus)),
    edges: await store.countEdges({ corpus }),
    outdated: await countOutdated(store, corpus),
    languages: await store.languages(corpus),
  };
}

/** Answers queries from a store; what another process adds to the store shows in the next answer. */
export function createQueries(store: Store): Queries {
  /** Answers a query from what the store holds at one moment. @throws DemarcheError `unknown_corpus`. */
  const asked = <Query extends object, Answer>(
    query: Query & Partial<CorporaQuery>,
    answer: (moment: Moment, query: Query) => Promise<Answer>,
  ): Promise<Answer> =>
    store.atOneMoment(async (moment) => {
      await checkCorpora(moment, query.corpus);
      return answer(moment, await withSpeakers(moment, given(query)));
    });
  /** Answers a query for a page of a list. @throws DemarcheError `invalid_request` for a cursor of another list, `unknown_corpus`. */
  const listed = <Query extends object, Answer>(
    name: string,
    args: readonly string[],
    query: Partial<Query & Page>,
    answer: (moment: Moment, query: Paged<Query>) => Promise<WithKey<Answer>>,
  ): Promise<Answer> =>
    answerPage(name, args, { ...firstPage, ...given(query) }, (page) => asked(page as Paged<Query>, answer));
  const skeletonOf = rememberSkeletons();
  const namesOf = rememberNames(skeletonOf);
  return {
    version: () => store.version(),
    countDocuments: () => store.countDocuments(),
    countRows: async () => {
      const { documents, stances } = await store.counts();
      return documents + stances;
    },
    stats: (query = {}) => asked(query, statsOf),
    graph: (query = {}) => asked(query, (moment, wanted) => graphPart(moment, { depth: 1, ...wanted }, skeletonOf)),
    groups: (query = {}) => listed('groups', [], query, (moment, page) => groupsApart(moment, page, skeletonOf)),
    communities: (query = {}) => asked(query, (moment, wanted) => listCommunities(moment, wanted, skeletonOf)),
    facets: (filter = {}) =>
      asked(filter, async (moment, wanted) => moment.facets(await withActor(moment, wanted), mostIssues)),
    actors: (query = {}) =>
      listed('actors', [], query, (moment, page) => searchActors(moment, { ...page, q: page.q ?? '' })),
    search: (query = {}) => asked(query, (moment, wanted) => search(moment, { q: '', limit: 3, ...wanted }, namesOf)),
    ask: (query = {}) =>
      asked(query, (moment, wanted) => ask(moment, { asks: 'stances', limit: 50, ...wanted }, namesOf, skeletonOf)),
    suggestions: (query = {}) => listed('suggestions', [], query, suggestedMerges),
    actor: (idOrName, filter = {}) => asked(filter, (moment, wanted) => actorDetails(moment, idOrName, wanted)),
    neighbors: (idOrName, query = {}) =>
      listed('neighbors', [idOrName], query, (moment, page) =>
        findNeighbors(moment, idOrName, { ...page, direction: page.direction ?? 'both', depth: page.depth ?? 1 }),
      ),
    occurrences: (idOrName, query = {}) =>
      listed('occurrences', [idOrName], query, (moment, page) => listOccurrences(moment, idOrName, page)),
    edge: (source, target, query = {}) =>
      listed('edge', [source, target], query, (moment, page) => edgeDetails(moment, source, target, page)),
    paths: (source, target, query = {}) =>
      asked(query, (moment, wanted) => findPaths(moment, source, target, { k: 5, ...wanted }, skeletonOf)),
    timeline: (query = {}) =>
      asked(query, (moment, wanted) => timeline(moment, { direction: 'both', by: 'month', ...wanted })),
    changes: (query = {}) => asked(query, (moment, wanted) => changes(moment, { direction: 'both', ...wanted })),
    turns: (query = {}) => listed('turns', [], query, turns),
    balance: (query = {}) => asked(query, (moment, wanted) => balance(moment, { nodes: 200, ...wanted }, skeletonOf)),
    outlets: (query = {}) =>
      listed('outlets', [], query, (moment, page) => outlets(moment, { ...page, direction: page.direction ?? 'both' })),
    positions: (issue, query = {}) =>
      listed('positions', [issue], query, (moment, page) => positions(moment, issue, page)),
    speakers: (query = {}) => listed('speakers', [], query, speakers),
    stances: (query = {}) => listed('stances', [], query, listStances),
    issues: (query = {}) =>
      listed('issues', [], query, async (moment, page) =>
        listIssues(moment, { ...(await withActor(moment, page)), q: page.q ?? '' }),
      ),
    documents: (query = {}) => listed('documents', [], query, searchDocuments),
    document: (id) => asked({}, (moment) => documentDetails(moment, id)),
    corpora: () => listCorpora(store),
    curations: (query = {}) => listed('curations', [], query, listLog),
    curationConflicts: (query = {}) => listed('curationConflicts', [], query, listConflicts),
    curationLog: () => logLines(store),
    export: async (id, query, sink, { signal } = {}) => {
      const format = formatNamed(id);
      const moment = await store.snapshot();
      try {
        await checkCorpora(moment, query.corpus);
        await exportInto(moment, format, await withSpeakers(moment, given(query)), async (piece) => {
          signal?.throwIfAborted();
          await sink(piece);
        });
      } finally {
        await moment.close();
      }
    },
    compare: (table, query = {}) =>
      listed('compare', [digestOf(table)], query, (moment, page) =>
        compare(moment, table, { ...page, name: page.name ?? 'table' }),
      ),
    score: (query = {}) => asked<CorporaQuery, Score>(query, (moment, { corpus }) => scoreOf(moment, corpus)),
  };
}
