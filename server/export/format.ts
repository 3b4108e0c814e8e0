import type { ExportFormatId } from '../../shared/export-formats.ts';
import type { ExportSource, Piece } from './source.ts';

/** Writes one format; equal sources give equal bytes. */
export interface Writer {
  id: ExportFormatId;
  write(source: ExportSource): AsyncIterable<Piece>;
}

/** Pieces of about this many characters are handed on together. */
const ENOUGH = 65_536;

/** The same text in pieces of a size that is worth a write. */
export async function* inPortions(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let text = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    if (text && (typeof piece !== 'string' || text.length >= ENOUGH)) {
      yield text;
      text = '';
    }
    if (typeof piece !== 'string') yield piece;
  }
  if (text) yield text;
}
