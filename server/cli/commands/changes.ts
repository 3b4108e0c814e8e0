import type { Command } from 'commander';
import { type ChangesAnswer, ChangesQuery, TurnsQuery } from '../../../shared/routes.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { type AnswerOptions, answerOptions, filterOptions, pageOptions, readOptions, withOptions } from '../options.ts';
import { counted, printData, printLine } from '../output.ts';
import { quotationLine } from '../quotation.ts';
import { addSubjectCommand } from '../subject-command.ts';

type Change = ChangesAnswer['changes'][number];

const stretchLines = (name: string, { from, to, intensity, documents, sentences }: Change['before']): string[] => [
  `  ${name}: ${intensity.toFixed(1)} in ${counted(documents, 'article')} from ${from} to ${to}`,
  ...sentences.map((sentence) => `    ${quotationLine(sentence)}`),
];

const changeLines = (title: string, { before, after, difference, probability }: Change): string[] => [
  `${title}: ${difference > 0 ? '+' : ''}${difference.toFixed(1)} (p = ${probability.toFixed(4)})`,
  ...stretchLines('before', before),
  ...stretchLines('after', after),
];

const changesText = ({ changes }: ChangesAnswer): string =>
  changes.flatMap((change) => changeLines(change.date, change)).join('\n') ||
  'No change of tone is clear enough to be more than chance.';

function runTurns(
  actor: string | undefined,
  { db, json, csv, ...rest }: AnswerOptions,
  context: Context,
): Promise<void> {
  const query = readOptions(TurnsQuery, { ...rest, actor });
  return withQueries(context, db, async (queries) => {
    const answer = await queries.turns(query);
    if (json || csv) return printData(context.stdout, answer, csv && answer.turns);
    const lines = answer.turns.flatMap((turn) =>
      changeLines(`${turn.source.label} -> ${turn.target.label}, ${turn.date}`, turn),
    );
    const looked = `Looked at ${counted(answer.pairs, 'pair')} with ten articles or more.`;
    await printLine(context.stdout, [...lines, looked].join('\n'));
  });
}

export const addChanges = (program: Command, context: Context) =>
  addSubjectCommand(program, context, {
    name: 'changes',
    summary: 'find the days on which the tone changed',
    description:
      'Prints the days on which the tone of an actor, a pair or an issue changed, with sentences before and after.',
    query: ChangesQuery,
    ask: (queries, query) => queries.changes(query),
    listOf: ({ changes }) => changes,
    textOf: changesText,
  });

export const addTurns = (program: Command, context: Context) =>
  withOptions(
    program
      .command('turns')
      .summary('list the pairs whose tone changed most')
      .description(
        'Prints the pairs of which the first actor changed its tone toward the second, those first where it changed most.',
      )
      .argument('[actor]', 'id, name or alias of an actor at either end; all when left out'),
    [...answerOptions(), ...filterOptions(), ...pageOptions()],
  ).action((actor: string | undefined, options: AnswerOptions) => runTurns(actor, options, context));
