import { fork } from 'node:child_process';
import type { Settled } from '../../../shared/adding.ts';
import { type AddingJob, BrokenOff, type ReadElsewhere } from './run.ts';

/** How long what has begun may take to end behind a stop, in milliseconds: what hangs ends then. */
export const grace = 20_000;

/** How articles are read in a process of their own. */
export interface ProcessSettings {
  /** Location of the store. */
  db: string;
  /** Without the encoder. */
  fast: boolean | undefined;
}

/** What the process is told: what to read, and later that it is to stop. */
export type ToProcess = { job: AddingJob; settings: ProcessSettings } | 'stop';

/** What it tells. */
export type FromProcess =
  | { total: number | null }
  | { settled: Settled; of: number }
  | { done: number }
  | { error: string };

/**
 * Reads in a process of its own, whose entry is this file: a file that takes all time or memory, or a library that
 * breaks on it, does not stall the server. The process ends with the server.
 */
export const inProcess =
  (entry: string, settings: ProcessSettings): ReadElsewhere =>
  (job, { onTotal, onSettled, onDone, signal }) =>
    new Promise((resolve, reject) => {
      const child = fork(entry, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' });
      const tell = (message: ToProcess) => child.connected && child.send(message);
      let failed: string | null = null;
      let said = '';
      child.stderr!.on('data', (chunk: Buffer) => {
        said = (said + chunk).slice(-2000);
      });
      child.on('message', (message: FromProcess) => {
        if ('total' in message) onTotal(message.total);
        else if ('settled' in message) onSettled(message.settled, message.of);
        else if ('done' in message) onDone(message.done);
        else failed = message.error;
      });
      let killing: NodeJS.Timeout | undefined;
      const end = () => {
        tell('stop');
        killing = setTimeout(() => child.kill('SIGKILL'), grace).unref();
      };
      child.once('error', (error) => {
        // It may be there and not hear what it is told.
        child.kill('SIGKILL');
        reject(error);
      });
      child.once('exit', (code) => {
        signal.removeEventListener('abort', end);
        clearTimeout(killing);
        if (failed !== null) reject(new Error(failed));
        else if (code === 0) resolve();
        else reject(new BrokenOff(`The reading broke off. ${said.trim().split('\n').at(-1) ?? ''}`.trim()));
      });
      if (signal.aborted) end();
      signal.addEventListener('abort', end, { once: true });
      tell({ job, settings });
    });
