import { mayPass } from '../../core/api/request.ts';
import { nextTry } from '../data/retries.ts';
import { Icon } from '../parts/icon.tsx';

interface Props {
  error: Error;
  onRetry: () => void;
  onClose?: () => void;
}

/** What is said beside the error: that nothing is lost, and when the page asks again by itself. */
function comfort(error: Error): string {
  const wait = nextTry(error);
  return wait === null ? ' Your view is kept.' : ` Your view is kept. It is asked for again in ${wait / 1000} seconds.`;
}

/** Something the page asked for did not come: what happened, and the way to ask again. */
export function Problem({ error, onRetry, onClose }: Props) {
  return (
    <div className="problem" role="alert">
      <Icon name="alert" />
      <p>
        {error.message}
        {mayPass(error) && comfort(error)}
      </p>
      {mayPass(error) && (
        <button type="button" className="button is-outlined" onClick={onRetry}>
          Try again
        </button>
      )}
      {onClose && (
        <button type="button" className="button is-square" aria-label="Close details" onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
