import { number } from '../../core/words/words.ts';
import { useLive } from '../live/live.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAdding } from './adding.tsx';

/** Opens the panel in which articles are added; while some are read behind it, it tells how far that is. */
export function AddButton() {
  const { possible, open, show } = useAdding();
  const { adding } = useLive();
  if (!possible) return null;
  const reading = adding?.running && !open;
  return (
    <button
      type="button"
      className="button"
      aria-label="Add articles"
      aria-expanded={open}
      onClick={() => show(!open)}
      data-open={open || undefined}
    >
      <Icon name="plus" />
      <span className={reading ? 'add-count' : 'button-text'}>
        {reading ? `${number(adding.read)}${adding.total ? ` of ${number(adding.total)}` : ''}` : 'Add articles'}
      </span>
    </button>
  );
}
