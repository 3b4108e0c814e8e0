import type { Command } from 'commander';
import type { Share } from '../../../shared/curation-requests.ts';
import { CorporaQuery } from '../../../shared/routes.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { type AnswerOptions, answerOptions, corporaOption, readOptions, withOptions } from '../options.ts';
import { printData, printLine } from '../output.ts';
import { tableOf } from '../text/table.ts';
import { lookOf } from '../text/terminal.ts';

const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;

const cells = ({ hits, of, value, low, high }: Share): string[] =>
  value === null ? ['-', '-', '0'] : [percent(value), `${percent(low!)} to ${percent(high!)}`, `${hits} of ${of}`];

const run = ({ db, json, csv, ...options }: AnswerOptions, context: Context): Promise<void> =>
  withQueries(context, db, async (queries) => {
    const score = await queries.score(readOptions(CorporaQuery, options));
    if (json || csv) return printData(context.stdout, score, csv && [score]);
    const rows = [
      ['', 'share', '95% interval', 'stances'],
      ['precision', ...cells(score.precision)],
      ['precision, type aside', ...cells(score.signedPrecision)],
      ['of those drawn at random', ...cells(score.sample)],
      ['of these, type aside', ...cells(score.signedSample)],
      ['recall', ...cells(score.recall)],
      ['recall, type aside', ...cells(score.signedRecall)],
    ];
    await printLine(context.stdout, tableOf(rows, lookOf(context.stdout)));
    await printLine(context.stdout, `Recall is counted on documents that were read to their end: ${score.documents}.`);
  });

export const addScore = (program: Command, context: Context) =>
  withOptions(
    program
      .command('score')
      .summary('tell how right the analysis is on your articles')
      .description(
        'Prints precision on the stances that you have accepted, rejected or corrected, and recall on documents that you have read to their end.',
      ),
    [...answerOptions(), corporaOption()],
  ).action((options: AnswerOptions) => run(options, context));
