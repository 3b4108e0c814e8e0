import type { MouseEvent, ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { number } from '../../core/words/words.ts';
import { Icon } from '../parts/icon.tsx';

interface Props {
  label: string;
  mark?: ReactNode;
  /** Null before it is known. */
  count: number | null;
  checked: boolean;
  small?: boolean;
  /** Greyed; what is unchecked is, where nothing else is said. */
  off?: boolean;
  /** Whether it stays checked, as the only one. */
  last?: boolean;
  /** Shown between the name and the count. */
  after?: ReactNode;
  onToggle: () => void;
  onIsolate: () => void;
}

/** A row of the legend: check, mark, name and how much of it is shown. Alt-click or “only” shows it alone. */
export function CheckRow({
  label,
  mark,
  count,
  checked,
  small = false,
  off = !checked,
  last = false,
  after,
  onToggle,
  onIsolate,
}: Props) {
  const isolateOnAlt = (event: MouseEvent) => {
    if (!event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onIsolate();
  };
  return (
    <div
      className={`check-row ${small ? 'is-small' : ''} ${off ? 'is-off' : ''} ${last ? 'is-last' : ''}`}
      title={last ? 'The last one stays checked: without any, nothing would be shown.' : undefined}
      onClickCapture={isolateOnAlt}
    >
      <Checkbox
        className="check"
        isSelected={checked}
        isReadOnly={last}
        onChange={onToggle}
        aria-label={count === null ? label : `${label}, ${number(count)}`}
      >
        <span className="check-box" aria-hidden="true">
          {checked && <Icon name="check" size={11} />}
        </span>
        {mark}
        <span className="check-label">{label}</span>
      </Checkbox>
      <button type="button" className="only" onClick={onIsolate} aria-label={`Only ${label}`}>
        only
      </button>
      {after}
      <span className="count" aria-hidden="true">
        {count !== null && number(count)}
      </span>
    </div>
  );
}
