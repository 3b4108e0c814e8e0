import { Icon } from '../parts/icon.tsx';

interface Props {
  side: 'left' | 'right';
  onOpen: () => void;
}

const panels = { left: { name: 'legend', key: '[' }, right: { name: 'details', key: ']' } };

/** Stands at the edge where a panel was put away, and brings it back. */
export function ClosedSide({ side, onOpen }: Props) {
  const { name, key } = panels[side];
  return (
    <button
      type="button"
      className={`closed-side is-${side}`}
      aria-label={`Show the ${name}`}
      title={`Show the ${name} (${key})`}
      onClick={onOpen}
    >
      <Icon name={side === 'left' ? 'right' : 'back'} size={14} />
    </button>
  );
}
