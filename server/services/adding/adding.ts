import { setTimeout as wait } from 'node:timers/promises';
import { type AddingState, type AddRequest, outcomes, type Settled } from '../../../shared/adding.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { isAnalyzed } from '../../../shared/language.ts';
import type { Coming, Inbox, Waiting } from './inbox.ts';
import type { AddingInput } from './input.ts';
import { readJob, type Told } from './read-job.ts';
import type { ReadElsewhere } from './run.ts';

/** What a server reads on demand: it waits on the disk for its turn, and is read in the background. */
export interface Adding {
  /** @throws DemarcheError `invalid_request` when there is nothing to read, or an address is none; and as the inbox does. */
  add(request: AddRequest): Promise<AddingState>;
  /** Takes a file as it comes. @throws DemarcheError as the inbox does. */
  addFile(name: string, bytes: AsyncIterable<Uint8Array>, corpus?: string): Promise<AddingState>;
  state(): AddingState;
  /** Reads nothing more of what waits, and forgets it; what has begun is finished. */
  stop(): AddingState;
  /** Reads nothing more: what waits is left to the next server. */
  close(): Promise<void>;
}

const shownLatest = 50;
const shownProblems = 100;
/** How long is waited for more to come before reading begins, in milliseconds: files come one by one. */
const gathering = 300;
/** How long is waited before what could not be read is tried again, in milliseconds: twice as long each time. */
const firstPause = 5_000;
const longestPause = 300_000;

const idle = (run: number): AddingState => ({
  ...{ run, running: false, waiting: 0, total: 0, read: 0, stances: 0, otherLanguage: 0, stopped: false, error: null },
  counts: Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as AddingState['counts'],
  ...{ latest: [], problems: [] },
});

/** Longest text about one article, and most addresses, that a page is told: what a file says of itself has no limit. */
const longestText = 500;
const mostAddresses = 1000;

const shortened = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);

const shown = ({ place, title, message, addresses, ...rest }: Settled): Settled => ({
  ...rest,
  place: shortened(place),
  title: title && shortened(title),
  message: message && shortened(message),
  addresses: addresses.slice(0, mostAddresses),
});

/** The state after something was read. */
function after(state: AddingState, found: Settled): AddingState {
  const settled = shown(found);
  const isProblem = settled.outcome === 'failed' || settled.outcome === 'skipped';
  return {
    ...state,
    read: state.read + 1,
    stances: state.stances + settled.stances,
    otherLanguage: state.otherLanguage + Number(settled.documentId !== null && !isAnalyzed(settled.language)),
    counts: { ...state.counts, [settled.outcome]: state.counts[settled.outcome] + 1 },
    latest: [settled, ...state.latest].slice(0, shownLatest),
    problems: isProblem && state.problems.length < shownProblems ? [...state.problems, settled] : state.problems,
  };
}

