import { useRef, useState } from 'react';
import type { Sent } from '../../core/api/send.ts';
import type { Asked } from '../../core/correct/acts.ts';
import { useCorrections } from './corrections.tsx';

interface Wanted {
  request: Asked;
  /** What was done once it is. */
  done: string;
  /** What is said beside it to those who listen. */
  aside?: string | undefined;
  /** Follows once it is made, at the first try or a later one. */
  onMade?: ((answer: Sent<'curate'>) => void) | undefined;
}

export interface Failure {
  error: Error;
  /** Tries again whatever has failed, in its order. */
  retry: () => void;
}

interface Requesting {
  run: (request: Asked, done: string, more?: Pick<Wanted, 'aside' | 'onMade'>) => void;
  busy: boolean;
  failed: Failure | null;
}

/** What a request is about, whatever it wants there: a later one about the same takes the place of one that failed. */
const subjectOf = (request: Asked): string =>
  request.op === 'note' ? JSON.stringify(request) : [request.op, ...Object.keys(request).sort()].join(' ');

/**
 * Asks for corrections, each in its turn; the same one is not asked for twice while it is on its way. What fails is kept
 * and can be tried again.
 */
export function useRequest(): Requesting {
  const { correct } = useCorrections();
  const underway = useRef(new Set<string>());
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState<readonly (Wanted & { error: Error })[]>([]);
  const ask = async (wanted: Wanted) => {
    const { request, done, aside, onMade } = wanted;
    const key = JSON.stringify(request);
    if (underway.current.has(key)) return;
    underway.current.add(key);
    setBusy(true);
    setLost((before) => before.filter((other) => subjectOf(other.request) !== subjectOf(request)));
    try {
      const answer = await correct(request, done, aside);
      if (answer) onMade?.(answer);
    } catch (error) {
      setLost((before) => [...before, { ...wanted, error: error as Error }]);
    } finally {
      underway.current.delete(key);
      setBusy(underway.current.size > 0);
    }
  };
  const last = lost.at(-1);
  const retry = () => {
    for (const wanted of lost) void ask(wanted);
  };
  return {
    run: (request, done, more) => void ask({ request, done, ...more }),
    busy,
    failed: last ? { error: last.error, retry } : null,
  };
}
