import type { Adding } from '../services/adding/adding.ts';
import type { ProcessSettings } from '../services/adding/process.ts';
import type { Elsewhere } from '../services/apart/queries-apart.ts';
import type { Curation } from '../services/curation/curation.ts';
import type { Fetcher } from '../services/ingest/fetch-articles.ts';
import type { Store } from '../services/ingest/ingest.ts';
import type { JobQueue } from '../services/ingest/work.ts';
import type { Queries } from '../services/queries.ts';
import type { Upkeep } from '../services/upkeep/upkeep.ts';
import type { Output } from './text/terminal.ts';

export interface ServeOptions {
  queries: Queries;
  queue: JobQueue | null;
  /** Left out where the server only answers. */
  curation?: Curation;
  upkeep?: Upkeep;
  adding?: Adding;
  /** Why nothing may be changed. */
  readOnly?: string;
  host: string;
  allowedHosts?: readonly string[] | undefined;
  port: number;
  /** Gets the address to open in a browser, once it answers. */
  onReady?: ((url: string) => void) | undefined;
}

export interface McpServeOptions {
  queries: Queries;
  /** Left out where nothing may be changed. */
  curation?: Curation;
  /** Address of the page that answers link to. */
  page: string;
  /** Where to listen; null for the standard streams. */
  http: { host: string; allowedHosts?: readonly string[] | undefined; port: number } | null;
}

/** What commands need of the world around them; `server/cli.ts` puts it together. */
export interface Context {
  stdin: AsyncIterable<Uint8Array>;
  stdout: Output;
  stderr: Output;
  /** From now on an interruption by the user aborts the signal instead of ending the process; a second one ends it. */
  interruption(): AbortSignal;
  /** Opens the store at a path or an address; one that is not there is made, unless `create` is false. `say` gets what users should know of that. */
  openStore(location: string, options?: { create?: boolean; say?(message: string): void }): Promise<Store>;
  /** Whether the store at a location has a queue beside it. */
  hasQueue(location: string): boolean;
  /** Opens the queue beside a store that is there. @throws DemarcheError `no_queue` when the store is a file. */
  openQueue(location: string): Promise<JobQueue>;
  /** Fetches pages; `contact` is whom those may ask who are asked for pages. */
  fetcher(contact?: string): Promise<Fetcher>;
  /** Takes what is added to a store, and reads it where it stalls nobody. */
  openAdding(settings: ProcessSettings): Promise<Adding>;
  /** Shows an address to the user; false where no browser can be started. */
  openBrowser(url: string): boolean;
  /** Threads that answer long questions about the store at a location, and write files of it. */
  answerApart(location: string): Elsewhere;
  /** Answers agents until the input ends or the process is told to stop; `say` gets the address. */
  serveMcp(options: McpServeOptions, say: (line: string) => void): Promise<void>;
  /** Serves until the process is told to stop; `say` gets the address. */
  serve(options: ServeOptions, say: (line: string) => void): Promise<void>;
}

/** Exit codes: 0 done, 1 something in the input or the run failed, 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2;
