import { DemarcheError, UnknownColumns } from '../../../shared/errors.ts';
import { inMebibytes, largestFile, largestText } from '../../ingest/files/source.ts';
import { inWords } from '../../ingest/files/system-errors.ts';

/** Tables that a program is given on this machine may be larger than those that are sent to a server. */
export const largestTable = largestFile;

const tooLarge = (name: string, limit: number): DemarcheError =>
  new DemarcheError(
    'too_large',
    `${name} is larger than ${inMebibytes(limit)}; split it by months and compare each${limit < largestTable ? ', or take demarche compare' : ''}.`,
  );

/** Lets the error of what cannot be read name its file. */
export const naming = (name: string) => (error: unknown) => {
  const known = inWords(error);
  if (known instanceof UnknownColumns) return new UnknownColumns(`${name}: ${known.message}.`, known.columns);
  if (known instanceof DemarcheError && known.code === 'unreadable_input')
    return new DemarcheError('unreadable_input', `${name}: ${known.message}.`);
  return known;
};

/** All bytes of a table that is sent. @throws DemarcheError `too_large`, `unreadable_input`. */
export async function receiveTable(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  limit = largestText,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > limit) throw tooLarge(name, limit);
      chunks.push(chunk);
    }
  } catch (error) {
    throw naming(name)(error);
  }
  return Buffer.concat(chunks);
}
