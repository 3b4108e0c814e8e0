import { z } from 'zod';
import { Actor, ActorKind, ActorLabel, MentionKind } from './actor.ts';
import { AddFileQuery, AddingState, AddRequest } from './adding.ts';
import { CompareAnswer, CompareQuery } from './compare.ts';
import { Corpus, CorpusName } from './corpus.ts';
import {
  ConflictsAnswer,
  CurationAnswer,
  CurationRequest,
  ImportAnswer,
  ImportRequest,
  LogAnswer,
  Score,
} from './curation-requests.ts';
import { Document, DocumentCopy, DocumentSummary } from './document.ts';
import { exportFormats, exportFormatTable } from './export-formats.ts';
import { CorporaFilter, flag, repeated, StanceFilter } from './filter.ts';
import { EdgeAttributes, GraphPart, NodeAttributes, PolarityCounts, SerializedStanceGraph } from './graph.ts';
import { DeadJob, JobCounts } from './jobs.ts';
import { Polarity } from './plover.ts';
import { routePaths, writePaths } from './route-paths.ts';
import { Question, QuestionParts } from './search.ts';
import { Span } from './span.ts';
import { StanceRecord } from './stance-record.ts';

export { ActorLabel, StanceRecord };

export const Page = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
export type Page = z.infer<typeof Page>;

export const ActorSummary = Actor.extend({ stances: z.int() });
export type ActorSummary = z.infer<typeof ActorSummary>;

export const ActorDetails = ActorSummary.extend({
  affiliationName: z.string().nullable(),
  given: PolarityCounts,
  received: PolarityCounts,
  documents: z.int(),
  /** Of the sentences that pass the filter, those with the highest score that it gives or receives, best first, at most three. */
  mostQuoted: z.array(StanceRecord),
});
export type ActorDetails = z.infer<typeof ActorDetails>;

/** Which sentences of an actor are quoted. */
export const ActorQuery = StanceFilter.omit({ minCount: true });
export type ActorQuery = z.infer<typeof ActorQuery>;

export const NeighborsQuery = StanceFilter.extend({
  direction: z.enum(['out', 'in', 'both']).default('both'),
  depth: z.coerce.number().int().min(1).max(3).default(1),
  limit: Page.shape.limit.unwrap().default(1000),
  offset: Page.shape.offset,
});
export type NeighborsQuery = z.infer<typeof NeighborsQuery>;

/** A neighbour with what it receives from (`outgoing`) and gives to (`incoming`) the actor asked for; both null beyond depth 1. */
export const Neighbor = z.object({
  id: z.string(),
  depth: z.int(),
  attributes: NodeAttributes,
  outgoing: EdgeAttributes.nullable(),
  incoming: EdgeAttributes.nullable(),
});
export type Neighbor = z.infer<typeof Neighbor>;

export const NeighborsAnswer = z.object({
  actor: ActorSummary,
  /** How many neighbours there are. */
  total: z.int(),
  neighbors: z.array(Neighbor),
  /** The subgraph of the actor and the first hundred of these neighbours. */
  graph: SerializedStanceGraph,
});
export type NeighborsAnswer = z.infer<typeof NeighborsAnswer>;

export const PathsQuery = StanceFilter.extend({
  k: z.coerce.number().int().min(1).max(20).default(5).describe('how many paths at most'),
  directed: flag.describe('true: only along the direction of the stances; otherwise against it, too'),
});
export type PathsQuery = z.infer<typeof PathsQuery>;

/** A step of a path: the edge along it, the one against it (null where direction counts), and the best sentence of them. */
export const HopOfPath = z.object({
  from: ActorLabel,
  to: ActorLabel,
  forward: EdgeAttributes.nullable(),
  backward: EdgeAttributes.nullable(),
  quotation: StanceRecord.nullable(),
});
export type HopOfPath = z.infer<typeof HopOfPath>;

export const PathAnswer = z.object({
  steps: z.int(),
  /** Documents of its weakest hop. */
  documents: z.int(),
  hops: z.array(HopOfPath),
});
export type PathAnswer = z.infer<typeof PathAnswer>;

