import type { Settled } from '../../../shared/adding.ts';
import { type AddingInput, nameOf } from './input.ts';
import { type AddingEvents, type AddingJob, BrokenOff, type ReadElsewhere } from './run.ts';

export interface JobEvents extends Pick<AddingEvents, 'onTotal'> {
  onSettled(settled: Settled): void;
  onDone(input: AddingInput): void;
}

/** How many articles of an input were told of already: what is read again is not told again. */
export type Told = WeakMap<AddingInput, number>;

export interface JobOptions extends JobEvents {
  told: Told;
  signal: AbortSignal;
}

const notRead = (input: AddingInput, message: string): Settled => ({
  ...{ place: nameOf(input), outcome: 'failed', message, title: null, documentId: null, stances: 0, language: null },
  addresses: input.kind === 'address' ? [input.address] : [],
});

/**
 * Reads these inputs; gives those that are not done, and why the reading broke off, null where it did not.
 * @throws Error when nothing can be read.
 */
async function attempt(
  read: ReadElsewhere,
  { inputs, corpus }: AddingJob,
  { onTotal, onSettled, onDone, told, signal }: JobOptions,
): Promise<{ left: AddingInput[]; broken: BrokenOff | null }> {
  const left = new Set(inputs);
  const seen = new Map<AddingInput, number>();
  const done = (number: number) => {
    if (left.delete(inputs[number]!)) onDone(inputs[number]!);
  };
  const settle = (settled: Settled, number: number) => {
    const input = inputs[number]!;
    const count = (seen.get(input) ?? 0) + 1;
    seen.set(input, count);
    if (count <= (told.get(input) ?? 0)) return;
    told.set(input, count);
    onSettled(settled);
  };
  try {
    await read({ inputs, corpus }, { onTotal, onSettled: settle, onDone: done, signal });
    if (!signal.aborted) for (const number of inputs.keys()) done(number);
    return { left: [...left], broken: null };
  } catch (error) {
    if (!signal.aborted && !(error instanceof BrokenOff)) throw error;
    return { left: [...left], broken: signal.aborted ? null : (error as BrokenOff) };
  }
}

/** Where reading breaks off without any input, no input is at fault. @throws Error when it does, or nothing can be read. */
const readNothing = (read: ReadElsewhere, { corpus }: AddingJob, signal: AbortSignal): Promise<void> =>
  read({ inputs: [], corpus }, { onTotal() {}, onSettled() {}, onDone() {}, signal });

const halves = <T>(items: readonly T[]): T[][] => {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
};

/**
 * Reads the inputs of a job, also where one of them breaks off the reading: what is left is read in halves then, until the one is
 * found, which is told as failed and as done. Those that are not read at a signal are not told as done.
 * @throws Error when nothing can be read, whatever the input; those that are not done may be read another time.
 */
export async function readJob(read: ReadElsewhere, job: AddingJob, options: JobOptions): Promise<void> {
  const { corpus } = job;
  const parts: (readonly AddingInput[])[] = [job.inputs];
  let { onTotal } = options;
  while (parts.length && !options.signal.aborted) {
    const inputs = parts.pop()!;
    const { left, broken } = await attempt(read, { inputs, corpus }, { ...options, onTotal });
    // What is read again was counted before.
    onTotal = () => undefined;
    if (!broken || !left.length) continue;
    const [input] = left;
    if (inputs.length > 1)
      parts.push(
        ...halves(left)
          .filter(({ length }) => length > 0)
          .reverse(),
      );
    else {
      await readNothing(read, job, options.signal);
      if (options.signal.aborted) return;
      options.onSettled(notRead(input!, `${broken.message} It is left aside.`));
      options.onDone(input!);
    }
  }
}
