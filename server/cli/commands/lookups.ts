import { type Command, Option } from 'commander';
import { StanceFilter } from '../../../shared/filter.ts';
import {
  ActorQuery,
  ActorsQuery,
  DocumentsQuery,
  EdgeQuery,
  FacetsQuery,
  GraphQuery,
  GroupsQuery,
  IssuesQuery,
  OccurrencesQuery,
  StancesQuery,
  SuggestionsQuery,
} from '../../../shared/routes.ts';
import type { Queries } from '../../services/queries.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import {
  type AnswerOptions,
  actorOptions,
  answerOptions,
  filterOptions,
  listedOptions,
  occurrenceOptions,
  pageOptions,
  partOptions,
  readOptions,
  withOptions,
} from '../options.ts';
import { printData, printLine, restOf } from '../output.ts';
import {
  actorsTable,
  actorTable,
  communitiesTable,
  daysTable,
  documentsTable,
  documentTable,
  edgeRows,
  graphTable,
  groupsTable,
  issuesTable,
  occurrencesTable,
  stancesTable,
  suggestionsTable,
} from '../text/lookup-tables.ts';
import { type Look, lookOf } from '../text/terminal.ts';

type Values = Record<string, unknown>;

/** A question that the API answers too. */
interface Lookup<Answer> {
  /** Name and arguments, as commander takes them. */
  usage: string;
  summary: string;
  options(): Option[];
  ask(queries: Queries, args: string[], options: Values): Promise<Answer>;
  /** The answer as people read it. */
  table(answer: Answer): (look: Look) => string;
  /** The list in the answer that becomes CSV; the answer is its one row when left out. */
  rowsOf?(answer: Answer): readonly object[];
}

const none = () => [];
const actorOption = () => new Option('--actor <name>', 'id, name or alias of an actor at either end');
const withoutMinCount = () => filterOptions().filter(({ long }) => long !== '--min-count');

/** Answers of one lookup are no matter of another. */
const lookup = <Answer>(one: Lookup<Answer>) => one as Lookup<unknown>;

const lookups: readonly Lookup<unknown>[] = [
  lookup({
    usage: 'graph',
    rowsOf: edgeRows,
    summary: 'list the edges of the graph: of its strongest actors, of another part, or all',
    options: () => [new Option('--whole', 'every actor and edge, however many'), ...partOptions(), ...filterOptions()],
    ask: (queries, _, options) => queries.graph(readOptions(GraphQuery, options)),
    table: graphTable,
  }),
  lookup({
    usage: 'groups',
    rowsOf: ({ groups }) => groups,
    summary: 'list the pairs and groups apart from the main part of the graph, most stances first',
    options: () => [...filterOptions(), ...pageOptions()],
    ask: (queries, _, options) => queries.groups(readOptions(GroupsQuery, options)),
    table: groupsTable,
  }),
  lookup({
    usage: 'actors [query]',
    rowsOf: ({ actors }) => actors,
    summary: 'list actors by name or alias',
    options: () => [...actorOptions(), ...pageOptions()],
    ask: (queries, [q], options) => queries.actors(readOptions(ActorsQuery, { q, ...options })),
    table: actorsTable,
  }),
  lookup({
    usage: 'suggestions',
    rowsOf: ({ suggestions }) => suggestions,
    summary: 'list actors that probably are one',
    options: () => [...actorOptions(), ...pageOptions()],
    ask: (queries, _, options) => queries.suggestions(readOptions(SuggestionsQuery, options)),
    table: suggestionsTable,
  }),
  lookup({
    usage: 'actor <name>',
    summary: 'show one actor',
    options: withoutMinCount,
    ask: (queries, [name], options) => queries.actor(name!, readOptions(ActorQuery, options)),
    table: actorTable,
  }),
  lookup({
    usage: 'edge <source> <target>',
    rowsOf: ({ stances }) => stances,
    summary: 'list the stances of one actor toward another, with their sentences',
    options: () => [...filterOptions(), ...pageOptions()],
    ask: (queries, [source, target], options) => queries.edge(source!, target!, readOptions(EdgeQuery, options)),
    table: stancesTable,
  }),
  lookup({
    usage: 'stances',
    rowsOf: ({ stances }) => stances,
    summary: 'list stances, highest score first',
    options: () => [...filterOptions(), ...pageOptions()],
    ask: (queries, _, options) => queries.stances(readOptions(StancesQuery, options)),
    table: stancesTable,
  }),
  lookup({
    usage: 'communities',
    rowsOf: ({ communities }) => communities,
    summary: 'list who is with whom: actors with positive stances among them and negative ones toward others',
    options: filterOptions,
    ask: (queries, _, options) => queries.communities(readOptions(StanceFilter, options)),
    table: communitiesTable,
  }),
  lookup({
    usage: 'occurrences <actor>',
    rowsOf: ({ occurrences }) => occurrences,
    summary: 'list the documents that mean an actor, by the name that they give it',
    options: () => [...occurrenceOptions(), ...pageOptions()],
    ask: (queries, [actor], options) => queries.occurrences(actor!, readOptions(OccurrencesQuery, options)),
    table: occurrencesTable,
  }),
  lookup({
    usage: 'facets',
    rowsOf: ({ days }) => days,
    summary: 'count stances by outlet and day',
    options: () => [actorOption(), ...filterOptions()],
    ask: (queries, _, options) => queries.facets(readOptions(FacetsQuery, options)),
    table: daysTable,
  }),
  lookup({
    usage: 'issues [query]',
    rowsOf: ({ issues }) => issues,
    summary: 'list what stances are about, most frequent first',
    options: () => [actorOption(), ...withoutMinCount(), ...pageOptions()],
    ask: (queries, [q], options) => queries.issues(readOptions(IssuesQuery, { q, ...options })),
    table: issuesTable,
  }),
  lookup({
    usage: 'documents [words]',
    rowsOf: ({ documents }) => documents,
    summary: 'list documents, newest first, or those that hold all of the words, best first; copies of a story folded',
    options: () => [...listedOptions(), ...pageOptions(), new Option('--copies', 'list every copy of a story')],
    ask: (queries, [q], options) => queries.documents(readOptions(DocumentsQuery, { q, ...options })),
    table: documentsTable,
  }),
  lookup({
    usage: 'document <id>',
    rowsOf: ({ stances }) => stances,
    summary: 'show one document with its mentions and stances',
    options: none,
    ask: (queries, [id]) => queries.document(id!),
    table: documentTable,
  }),
];

function addLookup(
  program: Command,
  context: Context,
  { usage, summary, options, ask, table, rowsOf = (answer) => [answer as object] }: Lookup<unknown>,
): void {
  const { stdout } = context;
  const command = program
    .command(usage)
    .summary(summary)
    .description(`Prints a table, or what the API answers with --json: ${summary}.`);
  withOptions(command, [...answerOptions(), ...options()]).action(async () => {
    const { db, json, csv, ...values } = command.opts<Values & AnswerOptions>();
    await withQueries(context, db, async (queries) => {
      const answer = await ask(queries, command.args, values);
      if (json || csv) return printData(stdout, answer, csv && rowsOf(answer));
      const { total = 0 } = answer as { total?: number };
      await printLine(stdout, [table(answer)(lookOf(stdout)), ...restOf(total, rowsOf(answer))].join('\n'));
    });
  });
}

export function addLookups(program: Command, context: Context): void {
  for (const lookup of lookups) addLookup(program, context, lookup);
}
