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
import { corporaOption, databaseOption, filterOptions, pageOptions, readOptions, withOptions } from '../options.ts';
import { printJson } from '../output.ts';

type Values = Record<string, unknown>;

/** A question that the API answers too; the answer is the same JSON. */
interface Lookup {
  /** Name and arguments, as commander takes them. */
  usage: string;
  summary: string;
  options(): Option[];
  ask(queries: Queries, args: string[], options: Values): Promise<unknown>;
}

const none = () => [];

const lookups: readonly Lookup[] = [
  {
    usage: 'actors [query]',
    summary: 'list actors by name or alias',
    options: () => [corporaOption(), ...pageOptions()],
    ask: (queries, [q], options) => queries.actors(readOptions(ActorsQuery, { q, ...options })),
  },
  {
    usage: 'suggestions',
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
    summary: 'list the stances of one actor toward another, with their sentences',
    options: filterOptions,
    ask: (queries, [source, target], options) => queries.edge(source!, target!, readOptions(StanceFilter, options)),
  },
  {
    usage: 'stances',
    summary: 'list stances, highest score first',
    options: () => [...filterOptions(), ...pageOptions()],
    ask: (queries, _, options) => queries.stances(readOptions(StancesQuery, options)),
  },
  {
    usage: 'communities',
    summary: 'list who is with whom: actors with positive stances among them and negative ones toward others',
    options: filterOptions,
    ask: (queries, _, options) => queries.communities(readOptions(StanceFilter, options)),
  },
  {
    usage: 'occurrences <actor>',
    summary: 'list the documents that mean an actor, by the name that they give it',
    options: pageOptions,
    ask: (queries, [actor], options) => queries.occurrences(actor!, readOptions(Page, options)),
  },
  {
    usage: 'facets',
    summary: 'count stances by outlet and day',
    options: filterOptions,
    ask: (queries, _, options) => queries.facets(readOptions(FacetsQuery, options)),
  },
  {
    usage: 'issues [query]',
    summary: 'list what stances are about, most frequent first',
    options: () => [...filterOptions().filter(({ long }) => long !== '--min-count'), ...pageOptions()],
    ask: (queries, [q], options) => queries.issues(readOptions(IssuesQuery, { q, ...options })),
  },
  {
    usage: 'documents [words]',
    summary: 'list documents, newest first, or those that hold all of the words, best first; copies of a story folded',
    options: () => [corporaOption(), ...pageOptions(), new Option('--copies', 'list every copy of a story')],
    ask: (queries, [q], options) => queries.documents(readOptions(DocumentsQuery, { q, ...options })),
  },
  {
    usage: 'document <id>',
    summary: 'show one document with its mentions and stances',
    options: none,
    ask: (queries, [id]) => queries.document(id!),
  },
];

function addLookup(program: Command, context: Context, { usage, summary, options, ask }: Lookup): void {
  const command = program.command(usage).summary(summary).description(`Prints JSON, as the API does: ${summary}.`);
  withOptions(command, [databaseOption(), ...options()]).action(async () => {
    const { db, ...values } = command.opts<Values & { db: string }>();
    await withQueries(context, db, async (queries) =>
      printJson(context.stdout, await ask(queries, command.args, values)),
    );
  });
}

export function addLookups(program: Command, context: Context): void {
  for (const lookup of lookups) addLookup(program, context, lookup);
}
