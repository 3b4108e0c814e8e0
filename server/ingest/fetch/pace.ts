import type { Clock } from './clock.ts';
import { FetchError } from './fetch-error.ts';

interface Lane {
  /** Ends when the request at hand and all that wait are done. */
  tail: Promise<void>;
  notBefore: number;
}

/** Lets one request at a time go to a host, with a pause after each. */
export interface Pace {
  /** @throws FetchError when the host has asked to be left alone for longer than anybody waits. */
  turn<T>(host: string, pauseMs: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Nothing more to this host for so long: it has asked for that. */
  rest(host: string, milliseconds: number): void;
}

const inWords = (milliseconds: number): string =>
  milliseconds < 120_000 ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.ceil(milliseconds / 60_000)} minutes`;

export function createPace(clock: Clock, longestPauseMs: number): Pace {
  const lanes = new Map<string, Lane>();
  const laneOf = (host: string): Lane => {
    const lane = lanes.get(host) ?? { tail: Promise.resolve(), notBefore: 0 };
    lanes.set(host, lane);
    return lane;
  };
  const waitFor = async (lane: Lane, signal?: AbortSignal) => {
    const wait = lane.notBefore - clock.now();
    if (wait > longestPauseMs)
      throw new FetchError(`wants to be left alone for ${inWords(wait)}; fetch it again after that`, 'later');
    if (wait > 0) await clock.wait(wait, signal);
  };
  return {
    async turn(host, pauseMs, work, signal) {
      const lane = laneOf(host);
      const before = lane.tail;
      let done = () => {};
      lane.tail = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      try {
        signal?.throwIfAborted();
        await waitFor(lane, signal);
        const result = work();
        await result.catch(() => undefined);
        lane.notBefore = Math.max(lane.notBefore, clock.now() + pauseMs);
        return await result;
      } finally {
        done();
      }
    },
    rest(host, milliseconds) {
      const lane = laneOf(host);
      lane.notBefore = Math.max(lane.notBefore, clock.now() + milliseconds);
    },
  };
}
