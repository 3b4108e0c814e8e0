import { type Command, Option } from 'commander';
import { type SpeakerPair, type SpeakersAnswer, SpeakersQuery } from '../../../shared/routes.ts';
import { plainRows } from '../../services/export/answer-file.ts';
import type { Context } from '../context.ts';
import { withQueries } from '../database.ts';
import { type FileOptions, fileOptions, writeAnswer } from '../files/answer-file.ts';
import { type AnswerOptions, answerOptions, filterOptions, pageOptions, readOptions, withOptions } from '../options.ts';
import { counted, printData, printLine, restOf } from '../output.ts';
import { quotationLine } from '../quotation.ts';

/** A pair with its sentences. */
export const speakerLines = ({
  speaker,
  subject,
  affiliated,
  claims,
  documents,
  byPolarity,
  sentences,
}: SpeakerPair): string[] => [
  `${speaker.label} ${affiliated ? 'for' : 'on'} ${subject.label}: ${counted(claims, 'claim')} in ${counted(documents, 'article')} (${byPolarity.positive} positive, ${byPolarity.negative} negative)`,
  ...sentences.map((sentence) => `    ${quotationLine(sentence)}`),
];

const textOf = ({ total, pairs }: SpeakersAnswer): string =>
  [...pairs.flatMap(speakerLines), ...restOf(total, pairs)].join('\n') ||
  'No article names a speaker for what passes the filter.';

function run(
  { db, json, csv, format, output, ...options }: AnswerOptions & FileOptions,
  context: Context,
): Promise<void> {
  const query = readOptions(SpeakersQuery, options);
  return withQueries(context, db, async (queries) => {
    if (await writeAnswer(context, { format, output }, queries, 'speakers', [query])) return;
    const answer = await queries.speakers(query);
    await (json || csv
      ? printData(context.stdout, answer, csv && plainRows('speakers', answer))
      : printLine(context.stdout, textOf(answer)));
  });
}

export const addSpeakers = (program: Command, context: Context) =>
  withOptions(
    program
      .command('speakers')
      .summary('find who speaks for whom')
      .description(
        'Prints of whose stances speakers tell, those with most claims first, with sentences: "for" an actor where one acts for the other, else "on" it.',
      )
      .addOption(new Option('--speaker <name>', 'who speaks: id, name or alias of an actor'))
      .addOption(new Option('--subject <name>', 'whose stances are told: id, name or alias of an actor'))
      .addOption(new Option('--affiliated', 'only where one acts for the other, as a minister for a government')),
    [...answerOptions(), ...fileOptions('speakers'), ...filterOptions(), ...pageOptions('20')],
  ).action((options: AnswerOptions) => run(options, context));
