import { ApiError } from '../../core/api/request.ts';
import { Icon } from '../parts/icon.tsx';

interface Props {
  error: Error;
  onRetry: () => void;
  onClose?: () => void;
}

/** Whether asking again may help: what does not exist will not come. */
const mayPass = (error: Error) => !(error instanceof ApiError) || /^(unreachable|internal|too_many)/.test(error.code);

/** Something the page asked for did not come: what happened, and the way to ask again. */
export function Problem({ error, onRetry, onClose }: Props) {
  return (
    <div className="problem" role="alert">
      <Icon name="alert" />
      <p>
        {error.message}
        {mayPass(error) && ' Your view is kept.'}
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
