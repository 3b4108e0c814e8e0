import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer, type McpParts } from './server.ts';

/** Answers on two streams until the first ends or the signal says so. Nothing else may write to the second. */
export async function answerStreams(
  parts: McpParts,
  input: Readable,
  output: Writable,
  stop: AbortSignal,
): Promise<void> {
  const server = createMcpServer(parts);
  await server.connect(new StdioServerTransport(input, output));
  await once(input, 'end', { signal: stop }).catch((error: Error) => {
    if (!stop.aborted) throw error;
  });
  await server.close();
}
