import { Icon } from '../parts/icon.tsx';
import type { Theme } from '../state/theme.ts';

export function ThemeSwitch({ theme, onToggle }: { theme: Theme; onToggle: () => void }) {
  return (
    <button
      type="button"
      className="button is-square"
      aria-label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
      onClick={onToggle}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  );
}
