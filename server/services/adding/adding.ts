import { setTimeout as wait } from 'node:timers/promises';
import { type AddingState, type AddRequest, outcomes, type Settled } from '../../../shared/adding.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { isAnalyzed } from '../../../shared/language.ts';
import type { AddingInput } from './input.ts';
import type { AddingJob, ReadElsewhere } from './run.ts';
import { createSpool, type Spool } from './spool.ts';

/** What a server reads on demand: it waits for its turn, and is read in the background. */
export interface Adding {
  /** @throws DemarcheError `invalid_request` when there is nothing to read, or an address is none. */
  add(request: AddRequest): AddingState;
  /** Takes a file as it comes. @throws DemarcheError `too_large`. */
  addFile(name: string, bytes: AsyncIterable<Uint8Array>, corpus?: string): Promise<AddingState>;
  state(): AddingState;
  /** Reads nothing more of what waits; what has begun is finished. */
  stop(): AddingState;
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

/** The state after something was read. */
function after(state: AddingState, settled: Settled): AddingState {
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

function inputsOf({ articles = [], addresses = [], sample = false }: AddRequest): AddingInput[] {
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

/** Reads what is added by `read`, one job after the other: what comes meanwhile is the next job. */
export function createAdding(read: ReadElsewhere, spool: Spool = createSpool()): Adding {
  let state = idle(0);
  let waiting: AddingJob[] = [];
  let work: Promise<void> = Promise.resolve();
  let stop = new AbortController();
  let closed = false;

  const take = (): AddingJob | undefined => {
    const [first] = waiting;
    const same = waiting.filter(({ corpus }) => corpus === first?.corpus);
    waiting = waiting.filter((job) => !same.includes(job));
    return first && { corpus: first.corpus, inputs: same.flatMap(({ inputs }) => inputs) };
  };
  const cleared = (inputs: readonly AddingInput[]) =>
    Promise.all(inputs.map((input) => input.kind === 'file' && spool.remove(input.file)));
  /** Forgets what waits, with its files. */
  const drop = (): Promise<unknown> => {
    const inputs = waiting.flatMap((job) => job.inputs);
    waiting = [];
    state = { ...state, waiting: 0 };
    return cleared(inputs);
  };

  const runOne = async (job: AddingJob, signal: AbortSignal): Promise<void> => {
    const before = state.total;
    state = { ...state, waiting: state.waiting - job.inputs.length };
    const onTotal = (total: number | null) => {
      state = { ...state, total: before === null || total === null ? null : before + total };
    };
    const onSettled = (settled: Settled) => {
      state = after(state, settled);
    };
    try {
      await read(job, { onTotal, onSettled, signal });
    } catch (error) {
      state = { ...state, error: (error as Error).message };
    }
    await cleared(job.inputs);
  };

  /** Reads job after job, also behind one that broke off; what came after a stop is a run of its own. */
  const runAll = async (signal: AbortSignal): Promise<void> => {
    await wait(gathering, undefined, { signal }).catch(() => undefined);
    for (let job = signal.aborted ? undefined : take(); job; job = signal.aborted ? undefined : take())
      await runOne(job, signal);
    state = { ...state, running: false, waiting: 0, stopped: signal.aborted };
    if (waiting.length && !closed) begin();
  };

  const begin = (): void => {
    const count = waiting.reduce((sum, { inputs }) => sum + inputs.length, 0);
    state = { ...idle(state.run + 1), running: true, waiting: count };
    stop = new AbortController();
    work = runAll(stop.signal);
  };

  const enqueue = (inputs: readonly AddingInput[], corpus: string | undefined): AddingState => {
    waiting.push({ inputs, corpus });
    if (state.running) state = { ...state, waiting: state.waiting + inputs.length };
    else begin();
    return state;
  };

  const end = (): Promise<unknown> => {
    stop.abort();
    return drop();
  };

  return {
    add: (request) => enqueue(inputsOf(request), request.corpus),
    addFile: async (name, bytes, corpus) =>
      enqueue([{ kind: 'file', name, file: await spool.keep(name, bytes) }], corpus),
    state: () => state,
    stop() {
      void end();
      return state;
    },
    async close() {
      closed = true;
      await end();
      await work;
      await drop();
      await spool.close();
    },
  };
}
