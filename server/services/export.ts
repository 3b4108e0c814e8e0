import { DemarcheError } from '../../shared/errors.ts';
import type { StanceFilter } from '../../shared/filter.ts';
import type { GraphQuery } from '../../shared/routes.ts';
import { inPortions } from '../export/format.ts';
import { type Format, formats } from '../export/formats.ts';
import type { Piece } from '../export/source.ts';
import type { Moment } from '../store/store.ts';
import { didYouMean, likest } from './did-you-mean.ts';
import { exportSource } from './export-source.ts';
import type { Queries } from './queries.ts';

export type { Piece };

/** Takes a piece of a file, and is ready for the next when its promise is kept. */
export type Sink = (piece: Piece) => Promise<unknown>;

/**
 * The format with this id.
 * @throws DemarcheError `unknown_format` when no writer has it; the message lists those that exist.
 */
export function formatNamed(id: string): Format {
  const format = formats.find((each) => each.id === id);
  if (format) return format;
  const known = formats.map((each) => each.id).join(', ');
  const like = didYouMean(
    likest(
      id,
      formats.map((each) => each.id),
    ),
  );
  throw new DemarcheError('unknown_format', `There is no export format "${id}". ${like}Take one of ${known}.`);
}

/** Writes the stances that pass the filter, or their graph or a part of it, as a file, piece by piece; its title names the filter. */
export async function exportInto(store: Moment, format: Format, query: Partial<GraphQuery>, sink: Sink): Promise<void> {
  for await (const piece of inPortions(format.write(await exportSource(store, query)))) await sink(piece);
}

export interface ExportedFile {
  body: string;
  mediaType: string;
  /** Without the dot. */
  extension: string;
}

/**
 * Writes the same as one text, for graphs that fit into memory.
 * @throws DemarcheError `unknown_format`
 */
export async function exportGraph(
  queries: Pick<Queries, 'export'>,
  id: string,
  filter: StanceFilter = {},
): Promise<ExportedFile> {
  const { mediaType, extension } = formatNamed(id);
  const pieces: Buffer[] = [];
  await queries.export(id, filter, async (piece) => pieces.push(Buffer.from(piece)));
  return { body: Buffer.concat(pieces).toString(), mediaType, extension };
}
