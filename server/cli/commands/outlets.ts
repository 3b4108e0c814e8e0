import type { Command } from 'commander';
import { type OutletsAnswer, OutletsQuery } from '../../../shared/routes.ts';
import { plainRows } from '../../services/export/answer-file.ts';
import type { Context } from '../context.ts';
import { pageOptions } from '../options.ts';
import { quotationLine } from '../quotation.ts';
import { addSubjectCommand } from '../subject-command.ts';
import { type Cell, countOf, tableOf } from '../text/table.ts';
import type { Look } from '../text/terminal.ts';

type View = OutletsAnswer['outlets'][number];

const header = ['outlet', 'articles', 'positive', 'negative', 'neutral', 'intensity', 'differs'];
/** Less than this is nothing to speak of. */
const leastResidual = 1;

function differenceOf({ differsIn, residual }: View): string {
  if (Math.abs(residual) < leastResidual) return '';
  return `${residual > 0 ? 'more' : 'less'} ${differsIn} (${Math.abs(residual).toFixed(1)} sd)`;
}

const rowOf = (view: View): Cell[] => {
  const { positive, negative, neutral } = view.documentsByPolarity;
  const signs = [countOf(positive, 'positive'), countOf(negative, 'negative'), countOf(neutral, 'neutral')];
  return [view.outlet, String(view.documents), ...signs, view.intensity.toFixed(1), differenceOf(view)];
};

const quotedLines = ({ outlet, sentences }: View): string[] =>
  sentences.length ? [`${outlet}:`, ...sentences.map((sentence) => `  ${quotationLine(sentence)}`)] : [];

function textOf({ explained, outlets }: OutletsAnswer, look: Look): string {
  if (!outlets.length) return explained;
  return [explained, '', tableOf([header, ...outlets.map(rowOf)], look), '', ...outlets.flatMap(quotedLines)].join(
    '\n',
  );
}

export const addOutlets = (program: Command, context: Context) =>
  addSubjectCommand(program, context, {
    name: 'outlets',
    summary: 'compare what outlets say',
    description:
      'Prints what outlets say of an actor, a pair or an --issue, those first that differ most, with sentences.',
    options: pageOptions(),
    query: OutletsQuery,
    ask: (queries, query) => queries.outlets(query),
    file: 'outlets',
    listOf: (answer) => plainRows('outlets', answer),
    textOf,
  });
