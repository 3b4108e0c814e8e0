import { DemarcheError } from '../../../shared/errors.ts';
import { didYouMean, likest } from '../actors/did-you-mean.ts';

/**
 * The format with this id.
 * @throws DemarcheError `unknown_format` when none has it; the message lists those that exist.
 */
export function named<Format extends { id: string }>(formats: readonly Format[], id: string, where = ''): Format {
  const format = formats.find((each) => each.id === id);
  if (format) return format;
  const ids = formats.map((each) => each.id);
  const what = `There is no export format "${id}"${where && ` ${where}`}.`;
  throw new DemarcheError('unknown_format', `${what} ${didYouMean(likest(id, ids))}Take one of ${ids.join(', ')}.`);
}
