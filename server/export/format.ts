import type { ExportFormatId } from '../../shared/export-formats.ts';
import type { ExportSource, Piece } from './source.ts';

/** Writes one format; equal sources give equal bytes. */
export interface Writer {
  id: ExportFormatId;
  write(source: ExportSource): AsyncIterable<Piece>;
}

/** Pieces of about this many characters or bytes are handed on together. */
const ENOUGH = 65_536;

const joined = (pieces: readonly Piece[]): Piece =>
  typeof pieces[0] === 'string' ? pieces.join('') : Buffer.concat(pieces as Uint8Array[]);

/** The same file in pieces of a size that is worth a write. */
export async function* inPortions(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let [portion, size]: [Piece[], number] = [[], 0];
  for await (const piece of pieces) {
    if (size >= ENOUGH || (portion.length && typeof portion[0] !== typeof piece)) {
      yield joined(portion);
      [portion, size] = [[], 0];
    }
    portion.push(piece);
    size += piece.length;
  }
  if (size) yield joined(portion);
}
