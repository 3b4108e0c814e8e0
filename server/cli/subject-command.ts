import { type Command, Option } from 'commander';
import type { z } from 'zod';
import type { AnswerFileId } from '../../shared/answer-files.ts';
import type { Queries } from '../services/queries.ts';
import type { Context } from './context.ts';
import { withQueries } from './database.ts';
import { type FileOptions, fileOptions, writeAnswer } from './files/answer-file.ts';
import { type AnswerOptions, answerOptions, filterOptions, readOptions, withOptions } from './options.ts';
import { printData, printLine } from './output.ts';
import { type Look, lookOf } from './text/terminal.ts';

/** The option that tells whose stances of an actor or a pair are asked about. */
const directionOption = () =>
  new Option('--direction <direction>', 'stances that the first actor gives (out), receives (in) or both').default(
    'both',
  );

/** A question about an actor, a pair or an issue, as a command asks it and prints its answer. */
interface SubjectCommand<Query extends z.ZodType, Answer> {
  name: string;
  summary: string;
  description: string;
  /** Beside those that all such commands have. */
  options?: readonly Option[];
  /** The answer as files are made of it, where it can be one. */
  file?: AnswerFileId;
  query: Query;
  ask(queries: Queries, query: z.infer<Query>): Promise<Answer>;
  /** What the answer is a list of. */
  listOf(answer: Answer): readonly object[];
  textOf(answer: Answer, look: Look): string;
}

/** Adds a command that asks about an actor, a pair or an issue. */
export const addSubjectCommand = <Query extends z.ZodType, Answer>(
  program: Command,
  context: Context,
  { name, summary, description, options = [], file, query, ask, listOf, textOf }: SubjectCommand<Query, Answer>,
): Command =>
  withOptions(
    program
      .command(name)
      .argument('[actor]', 'id, name or alias of an actor; all when left out')
      .argument('[with]', 'another actor: only what is between the two')
      .summary(summary)
      .description(description),
    [directionOption(), ...options, ...answerOptions(), ...(file ? fileOptions(file) : []), ...filterOptions()],
  ).action((actor: string | undefined, other: string | undefined, given: AnswerOptions & FileOptions) => {
    const { db, json, csv, format, output, ...rest } = given;
    const asked = readOptions(query, { ...rest, actor, with: other });
    return withQueries(context, db, async (queries) => {
      if (file && (await writeAnswer(context, { format, output }, queries, file, [asked as never]))) return;
      const answer = await ask(queries, asked);
      await (json || csv
        ? printData(context.stdout, answer, csv && listOf(answer))
        : printLine(context.stdout, textOf(answer, lookOf(context.stdout))));
    });
  });
