import { once } from 'node:events';
import type { Response } from 'express';

/** Something that is told on a stream. */
export interface ServerEvent {
  event: string;
  data: unknown;
}

/**
 * A stream that ends must not leave a connection behind which holds up the end of the server. Compression would keep small events
 * back: nothing is transformed on the way.
 */
const headers = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store, no-transform',
  Connection: 'close',
};

/** One event of a stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
const textOf = ({ event, data }: ServerEvent): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Proxies cut a connection on which nothing comes for a minute or less. A line with a colon is no event. */
const sign = ': still here\n\n';
const quiet = 20_000;

/** Gives a sign of life again and again, but not to a client that does not take what it is sent. */
function signsOfLife(response: Response, milliseconds: number): NodeJS.Timeout {
  return setInterval(() => {
    if (!response.headersSent || response.writableNeedDrain || response.writableEnded) return;
    response.write(sign);
  }, milliseconds);
}

/**
 * Writes events until the client goes away or the server closes; the next is asked for only when the client has taken the last, so that one
 * who does not read costs no memory. An error before the first of them is thrown; a later one ends the stream.
 */
export async function streamEvents(
  response: Response,
  watch: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
  closing: AbortSignal,
  signsEvery = quiet,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, closing]);
  const signs = signsOfLife(response, signsEvery);
  try {
    for await (const event of watch(signal)) {
      if (!response.headersSent) response.set(headers);
      const isTaken = response.write(textOf(event));
      const taken = isTaken ? null : once(response, 'drain', { signal }).catch(() => undefined);
      await taken;
    }
    response.end();
  } catch (error) {
    if (!response.headersSent) throw error;
    response.end();
  } finally {
    clearInterval(signs);
  }
}
