import { Readable, Writable } from 'node:stream';
import type { Context, McpServeOptions, ServeOptions } from '../../../server/cli/context.ts';
import { run } from '../../../server/cli/run.ts';
import { hasJobs, openJobs } from '../../../server/jobs/open-jobs.ts';
import { openAdding } from '../../../server/services/adding/adding.ts';
import { openInbox } from '../../../server/services/adding/inbox.ts';
import type { Fetcher } from '../../../server/services/ingest/fetch-articles.ts';
import { folderOfWaiting, holdFile, openStore } from '../../../server/store/open-store.ts';

/** A stream that remembers what was written to it. */
class Paper extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
  served: ServeOptions[];
  /** Addresses that were shown to the user. */
  opened: string[];
}

/** What an agent asks while it is served. */
type Agent = (options: McpServeOptions) => Promise<void>;

/** Tests send nothing. */
const noWeb: Fetcher = { get: async (address) => Promise.reject(new Error(`a test fetches ${address}`)) };

/** Runs one command in this process, on the real store. */
export async function demarche(
  argv: string[],
  stdin = '',
  fetcher: Fetcher = noWeb,
  agent: Agent = async () => {},
): Promise<Ended> {
  const [stdout, stderr] = [new Paper(), new Paper()];
  const served: ServeOptions[] = [];
  const opened: string[] = [];
  const context: Context = {
    ...{ stdin: Readable.from(stdin ? [Buffer.from(stdin)] : []), stdout, stderr, openStore },
    hasQueue: hasJobs,
    openQueue: openJobs,
    interruption: () => new AbortController().signal,
    fetcher: async () => fetcher,
    answerApart: () => ({
      threads: { ask: () => Promise.reject(new Error('a test asks a thread')), close: async () => {} },
      exports: { write: () => Promise.reject(new Error('a test asks a thread')), close: async () => {} },
    }),
    openAdding: ({ db }) =>
      openAdding(() => Promise.reject(new Error('a test reads elsewhere')), openInbox(folderOfWaiting(db), holdFile)),
    serveMcp: agent,
    openBrowser: (url) => {
      opened.push(url);
      return true;
    },
    serve: async (options, say) => {
      served.push(options);
      say('Demarche is there');
      options.onReady?.('http://127.0.0.1:1');
    },
  };
  const code = await run(argv, context);
  return { code, stdout: stdout.text, stderr: stderr.text, served, opened };
}
