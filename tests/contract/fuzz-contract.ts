import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ErrorBody } from '../../shared/error-body.ts';
import type { OpenSampleServer } from '../api/engines.ts';
import type { SampleServer } from '../api/server.ts';
import { type Sent, sent } from './fuzz-requests.ts';

/** Requests on one engine; DEMARCHE_FUZZ takes another number, and DEMARCHE_SEED another beginning. */
const requests = Number(process.env.DEMARCHE_FUZZ || 120);
const seed = Number(process.env.DEMARCHE_SEED || 11);

const token = 'a-token-of-the-tests';

interface Answered {
  status: number;
  type: string;
  text: string;
}

let turn = 0;

/** Clients at many addresses, since one may ask only so often in a minute. */
const nextAddress = (): string => `127.0.0.${(turn++ % 250) + 2}`;

/** Sends a request and reads the answer: of a stream of events, which never ends, the first. */
const send = (port: number, { method, path, body, type, admitted }: Sent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...(type !== undefined && { 'content-type': type }),
      ...(admitted && { authorization: `Bearer ${token}` }),
    };
    const options = { port, host: '127.0.0.1', localAddress: nextAddress(), method, path, headers };
    const call = request(options, (response) => {
      const chunks: Buffer[] = [];
      const type = response.headers['content-type'] ?? '';
      const tell = () => resolve({ status: response.statusCode!, type, text: Buffer.concat(chunks).toString() });
      response.on('data', (chunk) => {
        chunks.push(chunk);
        if (!type.startsWith('text/event-stream')) return;
        tell();
        call.destroy();
      });
      response.on('end', tell);
    });
    call.on('error', reject);
    call.end(body);
  });

/** What is wrong with a text by its type, or null. */
function faultOfText(type: string, text: string): string | null {
  const parts = /ndjson|json\+ftm/.test(type) ? text.split('\n').filter(Boolean) : /json/.test(type) ? [text] : [];
  try {
    for (const part of parts) JSON.parse(part);
    return /event-stream/.test(type) && !/^event: \w+\n/.test(text) ? `no event: ${text}` : null;
  } catch (error) {
    return `${type}: ${(error as Error).message}`;
  }
}

/** What is wrong with an answer, or null. */
function faultOf({ answer, method }: Sent, { status, type, text }: Answered): string | null {
  if (status >= 500) return `status ${status}: ${text.slice(0, 300)}`;
  if (method === 'HEAD' || status === 304) return null;
  if (status >= 400) return ErrorBody.safeParse(type.includes('json') && JSON.parse(text)).error?.message ?? null;
  if (!answer) return faultOfText(type, text);
  return answer.safeParse(JSON.parse(text)).error?.message ?? null;
}

/** Whatever is asked of the API of a store, it answers by its contract. */
export function describeFuzz(openSampleServer: OpenSampleServer): void {
  describe('the API, asked for anything', () => {
    let sample: SampleServer;
    let server: Server;
    beforeAll(async () => {
      sample = await openSampleServer({ token });
      server = createServer(sample.app).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    afterAll(async () => {
      server.closeAllConnections();
      server.close();
      await sample.remove();
    });

    it(`never fails, and answers as the route table says (${requests} requests)`, {
      timeout: 60_000 + requests * 200,
    }, async () => {
      const { port } = server.address() as AddressInfo;
      const seen = new Map<number, number>();
      await fc.assert(
        fc.asyncProperty(sent, async (one) => {
          const answered = await send(port, one);
          seen.set(answered.status, (seen.get(answered.status) ?? 0) + 1);
          const fault = faultOf(one, answered);
          expect(fault && { fault, ...one, answer: undefined }).toBe(null);
        }),
        { numRuns: requests, seed, endOnFailure: true },
      );
      // Who only gets refusals has not asked much.
      expect(seen.get(200)).toBeGreaterThan(requests / 4);
      expect(seen.get(429) ?? 0).toBe(0);
    });
  });
}
