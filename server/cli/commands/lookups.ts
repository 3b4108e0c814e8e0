import { type Command, Option } from 'commander';
import { StanceFilter } from '../../../shared/filter.ts';
import {
  ActorsQuery,
  DocumentsQuery,
  FacetsQuery,
  IssuesQuery,
  Page,
  StancesQuery,
  SuggestionsQuery,
} from '../../../shared/routes.ts';
import type { Queries } from '../../services/queries.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import {
  type AnswerOptions,
  answerOptions,
  corporaOption,
  filterOptions,
  pageOptions,
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
  /** Name of the list in the answer that becomes a table; the answer is its one row when left out. */
  list?: string;
}

const none = () => [];

/** Answers of one lookup are no matter of another. */
const lookup = <Answer>(one: Lookup<Answer>) => one as Lookup<unknown>;

const lookups: readonly Lookup<unknown>[] = [
  lookup({
    usage: 'actors [query]',
    list: 'actors',
    summary: 'list actors by name or alias',
    options: () => [corporaOption(), ...pageOptions()],
    ask: (queries, [q], options) => queries.actors(readOptions(ActorsQuery, { q, ...options })),
    table: actorsTable,
  }),
  lookup({
    usage: 'suggestions',
    list: 'suggestions',
    summary: 'list actors that probably are one',
    options: () => [corporaOption(), ...pageOptions()],
    ask: (queries, _, options) => queries.suggestions(readOptions(SuggestionsQuery, options)),
    table: suggestionsTable,
  }),
  lookup({
    usage: 'actor <name>',
    summary: 'show one actor',
    options: none,
    ask: (queries, [name]) => queries.actor(name!),
    table: actorTable,
  }),
  lookup({
    usage: 'edge <source> <target>',
    list: 'stances',
    summary: 'list the stances of one actor toward another, with their sentences',
    options: filterOptions,
    ask: (queries, [source, target], options) => queries.edge(source!, target!, readOptions(StanceFilter, options)),
    table: stancesTable,
  }),
  lookup({
    usage: 'stances',
    list: 'stances',
    summary: 'list stances, highest score first',
    options: () => [...filterOptions(), ...pageOptions()],
    ask: (queries, _, options) => queries.stances(readOptions(StancesQuery, options)),
    table: stancesTable,
  }),
  lookup({
    usage: 'communities',
    list: 'communities',
    summary: 'list who is with whom: actors with positive stances among them and negative ones toward others',
    options: filterOptions,
    ask: (queries, _, options) => queries.communities(readOptions(StanceFilter, options)),
    table: communitiesTable,
  }),
  lookup({
    usage: 'occurrences <actor>',
    list: 'occurrences',
    summary: 'list the documents that mean an actor, by the name that they give it',
    options: pageOptions,
    ask: (queries, [actor], options) => queries.occurrences(actor!, readOptions(Page, options)),
    table: occurrencesTable,
  }),
  lookup({
    usage: 'facets',
    list: 'days',
    summary: 'count stances by outlet and day',
    options: filterOptions,
    ask: (queries, _, options) => queries.facets(readOptions(FacetsQuery, options)),
    table: daysTable,
  }),
  lookup({
    usage: 'issues [query]',
    list: 'issues',
    summary: 'list what stances are about, most frequent first',
    options: () => [...filterOptions().filter(({ long }) => long !== '--min-count'), ...pageOptions()],
    ask: (queries, [q], options) => queries.issues(readOptions(IssuesQuery, { q, ...options })),
    table: issuesTable,
  }),
  lookup({
    usage: 'documents [words]',
    list: 'documents',
    summary: 'list documents, newest first, or those that hold all of the words, best first; copies of a story folded',
    options: () => [corporaOption(), ...pageOptions(), new Option('--copies', 'list every copy of a story')],
    ask: (queries, [q], options) => queries.documents(readOptions(DocumentsQuery, { q, ...options })),
    table: documentsTable,
  }),
  lookup({
    usage: 'document <id>',
    list: 'stances',
    summary: 'show one document with its mentions and stances',
    options: none,
    ask: (queries, [id]) => queries.document(id!),
    table: documentTable,
  }),
];

const listOf = (answer: unknown, list: string | undefined): readonly object[] =>
  list === undefined ? [answer as object] : (answer as Record<string, object[]>)[list]!;

const rest = (answer: unknown, list: string | undefined): string[] =>
  list === undefined ? [] : restOf((answer as { total?: number }).total ?? 0, listOf(answer, list));

function addLookup(
  program: Command,
  context: Context,
  { usage, summary, options, ask, table, list }: Lookup<unknown>,
): void {
  const { stdout } = context;
  const command = program
    .command(usage)
    .summary(summary)
    .description(`Prints a table on a terminal, elsewhere JSON as the API does: ${summary}.`);
  withOptions(command, [...answerOptions(), ...options()]).action(async () => {
    const { db, json, csv, ...values } = command.opts<Values & AnswerOptions>();
    await withQueries(context, db, async (queries) => {
      const answer = await ask(queries, command.args, values);
      if (json || csv || !stdout.isTTY) return printData(stdout, answer, csv && listOf(answer, list));
      await printLine(stdout, [table(answer)(lookOf(stdout)), ...rest(answer, list)].join('\n'));
    });
  });
}

export function addLookups(program: Command, context: Context): void {
  for (const lookup of lookups) addLookup(program, context, lookup);
}
