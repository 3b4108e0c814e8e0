import type { Queries } from '../server/services/queries.ts';

/** A file in one piece, as text. */
export async function exportedText(
  queries: Pick<Queries, 'export'>,
  ...[format, query = {}]: [format: string, query?: Parameters<Queries['export']>[1]]
): Promise<string> {
  const pieces: Buffer[] = [];
  await queries.export(format, query, async (piece) => pieces.push(Buffer.from(piece)));
  return Buffer.concat(pieces).toString();
}
