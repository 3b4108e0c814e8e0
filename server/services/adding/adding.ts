import { setTimeout as wait } from 'node:timers/promises';
import { type AddingState, type AddRequest, outcomes, type Settled } from '../../../shared/adding.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { isAnalyzed } from '../../../shared/language.ts';
import type { Coming, Inbox, Waiting } from './inbox.ts';
import type { AddingInput } from './input.ts';
import { readJob } from './read-job.ts';
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
 * Reads what is added by `read`, one job after the other: what comes meanwhile is the next job. Goes on with what a server before has
 * left in the inbox.
 */
export async function openAdding(read: ReadElsewhere, inbox: Inbox): Promise<Adding> {
  let state = idle(0);
  let waiting: Waiting[] = await inbox.takeOver();
  let work: Promise<void> = Promise.resolve();
  let stop = new AbortController();
  let closed = false;

  /** All that waits for the corpus of the first. */
  const take = (): Waiting[] => {
    const taken = waiting.filter(({ corpus }) => corpus === waiting[0]?.corpus);
    waiting = waiting.filter((one) => !taken.includes(one));
    return taken;
  };
  const forget = (some: Iterable<Waiting>) => Promise.all(Array.from(some, (one) => inbox.remove(one)));

  const runOne = async (job: readonly Waiting[], signal: AbortSignal): Promise<void> => {
    const before = state.total;
    state = { ...state, waiting: state.waiting - job.length };
    const left = new Map(job.map((one) => [one.input, one]));
    const gone: Promise<void>[] = [];
    const events = {
      onTotal(total: number | null) {
        state = { ...state, total: before === null || total === null ? null : before + total };
      },
      onSettled(settled: Settled) {
        state = after(state, settled);
      },
      onDone(input: AddingInput) {
        gone.push(inbox.remove(left.get(input)!));
        left.delete(input);
      },
    };
    try {
      await readJob(read, { inputs: [...left.keys()], corpus: job[0]!.corpus }, { ...events, signal });
    } catch (error) {
      state = { ...state, error: shortened((error as Error).message) };
    }
    await Promise.all(gone);
    if (!closed) await forget(left.values());
  };

  /** Reads job after job, also behind one that broke off; what came after a stop is a run of its own. */
  const runAll = async (signal: AbortSignal): Promise<void> => {
    await wait(gathering, undefined, { signal }).catch(() => undefined);
    while (waiting.length && !signal.aborted) await runOne(take(), signal);
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
