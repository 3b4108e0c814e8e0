import { type Command, Option } from 'commander';
import type { EdgeAttributes } from '../../../shared/graph.ts';
import { type HopOfPath, type PathAnswer, PathsQuery } from '../../../shared/routes.ts';
import { plainRows } from '../../services/export/answer-file.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { type FileOptions, fileOptions, writeAnswer } from '../files/answer-file.ts';
import { type AnswerOptions, answerOptions, filterOptions, readOptions, withOptions } from '../options.ts';
import { counted, printData, printLine } from '../output.ts';
import { quotationLine } from '../quotation.ts';

const countsOf = ({ count, byPolarity: { positive, negative } }: EdgeAttributes): string =>
  `${counted(count, 'stance')} (${positive} positive, ${negative} negative)`;

function hopLines({ from, to, forward, backward, quotation }: HopOfPath): string[] {
  const edges = [
    ...(forward ? [`  ${from.label} -> ${to.label}: ${countsOf(forward)}`] : []),
    ...(backward ? [`  ${to.label} -> ${from.label}: ${countsOf(backward)}`] : []),
  ];
  return [...edges, ...(quotation ? [`    ${quotationLine(quotation)}`] : [])];
}

/** A path with its number, its steps and a sentence for each. */
export const pathLines = ({ hops, documents }: PathAnswer, index: number): string[] => {
  const names = [hops[0]!.from, ...hops.map(({ to }) => to)].map(({ label }) => label);
  return [
    `${index + 1}. ${names.join(' – ')} (at least ${counted(documents, 'article')} a step)`,
    ...hops.flatMap(hopLines),
  ];
};

function run(
  from: string,
  to: string,
  { db, json, csv, format, output, ...options }: AnswerOptions & FileOptions,
  context: Context,
): Promise<void> {
  const query = readOptions(PathsQuery, options);
  return withQueries(context, db, async (queries) => {
    if (await writeAnswer(context, { format, output }, queries, 'paths', [from, to, query])) return;
    const answer = await queries.paths(from, to, query);
    if (json || csv) return printData(context.stdout, answer, csv && plainRows('paths', answer));
    const { source, target, paths, more } = answer;
    if (!paths.length) return printLine(context.stdout, `There is no path from ${source.label} to ${target.label}.`);
    const lines = paths.flatMap(pathLines);
    await printLine(context.stdout, [...lines, ...(more ? ['There are more: ask for them with -k.'] : [])].join('\n'));
  });
}

export const addPaths = (program: Command, context: Context) =>
  withOptions(
    program
      .command('paths')
      .summary('find how two actors are connected')
      .description('Prints the shortest paths from one actor to another, each step with the sentence that says most.')
      .argument('<from>', 'id, name or alias of an actor')
      .argument('<to>', 'id, name or alias of another actor')
      .addOption(new Option('-k, --k <n>', 'how many paths at most, 1 to 20').default('5'))
      .addOption(new Option('--directed', 'only along the direction of the stances')),
    [...answerOptions(), ...fileOptions('paths'), ...filterOptions()],
  ).action((from: string, to: string, options: AnswerOptions) => run(from, to, options, context));
