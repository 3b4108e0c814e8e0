import type { Command } from 'commander';
import { type OutletsAnswer, OutletsQuery } from '../../../shared/routes.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { type AnswerOptions, answerOptions, filterOptions, pageOptions, readOptions, withOptions } from '../options.ts';
import { printData, printLine, tableOf } from '../output.ts';
import { quotationLine } from '../quotation.ts';
import { directionOption, subjectArguments } from '../subject-options.ts';

type View = OutletsAnswer['outlets'][number];

const header = ['outlet', 'articles', 'positive', 'negative', 'neutral', 'intensity', 'differs'];
/** Less than this is nothing to speak of. */
const leastResidual = 1;

function differenceOf({ differsIn, residual }: View): string {
  if (Math.abs(residual) < leastResidual) return '';
  return `${residual > 0 ? 'more' : 'less'} ${differsIn} (${Math.abs(residual).toFixed(1)} sd)`;
}

const rowOf = (view: View): string[] => {
  const { positive, negative, neutral } = view.documentsByPolarity;
  const counts = [view.documents, positive, negative, neutral].map(String);
  return [view.outlet, ...counts, view.intensity.toFixed(1), differenceOf(view)];
};

const quotedLines = ({ outlet, sentences }: View): string[] =>
  sentences.length ? [`${outlet}:`, ...sentences.map((sentence) => `  ${quotationLine(sentence)}`)] : [];

function textOf({ explained, outlets }: OutletsAnswer): string {
  if (!outlets.length) return explained;
  return [explained, '', tableOf([header, ...outlets.map(rowOf)]), '', ...outlets.flatMap(quotedLines)].join('\n');
}

function run(
  actor: string | undefined,
  other: string | undefined,
  options: AnswerOptions,
  context: Context,
): Promise<void> {
  const { db, json, csv, ...rest } = options;
  const query = readOptions(OutletsQuery, { ...rest, actor, with: other });
  return withQueries(context, db, async (queries) => {
    const answer = await queries.outlets(query);
    await (json || csv
      ? printData(context.stdout, answer, csv && answer.outlets)
      : printLine(context.stdout, textOf(answer)));
  });
}

export const addOutlets = (program: Command, context: Context) =>
  withOptions(
    subjectArguments
      .reduce((command, [name, about]) => command.argument(name, about), program.command('outlets'))
      .summary('compare what outlets say')
      .description(
        'Prints what outlets say of an actor, a pair or an --issue, those first that differ most, with sentences.',
      )
      .addOption(directionOption()),
    [...answerOptions(), ...filterOptions(), ...pageOptions()],
  ).action((actor: string | undefined, other: string | undefined, options: AnswerOptions) =>
    run(actor, other, options, context),
  );
