import { type Command, Option } from 'commander';
import { polarities } from '../../../shared/plover.ts';
import { type TimelineAnswer, TimelineQuery } from '../../../shared/routes.ts';
import { plainRows } from '../../services/export/answer-file.ts';
import type { Context } from '../context.ts';
import { addSubjectCommand } from '../subject-command.ts';
import { type Cell, countOf, tableOf } from '../text/table.ts';

type Period = TimelineAnswer['periods'][number];

const header = ['', 'articles', 'stances', 'positive', 'negative', 'neutral', 'intensity', '95 % interval'];
const shown = (value: number | null): string => value?.toFixed(1) ?? '';

const rowOf = (name: string, { documents, stances, byPolarity, intensity }: TimelineAnswer['undated']): Cell[] => [
  ...[name, documents, stances].map(String),
  ...polarities.map((sign) => countOf(byPolarity[sign], sign)),
  shown(intensity),
];

function rowsOf({ by, periods, undated }: TimelineAnswer): Cell[][] {
  const nameOf = ({ from }: Period) => (by === 'month' ? from.slice(0, 7) : from);
  const intervalOf = ({ interval }: Period) => (interval ? `${shown(interval.low)} to ${shown(interval.high)}` : '');
  return [
    header,
    ...periods.map((period) => [...rowOf(nameOf(period), period), intervalOf(period)]),
    ...(undated.stances ? [[...rowOf('undated', undated), '']] : []),
  ];
}

export const addTimeline = (program: Command, context: Context) =>
  addSubjectCommand(program, context, {
    name: 'timeline',
    summary: 'count what is said by day, week or month',
    description:
      'Prints the stances of an actor, a pair or an issue by time, with their mean PLOVER intensity (-10 to 10).',
    options: [new Option('--by <span>', 'day, week (from Monday on) or month').default('month')],
    query: TimelineQuery,
    ask: (queries, query) => queries.timeline(query),
    file: 'timeline',
    listOf: (answer) => plainRows('timeline', answer),
    textOf: (answer, look) => tableOf(rowsOf(answer), look),
  });
