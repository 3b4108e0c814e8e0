import { useState } from 'react';
import type { Sent } from '../../core/api/send.ts';
import type { Asked } from '../../core/correct/acts.ts';
import { useCorrections } from './corrections.tsx';

interface Requesting {
  /** Asks for a correction; `then` follows once it is made, at the first try or a later one. */
  run: (request: Asked, done: string, then?: (answer: Sent<'curate'>) => void) => Promise<void>;
  busy: boolean;
  failed: { error: Error; retry: () => void } | null;
}

/** Asks for corrections one at a time; one that fails can be tried again. */
export function useRequest(): Requesting {
  const { correct } = useCorrections();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Requesting['failed']>(null);
  const run: Requesting['run'] = async (request, done, then) => {
    if (busy) return;
    setBusy(true);
    try {
      const answer = await correct(request, done);
      setFailed(null);
      if (answer) then?.(answer);
    } catch (error) {
      setFailed({ error: error as Error, retry: () => void run(request, done, then) });
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, failed };
}
