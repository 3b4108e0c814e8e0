import { useLive } from './live.tsx';

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Says that the server is silent; what was shown stays. */
export function Offline() {
  const { silentSince } = useLive();
  return (
    <div className="offline-place" role="status">
      {silentSince && (
        <p className="offline">
          The server does not answer. What you see is as of {clock.format(silentSince)}; it is asked again by itself.
        </p>
      )}
    </div>
  );
}
