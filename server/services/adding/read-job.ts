import type { Settled } from '../../../shared/adding.ts';
import { type AddingInput, nameOf } from './input.ts';
import { type AddingEvents, type AddingJob, BrokenOff, type ReadElsewhere } from './run.ts';

/** Inputs of which each alone breaks off the reading, one after the other: what reads is broken, not they. */
const mostBroken = 3;

export interface JobEvents extends Omit<AddingEvents, 'onDone'> {
  onDone(input: AddingInput): void;
}

const notRead = (input: AddingInput, message: string): Settled => ({
  ...{ place: nameOf(input), outcome: 'failed', message, title: null, documentId: null, stances: 0, language: null },
  addresses: input.kind === 'address' ? [input.address] : [],
});

/** Reads these inputs; gives those that are not done, and why the reading broke off, null where it did not. */
async function attempt(
  read: ReadElsewhere,
  { inputs, corpus }: AddingJob,
  { onDone, ...events }: JobEvents & { signal: AbortSignal },
): Promise<{ left: AddingInput[]; broken: BrokenOff | null }> {
  const left = new Set(inputs);
  const done = (number: number) => {
    if (left.delete(inputs[number]!)) onDone(inputs[number]!);
  };
  try {
    await read({ inputs, corpus }, { ...events, onDone: done });
    if (!events.signal.aborted) for (const number of inputs.keys()) done(number);
    return { left: [...left], broken: null };
  } catch (error) {
    if (events.signal.aborted) return { left: [...left], broken: null };
    if (error instanceof BrokenOff) return { left: [...left], broken: error };
    for (const input of left) giveUp(input, (error as Error).message, { ...events, onDone });
    throw error;
  }
}

function giveUp(input: AddingInput, message: string, { onSettled, onDone }: JobEvents): void {
  onSettled(notRead(input, message));
  onDone(input);
}

/**
 * Reads the inputs of a job, also where one of them breaks off the reading: after that the next one is read alone, until the one is
 * found, which is told as failed and left aside. Those that are not read at a signal are not told as done.
 * @throws Error when nothing can be read; each input is told then.
 */
export async function readJob(
  read: ReadElsewhere,
  { inputs, corpus }: AddingJob,
  events: JobEvents & { signal: AbortSignal },
): Promise<void> {
  let [left, alone, broken] = [[...inputs], false, 0];
  let { onTotal } = events;
  while (left.length && !events.signal.aborted) {
    const some = alone ? left.slice(0, 1) : left;
    const result = await attempt(read, { inputs: some, corpus }, { ...events, onTotal });
    if (some.length === 1 && result.broken) {
      giveUp(some[0]!, `${result.broken.message} It is left aside.`, events);
      result.left = [];
      broken += 1;
    } else if (result.left.length < some.length) broken = 0;
    left = [...result.left, ...left.slice(some.length)];
    if (broken === mostBroken && left.length) {
      for (const input of left) giveUp(input, result.broken!.message, events);
      throw result.broken;
    }
    alone = result.broken !== null && some.length > 1;
    // What is read again was counted before.
    onTotal = () => undefined;
  }
}
