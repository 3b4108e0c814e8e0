import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';

interface Props {
  /** The small line over the title. */
  eyebrow?: ReactNode;
  title: ReactNode;
  /** What stands in the head below the title. */
  head?: ReactNode;
  label: string;
  /** What stays in view below the body. */
  foot?: ReactNode;
  onClose?: () => void;
  children: ReactNode;
}

/** A panel of details: a head that stays and a body that scrolls. */
export function Panel({ eyebrow, title, head, label, foot, onClose, children }: Props) {
  return (
    <div className="panel">
      <div className="panel-head">
        {(eyebrow || onClose) && (
          <div className="eyebrow">
            <span>{eyebrow}</span>
            {onClose && (
              <button type="button" className="button is-square is-small" aria-label="Close details" onClick={onClose}>
                <Icon name="close" />
              </button>
            )}
          </div>
        )}
        <h2>{title}</h2>
        {head}
      </div>
      <ScrollArea label={label}>{children}</ScrollArea>
      {foot}
    </div>
  );
}