export const PathsAnswer = z.object({
  source: ActorLabel,
  target: ActorLabel,
  directed: z.boolean(),
  /** Fewest steps first, then the better evidenced ones. */
  paths: z.array(PathAnswer),
  /** Whether there are more of them than were asked for. */
  more: z.boolean(),
});
export type PathsAnswer = z.infer<typeof PathsAnswer>;
/** A document that means an actor. */
export const Occurrence = z.object({
  documentId: z.string(),
  documentTitle: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  /** The name by which it means the actor. */
  name: z.string(),
  /** The sentence that first mentions it, with the place of the mention in it. */
  sentence: z.object({ text: z.string(), mention: Span }).nullable(),
});
export type Occurrence = z.infer<typeof Occurrence>;

export const OccurrencesAnswer = z.object({
  total: z.int(),
  /** All names, most frequent first. */
  names: z.array(z.object({ name: z.string(), documents: z.int() })),
  occurrences: z.array(Occurrence),
});
export type OccurrencesAnswer = z.infer<typeof OccurrencesAnswer>;

/** Whose stances are asked about; without an actor those of all. */
export const SubjectQuery = z.object({
  actor: z.string().optional().describe('id, name or alias of an actor'),
  with: z.string().optional().describe('another actor: only what is between the two'),
  direction: z.enum(['out', 'in', 'both']).default('both').describe('stances that the actor gives, receives, or both'),
});
export type SubjectQuery = z.infer<typeof SubjectQuery>;

const Subject = z.object({
  actor: ActorLabel.nullable(),
  with: ActorLabel.nullable(),
  direction: SubjectQuery.shape.direction.unwrap(),
});