function comingOf({ articles = [], addresses = [], sample = false }: AddRequest): Coming[] {
  if (!articles.length && !addresses.length && !sample)
    throw new DemarcheError('invalid_request', 'Nothing to read: give articles, addresses, or both.');
  const wrong = addresses.find((address) => !/^https?:\/\//i.test(address));
  if (wrong !== undefined)
    throw new DemarcheError('invalid_request', `"${wrong}" is no address; one begins with https:// or http://.`);
  return [
    ...(sample ? [{ kind: 'sample' as const }] : []),
    ...articles.map((article) => ({ kind: 'article' as const, article })),
    ...addresses.map((address) => ({ kind: 'address' as const, address })),
  ];
}

/**
 * Reads what is added by `readElsewhere`, one job after the other: what comes meanwhile is the next job. Goes on with what a server before has
 * left in the inbox. Where nothing can be read, as while a database restarts, everything is kept and tried again after a pause, or
 * with what comes next.
 */
export async function openAdding(readElsewhere: ReadElsewhere, inbox: Inbox, pause = firstPause): Promise<Adding> {
  let state = idle(0);
  let waiting: Waiting[] = await inbox.takeOver();
  let work: Promise<void> = Promise.resolve();
  let stop = new AbortController();
  let more = new AbortController();
  /** Why something was not read last. */
  let reason: string | null = null;
  const told: Told = new WeakMap();
  let closed = false;

  /** All that waits for the corpus of the first. */
  const take = (): Waiting[] => {
    const taken = waiting.filter(({ corpus }) => corpus === waiting[0]?.corpus);
    waiting = waiting.filter((one) => !taken.includes(one));
    return taken;
  };
  /** What cannot be taken from the disk is found by the next server, which knows its articles then. */
  const erase = (one: Waiting): Promise<void> => inbox.remove(one).catch(() => undefined);
  const forget = (some: Iterable<Waiting>) => Promise.all(Array.from(some, erase));

  /** Gives what could not be read and is to be tried again. */
  const runOne = async (job: readonly Waiting[], signal: AbortSignal): Promise<Waiting[]> => {
    const before = state.total;
    state = { ...state, waiting: state.waiting - job.length };
    const left = new Map(job.map((one) => [one.input, one]));
    /** Articles that are read, but for those of what is left: these are counted again when they are read again. */
    const read = (): number => [...left.keys()].reduce((sum, input) => sum - (told.get(input) ?? 0), state.read);
    const readBefore = read();
    const gone: Promise<void>[] = [];
    const events = {
      onTotal(total: number | null) {
        state = { ...state, total: before === null || total === null ? null : before + total };
      },
      onSettled(settled: Settled) {
        state = { ...after(state, settled), error: null };
      },
      onDone(input: AddingInput) {
        gone.push(erase(left.get(input)!));
        left.delete(input);
      },
    };
    try {
      await readJob(readElsewhere, { inputs: [...left.keys()], corpus: job[0]!.corpus }, { ...events, told, signal });
    } catch (error) {
      const total = before === null ? null : before + read() - readBefore;
      reason = shortened((error as Error).message);
      state = { ...state, error: reason, total };
      if (!signal.aborted) state = { ...state, waiting: state.waiting + left.size };
    }
    await Promise.all(gone);
    if (signal.aborted && !closed) await forget(left.values());
    return signal.aborted ? [] : [...left.values()];
  };

  /** Reads job after job, also behind one that could not be read. */
  const runEach = async (signal: AbortSignal): Promise<Waiting[]> => {
    const failed: Waiting[] = [];
    while (waiting.length && !signal.aborted) failed.push(...(await runOne(take(), signal)));
    return failed;
  };

  /** Until it is time to try again, or more comes. */
  const pauseBefore = async (attempt: number, signal: AbortSignal): Promise<void> => {
    more = new AbortController();
    const either = AbortSignal.any([signal, more.signal]);
    await wait(Math.min(longestPause, pause * 2 ** attempt), undefined, { signal: either }).catch(() => undefined);
  };

  /** Reads all that waits, as often as it takes; what came after a stop is a run of its own. */
  const runAll = async (signal: AbortSignal): Promise<void> => {
    let attempts = 0;
    while (!signal.aborted) {
      await wait(gathering, undefined, { signal }).catch(() => undefined);
      const failed = await runEach(signal);
      if (signal.aborted) {
        if (!closed) await forget(failed);
        break;
      }
      waiting.unshift(...failed);
      state = { ...state, error: failed.length ? reason : null };
      if (!waiting.length) break;
      if (failed.length) await pauseBefore(attempts++, signal);
    }
    state = { ...state, running: false, waiting: 0, stopped: signal.aborted };
    if (waiting.length && !closed) begin();
  };

  const begin = (): void => {
    state = { ...idle(state.run + 1), running: true, waiting: waiting.length };
    stop = new AbortController();
    work = runAll(stop.signal);
  };

  const enqueue = (come: readonly Waiting[]): AddingState => {
    waiting.push(...come);
    more.abort();
    if (state.running) state = { ...state, waiting: state.waiting + come.length };
    else if (!closed) begin();
    return state;
  };

  if (waiting.length) begin();
  return {
    async add(request) {
      const come: Waiting[] = [];
      try {
        for (const coming of comingOf(request)) come.push(await inbox.put(coming, request.corpus));
      } catch (error) {
        await forget(come);
        throw error;
      }
      return enqueue(come);
    },
    addFile: async (name, bytes, corpus) => enqueue([await inbox.put({ kind: 'file', name, bytes }, corpus)]),
    state: () => state,
    stop() {
      stop.abort();
      void forget(waiting.splice(0));
      state = { ...state, waiting: 0 };
      return state;
    },
    async close() {
      closed = true;
      stop.abort();
      await work;
      await inbox.close();
    },
  };
}
