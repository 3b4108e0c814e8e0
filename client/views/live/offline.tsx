import { clockTime } from '../../core/words/dates.ts';
import { useLive } from './live.tsx';

/** Says that the server is silent; what was shown stays. */
export function Offline() {
  const { silentSince } = useLive();
  return (
    <div className="offline-place" role="status">
      {silentSince && (
        <p className="offline">
          The server does not answer. What you see is as of {clockTime(silentSince)}; it is asked again by itself.
        </p>
      )}
    </div>
  );
}