export const TimelineQuery = StanceFilter.extend({
  ...SubjectQuery.shape,
  by: z.enum(['day', 'week', 'month']).default('month').describe('weeks begin on Monday'),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

/** What several documents say, summed up. */
const Said = z.object({
  documents: z.int(),
  stances: z.int(),
  byPolarity: PolarityCounts,
  /** Mean PLOVER intensity of the stances, -10..10; null where there are none. */
  intensity: z.number().nullable(),
});

export const TimelineAnswer = Subject.extend({
  by: TimelineQuery.shape.by.unwrap(),
  /** In their order; those without a stance are left out. */
  periods: z.array(
    Said.extend({
      from: z.string(),
      to: z.string(),
      /** Holds the mean intensity with a probability of 95 %; null for fewer than three documents. */
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    }),
  ),
  undated: Said,
});
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

export const ChangesQuery = StanceFilter.extend(SubjectQuery.shape);
export type ChangesQuery = z.infer<typeof ChangesQuery>;

/** Days between two changes: mean intensity, weighted by documents, and the sentences that show it best, at most three. */
const Stretch = z.object({
  from: z.string(),
  to: z.string(),
  intensity: z.number(),
  documents: z.int(),
  sentences: z.array(StanceRecord),
});

/** A day from which on another tone holds than before. */
const Change = z.object({
  date: z.string(),
  before: Stretch,
  after: Stretch,
  /** Mean intensity after less mean intensity before. */
  difference: z.number(),
  /** How probable so clear a change is where nothing has changed. */
  probability: z.number(),
});

export const ChangesAnswer = Subject.extend({ changes: z.array(Change) });
export type ChangesAnswer = z.infer<typeof ChangesAnswer>;

export const TurnsQuery = StanceFilter.extend({
  actor: z.string().optional().describe('id, name or alias of an actor at either end'),
  ...Page.shape,
});
export type TurnsQuery = z.infer<typeof TurnsQuery>;

export const Turned = Change.extend({ source: ActorLabel, target: ActorLabel });
export type Turned = z.infer<typeof Turned>;

export const TurnsAnswer = z.object({
  total: z.int(),
  /** How many pairs were looked at: those with ten documents or more, at most three hundred. */
  pairs: z.int(),
  /** Those first where the tone changed most. */
  turns: z.array(Turned),
});
export type TurnsAnswer = z.infer<typeof TurnsAnswer>;

export const BalanceQuery = StanceFilter.extend({
  nodes: z.coerce.number().int().min(3).max(2000).default(200).describe('how many actors at most: the strongest'),
});
export type BalanceQuery = z.infer<typeof BalanceQuery>;

/** Keys of edges, `source->target`, as the graph has them: the evidence of a result. */
const EdgeKeys = z.array(z.string());

const Explained = z.object({ explained: z.string().describe('what it means, in one sentence') });

export const BalanceMember = ActorLabel.extend({
  country: z.string().nullable(),
  /** 0 or 1; null for an actor without a line that has a sign. */
  faction: z.union([z.literal(0), z.literal(1)]).nullable(),
  /** Which of the parts that lines with a sign connect it is in: 0 is the largest. Factions of different parts say nothing of each other. */
  part: z.int().nullable(),
  /** Its triads, and those of them that are balanced. */
  triads: z.int(),
  balanced: z.int(),
  /** Its edges that go against the factions. */
  against: EdgeKeys,
  pageRank: z.number(),
  betweenness: z.number(),
  /** How often it stands between two others without an edge from one to the other, in which roles, and the first such two; null where never. */
  brokerage: z
    .object({
      times: z.int(),
      roles: z.object({
        coordinator: z.int(),
        itinerant: z.int(),
        gatekeeper: z.int(),
        representative: z.int(),
        liaison: z.int(),
      }),
      example: z.object({ from: z.string(), to: z.string() }),
      edges: EdgeKeys,
    })
    .nullable(),
  ...Explained.shape,
});
export type BalanceMember = z.infer<typeof BalanceMember>;

/** Two actors with the sign of what they say of each other, and their edges. */
export const SignedLine = z.object({
  a: ActorLabel,
  b: ActorLabel,
  sign: z.enum(['positive', 'negative']),
  edges: EdgeKeys,
});
export type SignedLine = z.infer<typeof SignedLine>;

export const BalanceAnswer = z.object({
  /** How many actors were looked at, and how many there are. */
  actors: z.object({ considered: z.int(), all: z.int() }),
  /** Pairs of actors by the sign of what they say of each other; even ones have none. */
  lines: z.object({ positive: z.int(), negative: z.int() }),
  triads: Explained.extend({
    total: z.int(),
    balanced: z.int(),
    /** With no, one, two and three negative lines. */
    byNegative: z.tuple([z.int(), z.int(), z.int(), z.int()]),
    /** At most a hundred. */
    unbalanced: z.array(
      z.object({ actors: z.array(ActorLabel), negative: z.int(), lines: z.array(SignedLine), edges: EdgeKeys }),
    ),
  }),
  frustration: Explained.extend({
    /** Lines that go against the two factions. */
    index: z.int(),
    /** Whether no division has fewer; otherwise it is the least that was found. */
    exact: z.boolean(),
    factions: z.array(z.array(ActorLabel)),
    against: z.array(SignedLine),
  }),
  reciprocity: Explained.extend({
    pairs: z.int(),
    mutual: z.int(),
    bothPositive: z.int(),
    bothNegative: z.int(),
    opposed: z.int(),
  }),
  /** The most central first. */
  members: z.array(BalanceMember),
});
export type BalanceAnswer = z.infer<typeof BalanceAnswer>;

export const OutletsQuery = StanceFilter.extend({ ...SubjectQuery.shape, ...Page.shape });
export type OutletsQuery = z.infer<typeof OutletsQuery>;

export const OutletsAnswer = Subject.extend({
  total: z.int(),
  ...Explained.shape,
  /** Whether outlets differ, tested on articles; null where there is nothing to test. */
  test: z
    .object({
      method: z.enum(['chi-square', 'resampling']),
      statistic: z.number(),
      degreesOfFreedom: z.int(),
      probability: z.number(),
    })
    .nullable(),
  /** Outlets with one article, and stances without an outlet. */
  leftOut: z.object({ outlets: z.int(), stances: z.int() }),
  /** Those first that differ most. */
  outlets: z.array(
    z.object({
      outlet: z.string(),
      documents: z.int(),
      /** Articles by the sign of most of their stances. */
      documentsByPolarity: PolarityCounts,
      stances: z.int(),
      byPolarity: PolarityCounts,
      byType: EdgeAttributes.shape.byType,
      intensity: z.number(),
      /** The sign in which it differs most from all together, and by how many standard deviations. */
      differsIn: Polarity,
      residual: z.number(),
      sentences: z.array(StanceRecord),
    }),
  ),
});
export type OutletsAnswer = z.infer<typeof OutletsAnswer>;

export const PositionsQuery = StanceFilter.omit({ issue: true, minCount: true }).extend(Page.shape);
export type PositionsQuery = z.infer<typeof PositionsQuery>;

/** Articles by the sign of most of their stances, and the sentences with the highest scores, at most two. */
const Articles = z.object({ documents: z.int(), byPolarity: PolarityCounts, sentences: z.array(StanceRecord) });

export const PositionsAnswer = z.object({
  issue: z.string(),
  total: z.int(),
  /** Actors by what they say of the issue itself, most articles first. */
  positions: z.array(Articles.extend({ actor: ActorLabel, side: z.enum(['for', 'against', 'divided', 'neutral']) })),
  totalDisputes: z.int(),
  /** What actors say of each other over it. */
  disputes: z.array(Articles.extend({ source: ActorLabel, target: ActorLabel })),
});
export type PositionsAnswer = z.infer<typeof PositionsAnswer>;

export const EdgeDetails = z.object({
  source: ActorSummary,
  target: ActorSummary,
  /** Null when only negated stances are known. */
  attributes: EdgeAttributes.nullable(),
  /** All of them, negated ones too, highest score first. */
  stances: z.array(StanceRecord),
  reverseCount: z.int(),
});
export type EdgeDetails = z.infer<typeof EdgeDetails>;

export const DocumentDetails = z.object({
  document: Document,
  /** The other copies of its story, the earliest first. */
  copies: z.array(DocumentCopy),
  mentions: z.array(Span.extend({ actor: z.string(), name: z.string(), kind: MentionKind })),
  stances: z.array(StanceRecord),
});
export type DocumentDetails = z.infer<typeof DocumentDetails>;

/** What is looked for in names; a NUL would end it for one engine, and no name has one. */
const Sought = z.string().overwrite((text) => text.replaceAll('\0', '\u{FFFD}'));

export const ActorsQuery = Page.extend({ q: Sought.default(''), corpus: CorporaFilter });
export type ActorsQuery = z.infer<typeof ActorsQuery>;
export const ActorsAnswer = z.object({ total: z.int(), actors: z.array(ActorSummary) });
export type ActorsAnswer = z.infer<typeof ActorsAnswer>;
export const DocumentsAnswer = z.object({ total: z.int(), documents: z.array(DocumentSummary) });
export type DocumentsAnswer = z.infer<typeof DocumentsAnswer>;
export const StancesQuery = StanceFilter.extend(Page.shape);
export type StancesQuery = z.infer<typeof StancesQuery>;
export const StancesAnswer = z.object({ total: z.int(), stances: z.array(StanceRecord) });
export type StancesAnswer = z.infer<typeof StancesAnswer>;

export const SearchQuery = z.object({
  q: z.string().default('').describe('names, words, or a question such as "who criticises China"'),
  corpus: CorporaFilter,
  limit: z.coerce.number().int().min(1).max(20).default(3).describe('how many of each kind at most'),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** What a search found: what the phrase may ask, and what bears its words. */
export const SearchAnswer = z.object({
  /** What the phrase may ask, likeliest first. */
  questions: z.array(Question),
  actors: z.object({
    total: z.int(),
    /** `alias`: the name by which it was found, where that is not its own. */
    found: z.array(ActorSummary.extend({ alias: z.string().nullable() })),
  }),
  issues: z.object({
    total: z.int(),
    /** `phrase`: the phrase by which it was found, where that is not its name. */
    found: z.array(z.object({ name: z.string(), phrase: z.string().nullable(), stances: z.int() })),
  }),
  documents: z.object({
    total: z.int(),
    /** `passage`: where the text first has one of the words, and their places in it; null where only the title does. */
    found: z.array(
      DocumentSummary.extend({ passage: z.object({ text: z.string(), marks: z.array(Span) }).nullable() }),
    ),
  }),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const AskQuery = StanceFilter.extend({
  q: z.string().optional().describe('a question such as "who criticises China"; the other parameters narrow it'),
  asks: QuestionParts.shape.asks.default('stances'),
  source: z.string().optional().describe('id, name or alias of who takes the stances, or where the path begins'),
  target: z.string().optional().describe('id, name or alias of whom they are toward, or where the path ends'),
  eitherWay: flag.describe('true: stances the other way count, too'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('how many lines at most'),
});
export type AskQuery = z.infer<typeof AskQuery>;

/** What answers a question: the lines with most stances first, the sentences that say it best, or the paths. */
export const AskAnswer = z.object({
  /** What the phrase was read as; null where it asks nothing. */
  question: Question.nullable(),
  /** What it may as well be read as, where that has an answer: asked by its parts. */
  others: z.array(Question).optional(),
  total: z.int(),
  lines: z.array(z.object({ source: ActorLabel, target: ActorLabel, count: z.int(), byPolarity: PolarityCounts })),
  sentences: z.array(StanceRecord),
  paths: z.array(PathAnswer),
});
export type AskAnswer = z.infer<typeof AskAnswer>;

export const LogQuery = Page.extend({
  actor: z.string().optional().describe('id of an actor that corrections name'),
  document: z.string().optional().describe('id of the document that they are about'),
  author: z.string().optional(),
  op: z.string().optional().describe('what they do: merge, split, rename, accept and so on'),
});
export type LogQuery = z.infer<typeof LogQuery>;

export const IssuesQuery = StanceFilter.omit({ minCount: true }).extend({
  q: Sought.default('').describe('part of the name or of a phrase'),
  actor: z.string().optional().describe('id of an actor at either end'),
  ...Page.shape,
});
export type IssuesQuery = z.infer<typeof IssuesQuery>;

/** Which part of the graph is asked for; without any of these it is the whole graph. */
export const GraphQuery = StanceFilter.extend({
  nodes: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .optional()
    .describe('the backbone of a graph of more than 60 actors: at most so many, the strongest of its main part'),
  around: z.string().optional().describe('an actor: it and its strongest neighbours, as many as nodes says or 20'),
  depth: z.coerce.number().int().min(1).max(3).default(1).describe('steps from the actor of around'),
  group: z.string().optional().describe('an actor: only those that edges connect with it'),
  include: repeated(z.string()).describe('an actor that must be there, repeated for several'),
});
export type GraphQuery = z.infer<typeof GraphQuery>;

/** The graph or the part of it that was asked for; its attributes sum up all stances that pass the filter. */
export const GraphAnswer = SerializedStanceGraph.extend({ part: GraphPart });
export type GraphAnswer = z.infer<typeof GraphAnswer>;

export const GroupsQuery = StanceFilter.extend(Page.shape);
export type GroupsQuery = z.infer<typeof GroupsQuery>;

/** Actors that edges connect with one another but not with the main part of the graph. */
export const SeparateGroup = z.object({
  /** Its strongest actor, which stands for it in a query. */
  id: z.string(),
  /** The strongest ones, at most four. */
  actors: z.array(z.object({ id: z.string(), label: z.string(), kind: ActorKind })),
  size: z.int(),
  stances: z.int(),
  byPolarity: PolarityCounts,
});
export type SeparateGroup = z.infer<typeof SeparateGroup>;
export const GroupsAnswer = z.object({ total: z.int(), actors: z.int(), groups: z.array(SeparateGroup) });
export type GroupsAnswer = z.infer<typeof GroupsAnswer>;

/** Actors that are with one another and against the same others, as far as the stances say. */
export const Community = z.object({
  /** Its strongest actor, which stands for it. */
  id: z.string(),
  /** The strongest ones, at most four. */
  actors: z.array(z.object({ id: z.string(), label: z.string(), kind: ActorKind })),
  /** All of them, the strongest first. */
  members: z.array(z.string()),
  /** The stances among its members. */
  inside: PolarityCounts,
  /** What most of these are about, at most two issues. */
  issues: z.array(z.string()),
});
export type Community = z.infer<typeof Community>;
export const CommunitiesAnswer = z.object({
  communities: z.array(Community),
  /** Actors that are in none: they have neutral stances only, or nobody is with them. */
  outside: z.int(),
  /** Of the positive and negative stances of those that are in one: how many are positive inside one, or negative between two. */
  fit: z.object({ hits: z.int(), of: z.int() }),
});
export type CommunitiesAnswer = z.infer<typeof CommunitiesAnswer>;

/** What stances are about, summed up over all documents. */
export const IssueSummary = z.object({
  name: z.string(),
  /** All phrases that belong to it, most frequent first. */
  phrases: z.array(z.string()),
  /** All of them, also those toward no actor and denied ones. */
  stances: z.int(),
  byPolarity: PolarityCounts,
  documents: z.int(),
  /** Actors that give or receive one of the stances. */
  actors: z.int(),
});
export type IssueSummary = z.infer<typeof IssueSummary>;
export const IssuesAnswer = z.object({ total: z.int(), issues: z.array(IssueSummary) });
export type IssuesAnswer = z.infer<typeof IssuesAnswer>;

/** Two actors that probably are one: what a person may want to merge. */
export const SuggestedMerge = z.object({
  into: ActorSummary,
  from: ActorSummary,
  reason: z.string(),
  score: z.number(),
});
export const SuggestionsAnswer = z.object({ total: z.int(), suggestions: z.array(SuggestedMerge) });
export type SuggestionsAnswer = z.infer<typeof SuggestionsAnswer>;

export const DocumentsQuery = Page.extend({
  corpus: CorporaFilter,
  copies: StanceFilter.shape.copies.describe('true: every document; otherwise one of each story'),
  q: z
    .string()
    .optional()
    .describe(
      'words that the title or the text holds, all of them: whole or as the beginning of a word; in quotation marks as they are',
    ),
});
export type DocumentsQuery = z.infer<typeof DocumentsQuery>;

/** Corpora that are asked for. */
export const CorporaQuery = z.object({ corpus: CorporaFilter });
export type CorporaQuery = z.infer<typeof CorporaQuery>;

export const SuggestionsQuery = Page.extend(CorporaQuery.shape);
export type SuggestionsQuery = z.infer<typeof SuggestionsQuery>;

/** Stories with several copies count once, and so do their stances. */
export const Stats = z.object({
  documents: z.int(),
  stories: z.int(),
  actors: z.int(),
  stances: z.int(),
  edges: z.int(),
  /** Documents that another version of the reader has read: see `demarche reanalyze`. */
  outdated: z.int(),
});
export type Stats = z.infer<typeof Stats>;

export const FacetsQuery = StanceFilter.extend({
  actor: z.string().optional().describe('id of an actor at either end'),
});
export type FacetsQuery = z.infer<typeof FacetsQuery>;

/** What the legend filters by: every outlet and the most frequent issues with their stances, and the stances of every day with their signs. */
export const Facets = z.object({
  outlets: z.array(z.object({ name: z.string(), stances: z.int() })),
  /** The hundred most frequent ones. */
  issues: z.array(z.object({ name: z.string(), stances: z.int() })),
  days: z.array(z.object({ date: z.string(), counts: PolarityCounts })),
  undated: z.int(),
});
export type Facets = z.infer<typeof Facets>;

export const Health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  documents: z.int(),
  /** Why this server takes no corrections; null where it does. */
  readOnly: z.string().nullable(),
});
export type Health = z.infer<typeof Health>;

/** Which documents to read anew: those that another version of the reader has read, all, or these. */
export const ReanalyzeRequest = z.object({
  /** Of these corpora only. */
  corpus: z.array(CorpusName).optional(),
  all: z.boolean().optional(),
  documents: z.array(z.string()).optional(),
});
export type ReanalyzeRequest = z.infer<typeof ReanalyzeRequest>;

/** How far the reading in the background is, or was when it ended. */
export const ReanalysisState = z.object({
  running: z.boolean(),
  total: z.int(),
  read: z.int(),
  stances: z.int(),
  failed: z.int(),
  /** Why it ended early, null when it did not. */
  error: z.string().nullable(),
});
export type ReanalysisState = z.infer<typeof ReanalysisState>;

export const CorporaAnswer = z.object({ corpora: z.array(Corpus) });
export type CorporaAnswer = z.infer<typeof CorporaAnswer>;

export const CorpusRenamed = z.object({ name: z.string(), to: z.string() });
export type CorpusRenamed = z.infer<typeof CorpusRenamed>;

/** `kept` of the `removed` documents are in other corpora, and only left one. */
export const RemovedAnswer = z.object({ removed: z.int(), kept: z.int(), stances: z.int() });
export type RemovedAnswer = z.infer<typeof RemovedAnswer>;

/** The queue beside the store: its counts, and the documents that were given up, oldest first. */
export const JobsAnswer = z.object({ counts: JobCounts, total: z.int(), dead: z.array(DeadJob) });
export type JobsAnswer = z.infer<typeof JobsAnswer>;

/** Every route of the API: the server serves, the client calls and the documentation lists what stands here. */
export const routes = {
  health: { path: routePaths.health, query: z.object({}), answer: Health, summary: 'Whether the server answers' },
  stats: { path: routePaths.stats, query: CorporaQuery, answer: Stats, summary: 'Counts of all corpora, or of some' },
  graph: {
    path: routePaths.graph,
    query: GraphQuery,
    answer: GraphAnswer,
    summary: 'The aggregated graph, or a readable part of it with how much of the whole it is',
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
    query: Page,
    answer: OccurrencesAnswer,
    summary: 'The documents that mean an actor, by the name that they give it',
  },
  edge: {
    path: routePaths.edge,
    query: StanceFilter,
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
    query: GraphQuery,
    answer: z.string(),
    summary: 'The graph, a part of it as in /api/graph, or every stance behind it, as a file',
  },
} as const;
export type RouteName = keyof typeof routes;

/** Every route that changes something: what is posted to it is JSON. */
export const writes = {
  curate: {
    path: writePaths.curate,
    body: CurationRequest,
    answer: CurationAnswer,
    summary: 'Adds a correction to the log: merges, splits, accepts, rejects, undoes and so on',
  },
  importCuration: {
    path: writePaths.importCuration,
    body: ImportRequest,
    answer: ImportAnswer,
    summary: 'Adds the corrections of another log',
  },
  renameCorpus: {
    path: writePaths.renameCorpus,
    body: CorpusRenamed,
    answer: CorpusRenamed,
    summary: 'Gives a corpus another name',
  },
  reanalyze: {
    path: writePaths.reanalyze,
    body: ReanalyzeRequest,
    answer: ReanalysisState,
    summary: 'Reads documents anew in the background',
  },
  addArticles: {
    path: writePaths.addArticles,
    body: AddRequest,
    answer: AddingState,
    summary: 'Reads pasted articles, and articles and feeds at addresses, in the background',
  },
  addFile: {
    path: writePaths.addFile,
    query: AddFileQuery,
    body: z.string().describe('the bytes of the file'),
    answer: AddingState,
    summary: 'Reads a file of articles, sent as application/octet-stream, in the background',
  },
  compare: {
    path: writePaths.compare,
    query: CompareQuery,
    body: z.string().describe('the bytes of the table'),
    answer: CompareAnswer,
    summary:
      'Lays a table of coded events, sent as application/octet-stream, beside the stances; nothing of it is kept',
  },
  stopAdding: {
    path: writePaths.stopAdding,
    body: z.object({}),
    answer: AddingState,
    summary: 'Reads nothing more of what waits; what has begun is finished',
  },
} as const;
export type WriteName = keyof typeof writes;

/** The routes that remove something, by the method DELETE. */
export const removals = {
  removeDocument: {
    path: '/api/documents/:id',
    answer: RemovedAnswer,
    summary: 'Removes a document without a trace',
  },
  removeCorpus: {
    path: '/api/corpora/:name',
    answer: RemovedAnswer,
    summary: 'Removes a corpus: the documents that no other corpus holds',
  },
  removeStory: {
    path: '/api/stories/:id',
    answer: RemovedAnswer,
    summary: 'Removes a document and all copies of its story without a trace',
  },
} as const;
export type RemovalName = keyof typeof removals;

export { exportFormats, exportFormatTable };
export const ExportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof ExportFormat>;
