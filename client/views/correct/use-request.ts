import { useState } from 'react';
import type { Asked } from '../../core/correct/acts.ts';
import { useCorrections } from './corrections.tsx';

interface Requesting {
  /** Asks for a correction; false when it was not made. */
  run: (request: Asked, done: string) => Promise<boolean>;
  busy: boolean;
  failed: { error: Error; retry: () => void } | null;
}

/** Asks for corrections one at a time; one that fails can be tried again. */
export function useRequest(): Requesting {
  const { correct } = useCorrections();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Requesting['failed']>(null);
  const run = async (request: Asked, done: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    try {
      const answer = await correct(request, done);
      setFailed(null);
      return answer !== null;
    } catch (error) {
      setFailed({ error: error as Error, retry: () => void run(request, done) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, failed };
}
