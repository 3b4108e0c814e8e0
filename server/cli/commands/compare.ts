import { createReadStream } from 'node:fs';
import { type Command, Option } from 'commander';
import { type CompareAnswer, CompareQuery, type Disagreement, endKinds, places } from '../../../shared/compare.ts';
import { largestTable, receiveTable } from '../../services/comparison/receive.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { type AnswerOptions, answerOptions, filterOptions, pageOptions, readOptions, withOptions } from '../options.ts';
import { counted, printData, printLine } from '../output.ts';
import { quotationLine } from '../quotation.ts';
import { tableOf } from '../text/table.ts';
import { type Look, lookOf } from '../text/terminal.ts';

const standardInput = '-';

type LeftOut = CompareAnswer['table']['leftOut'][number];

const reasons: Readonly<Record<LeftOut['reason'], string>> = {
  unreadable: 'cannot be read',
  'no-actors': 'have no actor on one side',
  'unknown-actor': 'have an actor that no article has',
  'same-actor': 'have one actor on both sides',
  statement: 'are mere statements, which PLOVER does not code',
  'unknown-type': 'have a type that is not known',
  'unknown-value': 'have a sign, quad class or intensity that is not known',
  denied: 'are denied or only imagined',
  'no-date': 'have no date',
  'other-days': 'are of other days than the articles',
  'unknown-document': 'name no article that is here',
  'other-documents': 'are of articles that the filters leave out',
};

const shownExamples = 5;

function leftOutLine({ reason, rows, examples }: LeftOut): string {
  const shown = examples.slice(0, shownExamples).map(({ what, rows: count }) => `${what} (${count})`);
  return `${counted(rows, 'row')} left out that ${reasons[reason]}${shown.length ? `: ${shown.join(', ')}` : ''}`;
}

const typesIn = (byType: object): string =>
  Object.entries(byType)
    .map(([type, count]) => (count > 1 ? `${type} ${count}` : type))
    .join(', ') || '-';

const placeOf = ({ period, document }: Disagreement): string =>
  document ? (document.title ?? document.id) : period ? `${period.from} to ${period.to}` : 'all days';

const heads: Readonly<Record<Disagreement['differs'], string>> = {
  sign: 'another sign',
  quad: 'another quad class',
  type: 'another type',
  table: 'in the table only',
  ours: 'read here only',
};

function disagreementLines(one: Disagreement): string[] {
  const { source, target, differs, table, ours } = one;
  const rows = table.rows.map(({ row }) => row).join(', ');
  return [
    `${source.label} -> ${target.label}, ${placeOf(one)}: ${heads[differs]}`,
    ...(table.events
      ? [`  table: ${typesIn(table.byType)} (row ${rows}${table.events > table.rows.length ? ', ...' : ''})`]
      : []),
    ...table.rows.flatMap(({ sentence }) => (sentence ? [`    “${sentence.replace(/\s+/g, ' ').trim()}”`] : [])),
    ...(ours.stances ? [`  here: ${typesIn(ours.byType)}`] : []),
    ...ours.sentences.map((sentence) => `    ${quotationLine(sentence)}`),
  ];
}

const percent = (hits: number, of: number): string => (of ? `${Math.round((100 * hits) / of)}%` : '-');
const decimal = (value: number | null): string => (value === null ? '-' : value.toFixed(2));

const agreementRows = ({ agreement }: CompareAnswer): string[][] => [
  ['both have the pair', 'same', 'share', 'alpha', '95% interval'],
  ...agreement.map(({ level, of, agreed, alpha, interval }) => [
    level === 'quad' ? 'quad class' : level,
    `${agreed} of ${of}`,
    percent(agreed, of),
    decimal(alpha),
    interval ? `${decimal(interval.low)} to ${decimal(interval.high)}` : '-',
  ]),
];

const shownConfusions = 10;

function confusionRows({ confusion }: CompareAnswer): string[][] {
  const different = confusion.filter(({ table, ours }) => table !== ours).slice(0, shownConfusions);
  if (!different.length) return [];
  return [
    ['type of the table', 'here', 'pairs'],
    ...different.map(({ table, ours, units }) => [table, ours, `${units}`]),
  ];
}

