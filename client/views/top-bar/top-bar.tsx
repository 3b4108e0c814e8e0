import { lazy } from 'react';
import { counted } from '../../core/words/words.ts';
import { AddButton } from '../add/add-button.tsx';
import { KeysButton } from '../help/keys-button.tsx';
import { ShareButton } from '../share/share-button.tsx';
import type { Theme } from '../state/theme.ts';
import { Later } from '../states/later.tsx';
import { Brand } from './brand.tsx';
import { ExportMenu } from './export-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { ViewSwitch } from './view-switch.tsx';

interface Props {
  /** Articles in the corpus; null before it is known. */
  documents: number | null;
  phone: boolean;
  theme: Theme;
  onToggleTheme: () => void;
  onTour: () => void;
}

/** What only phones have is loaded there alone. */
const PhoneSearch = lazy(() => import('./phone-search.tsx').then((module) => ({ default: module.PhoneSearch })));

export function TopBar({ documents, phone, theme, onToggleTheme, onTour }: Props) {
  const hasArticles = documents !== 0;
  return (
    <header className="top-bar">
      <Brand />
      {!phone && (
        <p className="corpus">
          {documents !== null && <b>{hasArticles ? counted(documents, 'article') : 'No articles yet'}</b>}
        </p>
      )}
      {!phone && hasArticles && <SearchBox />}
      <div className="actions">
        {!phone && hasArticles && <ViewSwitch />}
        <Later>{phone && hasArticles && <PhoneSearch />}</Later>
        {hasArticles && <AddButton />}
        {hasArticles && <ShareButton />}
        {!phone && hasArticles && <ExportMenu />}
        {!phone && hasArticles && <KeysButton onTour={onTour} />}
        <ThemeSwitch theme={theme} onToggle={onToggleTheme} />
      </div>
    </header>
  );
}
