import { type Command, Option } from 'commander';
import { type TimelineAnswer, TimelineQuery } from '../../../shared/routes.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { type AnswerOptions, answerOptions, filterOptions, readOptions, withOptions } from '../options.ts';
import { printData, printLine, tableOf } from '../output.ts';
import { directionOption, subjectArguments } from '../subject-options.ts';

type Period = TimelineAnswer['periods'][number];

const header = ['', 'articles', 'stances', 'positive', 'negative', 'neutral', 'intensity', '95 % interval'];
const shown = (value: number | null): string => value?.toFixed(1) ?? '';

const rowOf = (name: string, { documents, stances, byPolarity, intensity }: TimelineAnswer['undated']): string[] => [
  ...[name, documents, stances, byPolarity.positive, byPolarity.negative, byPolarity.neutral].map(String),
  shown(intensity),
];

function rowsOf({ by, periods, undated }: TimelineAnswer): string[][] {
  const nameOf = ({ from }: Period) => (by === 'month' ? from.slice(0, 7) : from);
  const intervalOf = ({ interval }: Period) => (interval ? `${shown(interval.low)} to ${shown(interval.high)}` : '');
  return [
    header,
    ...periods.map((period) => [...rowOf(nameOf(period), period), intervalOf(period)]),
    ...(undated.stances ? [[...rowOf('undated', undated), '']] : []),
  ];
}

function run(
  actor: string | undefined,
  other: string | undefined,
  options: AnswerOptions,
  context: Context,
): Promise<void> {
  const { db, json, csv, ...rest } = options;
  const query = readOptions(TimelineQuery, { ...rest, actor, with: other });
  return withQueries(context, db, async (queries) => {
    const answer = await queries.timeline(query);
    await (json || csv
      ? printData(context.stdout, answer, csv && answer.periods)
      : printLine(context.stdout, tableOf(rowsOf(answer))));
  });
}

export const addTimeline = (program: Command, context: Context) =>
  withOptions(
    subjectArguments
      .reduce((command, [name, about]) => command.argument(name, about), program.command('timeline'))
      .summary('count what is said by day, week or month')
      .description(
        'Prints the stances of an actor, a pair or an issue by time, with their mean PLOVER intensity (-10 to 10).',
      )
      .addOption(directionOption())
      .addOption(new Option('--by <span>', 'day, week (from Monday on) or month').default('month')),
    [...answerOptions(), ...filterOptions()],
  ).action((actor: string | undefined, other: string | undefined, options: AnswerOptions) =>
    run(actor, other, options, context),
  );
