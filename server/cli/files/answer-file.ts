import { Option } from 'commander';
import { type AnswerFileId, answerFormats } from '../../../shared/answer-files.ts';
import { type AnswerArguments, exportAnswer } from '../../services/export/answer-file.ts';
import type { Queries } from '../../services/queries.ts';
import type { Context } from '../context.ts';
import { print } from '../output.ts';
import { writeWhole } from './write-file.ts';

/** Options of a command whose answer can be a file. */
export interface FileOptions {
  format?: string;
  output?: string;
}

export const fileOptions = (id: AnswerFileId): Option[] => [
  new Option('-f, --format <format>', 'write a file in this format').choices(answerFormats(id).map(({ id }) => id)),
  new Option('-o, --output <file>', 'file to write, CSV where no format is named; standard output when left out'),
];

/** Writes the answer as a file where one is asked for; false where none is. */
export async function writeAnswer<Id extends AnswerFileId>(
  { stdout }: Pick<Context, 'stdout'>,
  { format, output }: FileOptions,
  queries: Queries,
  id: Id,
  args: AnswerArguments<Id>,
): Promise<boolean> {
  if (format === undefined && output === undefined) return false;
  const write = async (sink: (piece: string | Uint8Array) => Promise<unknown>) => {
    for await (const piece of exportAnswer(queries, id, args, format ?? 'csv')) await sink(piece);
  };
  await (output === undefined ? write((piece) => print(stdout, piece)) : writeWhole(output, write));
  return true;
}
