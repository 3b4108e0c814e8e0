import type { View } from '../../core/view-state/view-state.ts';
import { Icon, type IconName } from '../parts/icon.tsx';

export const phonePages = ['graph', 'table', 'filter', 'time', 'corrections'] as const;
export type PhonePage = (typeof phonePages)[number];

const pages: Readonly<Record<PhonePage, { name: string; icon: IconName }>> = {
  graph: { name: 'Graph', icon: 'graph' },
  table: { name: 'Table', icon: 'table' },
  filter: { name: 'Filter', icon: 'filter' },
  time: { name: 'Time', icon: 'clock' },
  corrections: { name: 'Corrections', icon: 'history' },
};

/** The five pages of the phone layout; what is none of them has its own way back. */
export function PhoneNav({ page, onPage }: { page: PhonePage | View; onPage: (page: PhonePage) => void }) {
  return (
    <nav className="phone-nav" aria-label="Views">
      {phonePages.map((name) => (
        <button key={name} type="button" aria-current={page === name ? 'page' : undefined} onClick={() => onPage(name)}>
          <Icon name={pages[name].icon} size={20} />
          {pages[name].name}
        </button>
      ))}
    </nav>
  );
}
