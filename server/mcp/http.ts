import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { DemarcheError } from '../../shared/errors.ts';
import { checkHost } from '../security/host-check.ts';
import { limitRequests } from '../security/limits.ts';
import { checkOrigin } from '../security/origin.ts';
import { requireToken } from '../security/token.ts';
import { createMcpServer, type McpParts } from './server.ts';

export interface McpAddress {
  host: string;
  port: number;
  /** Names that it answers under beside its own. */
  allowedHosts?: readonly string[] | undefined;
  /** What every client must show. */
  token: string;
}

/** Answers one message: each stands for itself, so that any number of clients may come and go. */
const answer =
  (parts: McpParts): RequestHandler =>
  async (request, response) => {
    const server = createMcpServer(parts);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    response.on('close', () => {
      void transport.close();
      void server.close();
    });
    await server.connect(transport as Parameters<typeof server.connect>[0]);
    await transport.handleRequest(request, response, request.body);
  };

/** JSON-RPC's form of an error that has no message to answer. */
const fail: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const known = error instanceof DemarcheError ? error : null;
  const status = known?.status ?? (error as { status?: number }).status ?? 500;
  const message =
    known?.message ?? (status < 500 ? 'The body of the request is no JSON that can be read.' : 'Something went wrong.');
  response.status(status).json({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null });
};

function createApp(parts: McpParts, { token, ...at }: McpAddress): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(checkHost(at), ...limitRequests(token));
  app.post('/mcp', checkOrigin, requireToken(token, at), express.json({ limit: '1mb' }), answer(parts));
  app.use('/mcp', (_request, response) => {
    response
      .status(405)
      .set('Allow', 'POST')
      .json({ jsonrpc: '2.0', error: { code: -32_000, message: 'Send messages by POST.' }, id: null });
  });
  app.use(fail);
  return app;
}

const listening = (server: Server, { host, port }: McpAddress): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = `Port ${port} on ${host} cannot be used (${error.code}): take another, for example --port ${port + 1}.`;
      reject(new DemarcheError('unusable_port', message, { cause: error }));
    });
    server.listen(port, host, resolve);
  });

/**
 * Answers over HTTP (the protocol's streamable form, at /mcp) until the signal says to stop; `say` gets the address.
 * @throws DemarcheError `unusable_port`
 */
export async function answerHttp(
  parts: McpParts,
  address: McpAddress,
  say: (url: string) => void,
  stop: AbortSignal,
): Promise<void> {
  const server = createServer(createApp(parts, address));
  await listening(server, address);
  const { port } = server.address() as AddressInfo;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  say(`http://${host}:${port}/mcp`);
  if (!stop.aborted) await new Promise((stopped) => stop.addEventListener('abort', stopped, { once: true }));
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}
