import type { StanceRecord } from '../../../shared/routes.ts';
import { inTextOrder, stanceBeside } from '../../core/evidence/reading.ts';
import { number } from '../../core/words/words.ts';
import { useCardKeys } from '../correct/use-card-keys.ts';
import { Icon } from '../parts/icon.tsx';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';

interface Props {
  stances: readonly StanceRecord[];
  stance: StanceRecord | null;
  onRead: (stance: string) => void;
}

/** Who takes which stance toward whom in the words that are read, and the ways to the next ones in the article. */
export function ReadingBar({ stances, stance, onRead }: Props) {
  const { select } = useView();
  const go = (by: 1 | -1) => {
    const next = stanceBeside(stances, stance?.id ?? null, by);
    if (next) onRead(next.id);
  };
  useCardKeys(() => null, go);
  if (stances.length === 0) return null;
  const place = stance && inTextOrder(stances).findIndex(({ id }) => id === stance.id) + 1;
  const { source, target } = stance ?? {};
  const line = source && target ? () => select({ kind: 'line', source, target }) : null;
  return (
    <div className="reading-bar">
      <p aria-live="polite">
        {stance && <Sign sign={stance.polarity} />}
        {stance && (
          <span>
            <b>{stance.sourceName}</b> {stance.targetName ? 'toward' : 'on'} <b>{stance.targetName ?? stance.issue}</b>{' '}
            <span className={`type-code is-${stance.polarity}`}>{stance.type}</span>
          </span>
        )}
        {!stance && <span>Marked words are evidence of stances.</span>}
      </p>
      <div>
        {line && (
          <button type="button" className="link" onClick={line}>
            Open the line
          </button>
        )}
        <span className="count">
          {place ? `${number(place)} of ` : ''}
          {number(stances.length)}
        </span>
        <button
          type="button"
          className="button is-square is-small is-before"
          aria-label="The stance before"
          title="The stance before (K)"
          onClick={() => go(-1)}
        >
          <Icon name="down" size={14} />
        </button>
        <button
          type="button"
          className="button is-square is-small"
          aria-label="The next stance"
          title="The next stance (J)"
          onClick={() => go(1)}
        >
          <Icon name="down" size={14} />
        </button>
      </div>
    </div>
  );
}