function textOf(answer: CompareAnswer, look: Look): string {
  const { table, ours, by, ends, days, explained, total, disagreements } = answer;
  const span = days ? `, ${days.from} to ${days.to}` : '';
  const confusion = confusionRows(answer);
  return [
    `${table.format ?? 'Table'}: ${counted(table.rows, 'row')}, ${counted(table.events, 'event')} compared with ${counted(ours.stances, 'stance')} of ${counted(ours.documents, 'article')} (${ends}, by ${by}${span}).`,
    `Taken: ${Object.entries(table.columns)
      .map(([field, columns]) => `${field} from ${columns.join(', ')}`)
      .join('; ')}.`,
    ...(table.unread.length ? [`Not used: ${table.unread.join(', ')}.`] : []),
    ...table.leftOut.map(leftOutLine),
    '',
    explained,
    '',
    tableOf(agreementRows(answer), look),
    ...(confusion.length ? ['', tableOf(confusion, look)] : []),
    ...(total
      ? [
          '',
          `${counted(total, 'difference')}${total > disagreements.length ? `, of which ${disagreements.length}` : ''}:`,
        ]
      : []),
    ...disagreements.flatMap((one) => ['', ...disagreementLines(one)]),
  ].join('\n');
}

/** A disagreement as one row of a table. */
const rowOf = ({ differs, source, target, period, document, table, ours }: Disagreement) => ({
  ...{ differs, source: source.id, sourceName: source.label, target: target.id, targetName: target.label },
  ...{ from: period?.from ?? null, to: period?.to ?? null, document: document?.id ?? null },
  ...{ tableEvents: table.events, tableTypes: typesIn(table.byType), tableRows: table.rows.map(({ row }) => row) },
  tableSentence: table.rows.find(({ sentence }) => sentence)?.sentence ?? null,
  ...{ stances: ours.stances, types: typesIn(ours.byType), sentence: ours.sentences[0]?.sentenceText ?? null },
  ...{ outlet: ours.sentences[0]?.outlet ?? null, date: ours.sentences[0]?.date ?? null },
});

async function run(file: string, { db, json, csv, ...rest }: AnswerOptions, context: Context): Promise<void> {
  const query = readOptions(CompareQuery, { ...rest, name: file === standardInput ? 'standard input' : file });
  const isStream = file === standardInput;
  const table = await receiveTable(query.name, isStream ? context.stdin : createReadStream(file), largestTable);
  await withQueries(context, db, async (queries) => {
    const answer = await queries.compare(table, query);
    await (json || csv
      ? printData(context.stdout, answer, csv && answer.disagreements.map(rowOf))
      : printLine(context.stdout, textOf(answer, lookOf(context.stdout))));
  });
}

/** Options of the filter that a table of events can be narrowed by, too. */
const narrowing = () => filterOptions().filter((option) => option.attributeName() in CompareQuery.shape);

export const addCompare = (program: Command, context: Context) =>
  withOptions(
    program
      .command('compare')
      .argument('<file>', 'a table of coded events; - reads standard input')
      .summary('lay a table of coded events beside what was read')
      .description(
        'Compares a table of coded events (POLECAT, ICEWS, GDELT, or your own coding with columns such as date, source, target and type or sign) with the stances read of the same articles: agreement, Krippendorff’s alpha, and every difference with its sentence.',
      )
      .addOption(
        new Option(
          '--by <place>',
          'where both must tell of a pair; document when the table names articles that are here, else month, or all where one side has no dates',
        ).choices(places),
      )
      .addOption(new Option('--ends <kind>', 'compare actors, or countries that they act for').choices(endKinds))
      .addOption(
        new Option(
          '--map <field=column...>',
          'columns that are called otherwise, such as source=Sender; repeat the option for several',
        ),
      )
      .addOption(
        new Option(
          '--differs <kind...>',
          'only differences in sign, quad or type, or pairs of the table or of ours alone; repeat the option for several',
        ),
      ),
    [...answerOptions(), ...narrowing(), ...pageOptions('20')],
  ).action((file: string, options: AnswerOptions) => run(file, options, context));
