import { Icon } from '../parts/icon.tsx';

/** Something the page asked for did not come: what happened, and the way to ask again. */
export function Problem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <div className="problem" role="alert">
      <Icon name="alert" />
      <p>{error.message} Your view is kept.</p>
      <button type="button" className="button is-outlined" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
