import { type Command, Option } from 'commander';
import { type BalanceAnswer, type BalanceMember, BalanceQuery } from '../../../shared/routes.ts';
import { plainRows } from '../../services/export/answer-file.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { type FileOptions, fileOptions, writeAnswer } from '../files/answer-file.ts';
import { type AnswerOptions, answerOptions, filterOptions, readOptions, withOptions } from '../options.ts';
import { printData, printLine } from '../output.ts';
import { tableOf } from '../text/table.ts';
import { type Look, lookOf } from '../text/terminal.ts';

const mostShown = 30;
const header = ['actor', 'faction', 'balanced', 'against', 'PageRank', 'betweenness', 'brokerage'];

const rowOf = ({ label, faction, triads, balanced, against, pageRank, betweenness, brokerage }: BalanceMember) => [
  ...[
    label,
    faction === null ? '' : String(faction + 1),
    triads ? `${balanced}/${triads}` : '',
    String(against.length),
  ],
  ...[pageRank.toFixed(3), betweenness.toFixed(3), String(brokerage?.times ?? 0)],
];

const againstLines = ({ against }: BalanceAnswer['frustration']): string[] =>
  against.slice(0, mostShown).map(({ a, b, sign }) => `  ${a.label} – ${b.label} (${sign})`);

function textOf({ actors, triads, frustration, reciprocity, members }: BalanceAnswer, look: Look): string {
  const part = `Among the ${actors.considered} strongest of ${actors.all} actors:`;
  return [
    ...(actors.considered < actors.all ? [part] : []),
    triads.explained,
    frustration.explained,
    ...againstLines(frustration),
    reciprocity.explained,
    '',
    tableOf([header, ...members.slice(0, mostShown).map(rowOf)], look),
  ].join('\n');
}

function run(
  { db, json, csv, format, output, ...options }: AnswerOptions & FileOptions,
  context: Context,
): Promise<void> {
  const query = readOptions(BalanceQuery, options);
  return withQueries(context, db, async (queries) => {
    if (await writeAnswer(context, { format, output }, queries, 'balance', [query])) return;
    const answer = await queries.balance(query);
    await (json || csv
      ? printData(context.stdout, answer, csv && plainRows('balance', answer))
      : printLine(context.stdout, textOf(answer, lookOf(context.stdout))));
  });
}

export const addBalance = (program: Command, context: Context) =>
  withOptions(
    program
      .command('balance')
      .summary('find who stands with and against whom')
      .description(
        'Prints how balanced the signs of the graph are, two factions and what goes against them, and each actor’s part.',
      )
      .addOption(new Option('--nodes <n>', 'how many actors at most, the strongest; 3 to 2000').default('200')),
    [...answerOptions(), ...fileOptions('balance'), ...filterOptions()],
  ).action((options: AnswerOptions) => run(options, context));
