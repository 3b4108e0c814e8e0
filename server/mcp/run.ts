import type { Readable, Writable } from 'node:stream';
import { tokenOf } from '../security/token.ts';
import type { McpAddress } from './http.ts';
import type { McpParts } from './server.ts';

export interface McpOptions extends McpParts {
  /** Where to listen; null for the standard streams. */
  http: Omit<McpAddress, 'token'> | null;
}

/** Answers agents over the standard streams or over HTTP, until the input ends or the signal says to stop. */
export async function runMcp(
  { http, ...parts }: McpOptions,
  streams: { input: Readable; output: Writable },
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<void> {
  if (!http) {
    const { answerStreams } = await import('./stdio.ts');
    return answerStreams(parts, streams.input, streams.output, stop);
  }
  const { answerHttp } = await import('./http.ts');
  const token = tokenOf(process.env);
  const tell = (url: string) => {
    say(`Demarche answers agents at ${url} (stop it with Ctrl-C)`);
    if (!process.env.DEMARCHE_TOKEN) say(`They send the header Authorization: Bearer ${token}`);
  };
  await answerHttp(parts, { ...http, token }, tell, stop);
}
