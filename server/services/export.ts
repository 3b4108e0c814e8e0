import { DemarcheError } from '../../shared/errors.ts';
import type { StanceFilter } from '../../shared/filter.ts';
import { type Format, formats } from '../export/formats.ts';
import type { Queries } from './queries.ts';

/** The formats that the graph can be exported in, without their writers. */
export const formatList: readonly Omit<Format, 'write'>[] = formats;

export interface ExportedFile {
  body: string;
  mediaType: string;
  /** Without the dot. */
  extension: string;
}

/**
 * Writes the graph of the stances that pass the filter as a file; its title names the filter.
 * @throws DemarcheError `unknown_format` when no writer has this id; the message lists those that exist.
 */
export async function exportGraph(
  queries: Pick<Queries, 'graph'>,
  format: string,
  filter: StanceFilter = {},
): Promise<ExportedFile> {
  const writer = formats.find(({ id }) => id === format);
  if (!writer) {
    const known = formats.map(({ id }) => id).join(', ');
    throw new DemarcheError('unknown_format', `There is no export format "${format}"; take one of ${known}.`);
  }
  const { mediaType, extension, write } = writer;
  return { body: write(await queries.graph(filter)), mediaType, extension };
}
