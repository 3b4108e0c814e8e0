import { type Command, Option } from 'commander';
import { type Neighbor, NeighborsQuery } from '../../../shared/routes.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { type AnswerOptions, answerOptions, filterOptions, pageOptions, readOptions, withOptions } from '../options.ts';
import { printData, printLine } from '../output.ts';
import { tableOf } from '../text/table.ts';
import { lookOf } from '../text/terminal.ts';

/** Neighbours without what tells the same in lists of names. */
const neighbourRows = (neighbors: readonly Neighbor[]): object[] =>
  neighbors.map(({ id, depth, attributes: { aliases: _, ...attributes }, outgoing, incoming }) => ({
    ...{ id, depth, ...attributes, outgoing, incoming },
  }));

const header = ['neighbour', 'kind', 'depth', 'out', 'in'];

const rowOf = ({ attributes, depth, outgoing, incoming }: Neighbor): string[] => [
  attributes.label,
  attributes.kind,
  String(depth),
  String(outgoing?.count ?? 0),
  String(incoming?.count ?? 0),
];

function run(name: string, { db, json, csv, ...options }: AnswerOptions, context: Context): Promise<void> {
  const query = readOptions(NeighborsQuery, options);
  return withQueries(context, db, async (queries) => {
    const answer = await queries.neighbors(name, query);
    if (json || csv) await printData(context.stdout, answer, csv && neighbourRows(answer.neighbors));
    else await printLine(context.stdout, tableOf([header, ...answer.neighbors.map(rowOf)], lookOf(context.stdout)));
  });
}

export const addNeighbors = (program: Command, context: Context) =>
  withOptions(
    program
      .command('neighbors')
      .summary('list the neighbours of an actor')
      .description('Prints who takes a stance toward an actor, and toward whom it takes one.')
      .argument('<name>', 'id, name or alias of the actor')
      .addOption(new Option('--direction <direction>', 'stances given (out), received (in) or both').default('both'))
      .addOption(new Option('--depth <n>', 'steps to go, 1 to 3').default('1')),
    [...answerOptions(), ...filterOptions(), ...pageOptions('1000')],
  ).action((name: string, options: AnswerOptions) => run(name, options, context));
