import { createRequire } from 'node:module';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** A loaded network: what it gives for named inputs, at once. */
export type Network = (inputs: Readonly<Record<string, NetworkInput>>) => Record<string, Float32Array>;

export interface NetworkInput {
  readonly values: readonly number[];
  readonly shape: readonly number[];
}

/** What onnxruntime-node is made of inside; its public interface gives the same results, but promises of them. */
interface Binding {
  initOrt(): void;
  binding: { InferenceSession: new () => NativeSession };
}

interface NativeSession {
  loadModel(path: string, options: InferenceSession.SessionOptions): void;
  run(feeds: Record<string, Tensor>, fetches: Record<string, null>, options: object): Record<string, Tensor>;
}

let isStopped = (): boolean => false;

/** From when on networks of this thread run no more, and fail instead: a thread may be ended only while no native code runs in it. */
export function stopNetworksWhen(condition: () => boolean): void {
  isStopped = condition;
}

/**
 * Loads a network of 32-bit integer inputs, run on one thread, so that it gives the same bytes each time; null where the optional
 * package onnxruntime-node is not installed or has no build for this machine.
 * @param require resolves the package; another one only in tests
 * @throws Error when the file is no network, or the package is there and fails in another way
 */
export function loadNetwork(
  path: string,
  outputs: readonly string[],
  require: Require = createRequire(import.meta.url),
): Network | null {
  const runtime = runtimeOf(require);
  if (!runtime) return null;
  const session = new runtime.Session();
  session.loadModel(path, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Its kernel for the sum and its norm in one is slower than the two apart; of 150 sentences their probabilities differed by up to .043.
    extra: { optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' } },
  });
  const fetches = Object.fromEntries(outputs.map((name) => [name, null]));
  return (inputs) => {
    if (isStopped()) throw new Error('The thread is to end.');
    const feeds = Object.entries(inputs).map(([name, { values, shape }]): [string, Tensor] => [
      name,
      new runtime.Tensor('int32', Int32Array.from(values), shape),
    ]);
    const found = Object.entries(session.run(Object.fromEntries(feeds), fetches, {}));
    return Object.fromEntries(found.map(([name, { data }]) => [name, data as Float32Array]));
  };
}

type Require = (name: string) => unknown;

/** Whether networks can be loaded on this machine. @throws Error when the optional package is there and fails in another way */
export const hasRuntime = (require: Require = createRequire(import.meta.url)): boolean => runtimeOf(require) !== null;

/** Codes of Node for a module that is not there and for a native one that cannot be loaded on this machine. */
const absences = new Set(['MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED']);

function runtimeOf(
  require: Require,
): { Session: Binding['binding']['InferenceSession']; Tensor: typeof Tensor } | null {
  try {
    const { binding, initOrt } = require('onnxruntime-node/dist/binding') as Binding;
    const { Tensor } = require('onnxruntime-node') as typeof import('onnxruntime-node');
    initOrt();
    return { Session: binding.InferenceSession, Tensor };
  } catch (error) {
    if (absences.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
