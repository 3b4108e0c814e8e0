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
import { answerOptions, corporaOption, filterOptions, pageOptions, readOptions, withOptions } from '../options.ts';
import { printData } from '../output.ts';

type Values = Record<string, unknown>;

/** A question that the API answers too; the answer is the same JSON. */
interface Lookup {
  /** Name and arguments, as commander takes them. */
  usage: string;
  summary: string;
  options(): Option[];
  ask(queries: Queries, args: string[], options: Values): Promise<unknown>;
  /** Name of the list in the answer that becomes a table; the answer is its one row when left out. */
  list?: string;
}

const none = () => [];

const lookups: readonly Lookup[] = [
  {
    usage: 'actors [query]',
    list: 'actors',
    summary: 'list actors by name or alias',
    options: () => [corporaOption(), ...pageOptions()],
    ask: (queries, [q], options) => queries.actors(readOptions(ActorsQuery, { q, ...options })),
  },
  {
    usage: 'suggestions',
    list: 'suggestions',
    summary: 'list actors that probably are one',
    options: () => [corporaOption(), ...pageOptions()],
    ask: (queries, _, options) => queries.suggestions(readOptions(SuggestionsQuery, options)),
  },
  {
    usage: 'actor <name>',
    summary: 'show one actor',
    options: none,
    ask: (queries, [name]) => queries.actor(name!),
  },
  {
    usage: 'edge <source> <target>',
    list: 'stances',
    summary: 'list the stances of one actor toward another, with their sentences',
    options: filterOptions,
    ask: (queries, [source, target], options) => queries.edge(source!, target!, readOptions(StanceFilter, options)),
  },
  {
    usage: 'stances',
    list: 'stances',
    summary: 'list stances, highest score first',
    options: () => [...filterOptions(), ...pageOptions()],
    ask: (queries, _, options) => queries.stances(readOptions(StancesQuery, options)),
  },
  {
    usage: 'communities',
    list: 'communities',
    summary: 'list who is with whom: actors with positive stances among them and negative ones toward others',
    options: filterOptions,
    ask: (queries, _, options) => queries.communities(readOptions(StanceFilter, options)),
  },
  {
    usage: 'occurrences <actor>',
    list: 'occurrences',
    summary: 'list the documents that mean an actor, by the name that they give it',
    options: pageOptions,
    ask: (queries, [actor], options) => queries.occurrences(actor!, readOptions(Page, options)),
  },
  {
    usage: 'facets',
    list: 'days',
    summary: 'count stances by outlet and day',
    options: filterOptions,
    ask: (queries, _, options) => queries.facets(readOptions(FacetsQuery, options)),
  },
  {
    usage: 'issues [query]',
    list: 'issues',
    summary: 'list what stances are about, most frequent first',
    options: () => [...filterOptions().filter(({ long }) => long !== '--min-count'), ...pageOptions()],
    ask: (queries, [q], options) => queries.issues(readOptions(IssuesQuery, { q, ...options })),
  },
  {
    usage: 'documents [words]',
    list: 'documents',
    summary: 'list documents, newest first, or those that hold all of the words, best first; copies of a story folded',
    options: () => [corporaOption(), ...pageOptions(), new Option('--copies', 'list every copy of a story')],
    ask: (queries, [q], options) => queries.documents(readOptions(DocumentsQuery, { q, ...options })),
  },
  {
    usage: 'document <id>',
    list: 'stances',
    summary: 'show one document with its mentions and stances',
    options: none,
    ask: (queries, [id]) => queries.document(id!),
  },
];

const listOf = (answer: unknown, list: string | undefined): readonly object[] =>
  list === undefined ? [answer as object] : (answer as Record<string, object[]>)[list]!;

function addLookup(program: Command, context: Context, { usage, summary, options, ask, list }: Lookup): void {
  const command = program.command(usage).summary(summary).description(`Prints JSON, as the API does: ${summary}.`);
  withOptions(command, [...answerOptions(), ...options()]).action(async () => {
    const { db, json: _, csv, ...values } = command.opts<Values & { db: string; csv?: true }>();
    await withQueries(context, db, async (queries) => {
      const answer = await ask(queries, command.args, values);
      await printData(context.stdout, answer, csv && listOf(answer, list));
    });
  });
}

export function addLookups(program: Command, context: Context): void {
  for (const lookup of lookups) addLookup(program, context, lookup);
}
