import type { PartQuery } from '../../../shared/routes.ts';
import { inPortions } from '../../export/format.ts';
import { type Format, formats } from '../../export/formats.ts';
import type { ExportSource, Piece } from '../../export/source.ts';
import type { Moment } from '../../store/store.ts';
import { exportSource } from './export-source.ts';
import { named } from './named.ts';

export type { Piece };

/** Takes a piece of a file, and is ready for the next when its promise is kept. */
export type Sink = (piece: Piece) => Promise<unknown>;

/** @throws DemarcheError `unknown_format` when no writer has this id; the message lists those that exist. */
export const formatNamed = (id: string): Format => named(formats, id);

/** A file in this format, piece by piece. */
export const fileOf = (format: Format, source: ExportSource): AsyncGenerator<Piece> => inPortions(format.write(source));

/** Writes the stances that pass the filter, or their graph or a part of it, as a file, piece by piece; its title names the filter. */
export async function exportInto(store: Moment, format: Format, query: Partial<PartQuery>, sink: Sink): Promise<void> {
  for await (const piece of fileOf(format, await exportSource(store, query))) await sink(piece);
}
