import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { Queries } from '../queries.ts';
import type { ExportTask, FromExport } from './exports-apart.ts';
import { toldError } from './told-error.ts';

/** The inside of a thread that writes a file: the next piece is made when the last is taken. */
export async function writeFor(port: MessagePort, queries: Queries, { format, query }: ExportTask): Promise<void> {
  const tell = (told: FromExport): void => port.postMessage(told);
  const ended = await queries
    .export(format, query, (piece) => {
      const taken = once(port, 'message');
      tell({ piece });
      return taken;
    })
    .then(() => null, toldError);
  tell({ ended });
}
