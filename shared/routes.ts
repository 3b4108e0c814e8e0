import { z } from 'zod';
import { AddingState } from './adding.ts';
import type { AnswerFileId } from './answer-files.ts';
import { ConflictsAnswer, LogAnswer, Score } from './curation-requests.ts';
import { exportFormats, exportFormatTable } from './export-formats.ts';
import { StanceFilter } from './filter.ts';
import { routePaths } from './route-paths.ts';
import {
  ActorDetails,
  ActorQuery,
  ActorsAnswer,
  ActorsQuery,
  OccurrencesAnswer,
  OccurrencesQuery,
  SuggestionsAnswer,
  SuggestionsQuery,
} from './routes/actors.ts';
import { BalanceAnswer, BalanceQuery } from './routes/balance.ts';
import { DocumentDetails, DocumentsAnswer, DocumentsQuery } from './routes/documents.ts';
import { EdgeDetails, EdgeQuery, NeighborsAnswer, NeighborsQuery } from './routes/edges.ts';
import { CommunitiesAnswer, GraphAnswer, GraphQuery, GroupsAnswer, GroupsQuery, PartQuery } from './routes/graph.ts';
import { IssuesAnswer, IssuesQuery, PositionsAnswer, PositionsQuery } from './routes/issues.ts';
import { OutletsAnswer, OutletsQuery } from './routes/outlets.ts';
import {
  ChangesAnswer,
  ChangesQuery,
  TimelineAnswer,
  TimelineQuery,
  TurnsAnswer,
  TurnsQuery,
} from './routes/over-time.ts';
import { PathsAnswer, PathsQuery } from './routes/paths.ts';
import { CorporaQuery, Page } from './routes/query-parts.ts';
import { AskAnswer, AskQuery, SearchAnswer, SearchQuery } from './routes/search.ts';
import { SpeakersAnswer, SpeakersQuery } from './routes/speakers.ts';
import { StancesAnswer, StancesQuery } from './routes/stances.ts';
import { CorporaAnswer, Facets, FacetsQuery, Health, JobsAnswer, Stats } from './routes/store.ts';
import { LogQuery, ReanalysisState } from './routes/upkeep.ts';

export { ActorLabel } from './actor.ts';
export * from './routes/actors.ts';
export * from './routes/balance.ts';
export * from './routes/documents.ts';
export * from './routes/edges.ts';
export * from './routes/graph.ts';
export * from './routes/issues.ts';
export * from './routes/outlets.ts';
export * from './routes/over-time.ts';
export * from './routes/paths.ts';
export * from './routes/query-parts.ts';
export * from './routes/search.ts';
export * from './routes/speakers.ts';
export * from './routes/stances.ts';
export * from './routes/store.ts';
export * from './routes/upkeep.ts';
export * from './routes/writes.ts';
export { StanceRecord } from './stance-record.ts';
export { exportFormats, exportFormatTable };

/** The route of the file of an answer. */
const answerFile = <Id extends AnswerFileId, Query extends z.ZodObject>(id: Id, query: Query, summary: string) => ({
  path: routePaths[`${id}File`],
  query,
  answer: z.string(),
  summary,
});

