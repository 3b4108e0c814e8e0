import { type ReactNode, useState } from 'react';
import { Icon } from '../parts/icon.tsx';

interface Props {
  id: string;
  title: string;
  /** What is chosen, or how much there is, on the closed row, too. */
  value: ReactNode;
  /** Whether it is open before its user has said so. */
  begins: boolean;
  children: ReactNode;
}

/** A part of the legend in one row, which unfolds. */
export function FoldSection({ id, title, value, begins, children }: Props) {
  const [open, setOpen] = useState(begins);
  return (
    <section className="legend-section" aria-labelledby={id}>
      <h2>
        <button type="button" id={id} className="legend-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          {title}{' '}
          <span>
            {value}
            <Icon name={open ? 'down' : 'right'} size={14} />
          </span>
        </button>
      </h2>
      {open && children}
    </section>
  );
}
