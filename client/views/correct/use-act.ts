import { useState } from 'react';
import type { StanceRecord } from '../../../shared/routes.ts';
import { type Act, asked, doneInWords } from '../../core/correct/acts.ts';
import { useCorrections } from './corrections.tsx';

interface Acting {
  act: (act: Act) => Promise<void>;
  busy: boolean;
  /** Why the last act was not kept, and the act, which can be tried again. */
  failed: { error: Error; act: Act } | null;
}

/** Corrects a stance: one act at a time, and one that fails is kept to be tried again. */
export function useAct(
  stance: StanceRecord,
  drawn: boolean,
  aside: (act: Act) => string,
  onDone: (act: Act) => void,
): Acting {
  const { correct } = useCorrections();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Acting['failed']>(null);
  const act = async (wanted: Act) => {
    if (busy) return;
    setBusy(true);
    try {
      const answer = await correct(asked(wanted, stance, drawn), doneInWords(wanted, stance), aside(wanted));
      setFailed(null);
      if (answer) onDone(wanted);
    } catch (error) {
      setFailed({ error: error as Error, act: wanted });
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, failed };
}