/** Every route of the API: the server serves, the client calls and the documentation lists what stands here. */
export const routes = {
  health: { path: routePaths.health, query: z.object({}), answer: Health, summary: 'Whether the server answers' },
  stats: { path: routePaths.stats, query: CorporaQuery, answer: Stats, summary: 'Counts of all corpora, or of some' },
  graph: {
    path: routePaths.graph,
    query: GraphQuery,
    answer: GraphAnswer,
    summary:
      'The strongest of the aggregated graph, another part of it or the whole, with how it was chosen and of how much',
  },
  groups: {
    path: routePaths.groups,
    query: GroupsQuery,
    answer: GroupsAnswer,
    summary: 'The pairs and groups apart from the main part of the graph, most stances first',
  },
  communities: {
    path: routePaths.communities,
    query: StanceFilter,
    answer: CommunitiesAnswer,
    summary:
      'Who is with whom: positive stances run inside a community, negative ones between two, as far as one split can',
  },
  facets: {
    path: routePaths.facets,
    query: FacetsQuery,
    answer: Facets,
    summary: 'Outlets and days with their stances',
  },
  actors: { path: routePaths.actors, query: ActorsQuery, answer: ActorsAnswer, summary: 'Actors by name or alias' },
  search: {
    path: routePaths.search,
    query: SearchQuery,
    answer: SearchAnswer,
    summary: 'One search for all: what a phrase asks, and the actors, issues and documents that bear its words',
  },
  ask: {
    path: routePaths.ask,
    query: AskQuery,
    answer: AskAnswer,
    summary: 'The answer to a question, as a phrase or in parts: who takes which stance toward whom, or the paths',
  },
  suggestions: {
    path: routePaths.suggestions,
    query: SuggestionsQuery,
    answer: SuggestionsAnswer,
    summary: 'Actors that probably are one, most probable first',
  },
  actor: {
    path: routePaths.actor,
    query: ActorQuery,
    answer: ActorDetails,
    summary: 'One actor; the filter narrows the sentences quoted',
  },
  neighbors: {
    path: routePaths.neighbors,
    query: NeighborsQuery,
    answer: NeighborsAnswer,
    summary: 'The neighbours of an actor',
  },
  occurrences: {
    path: routePaths.occurrences,
    query: OccurrencesQuery,
    answer: OccurrencesAnswer,
    summary: 'The documents that mean an actor, by the name that they give it',
  },
  edge: {
    path: routePaths.edge,
    query: EdgeQuery,
    answer: EdgeDetails,
    summary: 'The stances behind one edge, with their evidence',
  },
  paths: {
    path: routePaths.paths,
    query: PathsQuery,
    answer: PathsAnswer,
    summary: 'The shortest paths from one actor to another, with a sentence for each step',
  },
  timeline: {
    path: routePaths.timeline,
    query: TimelineQuery,
    answer: TimelineAnswer,
    summary: 'What is said of an actor, between two or on an issue, by day, week or month',
  },
  changes: {
    path: routePaths.changes,
    query: ChangesQuery,
    answer: ChangesAnswer,
    summary:
      'The days on which the tone of an actor, of a pair or on an issue changed, with sentences before and after',
  },
  turns: {
    path: routePaths.turns,
    query: TurnsQuery,
    answer: TurnsAnswer,
    summary: 'The pairs of which the first actor changed its tone toward the second most',
  },
  balance: {
    path: routePaths.balance,
    query: BalanceQuery,
    answer: BalanceAnswer,
    summary: 'Who stands with and against whom: triads, factions, reciprocity, centrality, brokers',
  },
  outlets: {
    path: routePaths.outlets,
    query: OutletsQuery,
    answer: OutletsAnswer,
    summary: 'What outlets say of an actor, between two or on an issue, those that differ most first',
  },
  positions: {
    path: routePaths.positions,
    query: PositionsQuery,
    answer: PositionsAnswer,
    summary: 'Who stands where on an issue, with sentences',
  },
  speakers: {
    path: routePaths.speakers,
    query: SpeakersQuery,
    answer: SpeakersAnswer,
    summary:
      'Who speaks for whom: the actors of whose stances others tell, those with most claims first, with sentences',
  },
  stances: {
    path: routePaths.stances,
    query: StancesQuery,
    answer: StancesAnswer,
    summary: 'Stances, highest score first',
  },
  issues: {
    path: routePaths.issues,
    query: IssuesQuery,
    answer: IssuesAnswer,
    summary: 'What stances are about, most frequent first',
  },
  documents: {
    path: routePaths.documents,
    query: DocumentsQuery,
    answer: DocumentsAnswer,
    summary: 'The documents, copies of a story folded',
  },
  document: {
    path: routePaths.document,
    query: z.object({}),
    answer: DocumentDetails,
    summary: 'One document: text, mentions, stances',
  },
  corpora: {
    path: routePaths.corpora,
    query: z.object({}),
    answer: CorporaAnswer,
    summary: 'The corpora with their sizes',
  },
  jobs: {
    path: routePaths.jobs,
    query: Page,
    answer: JobsAnswer,
    summary: 'The documents that wait for workers, and those that were given up',
  },
  jobEvents: {
    path: routePaths.jobEvents,
    query: z.object({}),
    answer: z.string(),
    summary: 'The counts of the queue whenever they change, as server-sent events',
  },
  curations: {
    path: routePaths.curations,
    query: LogQuery,
    answer: LogAnswer,
    summary: 'The log of corrections, newest first',
  },
  curationConflicts: {
    path: routePaths.curationConflicts,
    query: Page,
    answer: ConflictsAnswer,
    summary: 'Corrections that do not hold, and why',
  },
  curationLog: {
    path: routePaths.curationLog,
    query: z.object({}),
    answer: z.string(),
    summary: 'The log of corrections as JSON lines',
  },
  score: {
    path: routePaths.score,
    query: CorporaQuery,
    answer: Score,
    summary: 'How right the analysis is by what users say of its stances',
  },
  reanalysis: {
    path: routePaths.reanalysis,
    query: z.object({}),
    answer: ReanalysisState,
    summary: 'How far the reading in the background is',
  },
  adding: {
    path: routePaths.adding,
    query: z.object({}),
    answer: AddingState,
    summary: 'How far the reading of added articles is',
  },
  events: {
    path: routePaths.events,
    query: z.object({}),
    answer: z.string(),
    summary:
      'The version of the store (event store), the reading of added articles (adding) and the counts of the queue (jobs), now and whenever they change, as server-sent events',
  },
  export: {
    path: routePaths.export,
    query: PartQuery,
    answer: z.string(),
    summary: 'The whole graph, a part of it as in /api/graph, or every stance behind it, as a file',
  },
  timelineFile: answerFile('timeline', TimelineQuery, 'A timeline as a file'),
  outletsFile: answerFile('outlets', OutletsQuery, 'The comparison of outlets as a file'),
  positionsFile: answerFile('positions', PositionsQuery, 'Who stands where on an issue, as a file'),
  speakersFile: answerFile('speakers', SpeakersQuery, 'Who speaks for whom, as a file'),
  pathsFile: answerFile('paths', PathsQuery, 'The paths between two actors as a file, of rows or of a graph'),
  balanceFile: answerFile(
    'balance',
    BalanceQuery,
    'Who stands with and against whom, as a file, of rows or of a graph',
  ),
} as const;
export type RouteName = keyof typeof routes;

export const ExportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof ExportFormat>;
