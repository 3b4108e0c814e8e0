import type { Command } from 'commander';
import { type PositionsAnswer, PositionsQuery } from '../../../shared/routes.ts';
import { plainRows } from '../../services/export/answer-file.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { type FileOptions, fileOptions, writeAnswer } from '../files/answer-file.ts';
import { type AnswerOptions, answerOptions, filterOptions, pageOptions, readOptions, withOptions } from '../options.ts';
import { counted, printData, printLine } from '../output.ts';
import { quotationLine } from '../quotation.ts';

type Position = PositionsAnswer['positions'][number];
type Dispute = PositionsAnswer['disputes'][number];

const groups: readonly [Position['side'], string][] = [
  ['for', 'For it'],
  ['against', 'Against it'],
  ['divided', 'Divided'],
  ['neutral', 'Neither'],
];

const lines = (name: string, { documents, byPolarity, sentences }: Position | Dispute): string[] => [
  `  ${name}: ${counted(documents, 'article')} (${byPolarity.positive} positive, ${byPolarity.negative} negative)`,
  ...sentences.map((sentence) => `    ${quotationLine(sentence)}`),
];

function textOf({ issue, positions, disputes }: PositionsAnswer): string {
  const sides = groups.flatMap(([side, title]) => {
    const held = positions.filter((position) => position.side === side);
    return held.length ? [`${title}:`, ...held.flatMap((position) => lines(position.actor.label, position))] : [];
  });
  const between = disputes.flatMap((dispute) => lines(`${dispute.source.label} -> ${dispute.target.label}`, dispute));
  const told = [...sides, ...(between.length ? ['Toward each other over it:', ...between] : [])];
  return told.join('\n') || `Nothing that is said on ${issue} passes the filter.`;
}

function run(
  issue: string,
  { db, json, csv, format, output, ...options }: AnswerOptions & FileOptions,
  context: Context,
): Promise<void> {
  const query = readOptions(PositionsQuery, options);
  return withQueries(context, db, async (queries) => {
    if (await writeAnswer(context, { format, output }, queries, 'positions', [issue, query])) return;
    const answer = await queries.positions(issue, query);
    await (json || csv
      ? printData(context.stdout, answer, csv && plainRows('positions', answer))
      : printLine(context.stdout, textOf(answer)));
  });
}

const withoutIssue = () => filterOptions().filter(({ long }) => long !== '--issue' && long !== '--min-count');

export const addPositions = (program: Command, context: Context) =>
  withOptions(
    program
      .command('positions')
      .summary('find who stands where on an issue')
      .description(
        'Prints who is for an issue and who against it, and what actors say of each other over it, with sentences.',
      )
      .argument('<issue>', 'name of the issue or one of its phrases'),
    [...answerOptions(), ...fileOptions('positions'), ...withoutIssue(), ...pageOptions()],
  ).action((issue: string, options: AnswerOptions) => run(issue, options, context));
