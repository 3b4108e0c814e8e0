import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { counted } from '../../core/words/words.ts';
import { Icon } from '../parts/icon.tsx';
import type { Theme } from '../state/use-theme.ts';
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
}

/** On phones the search opens over the page. */
function PhoneSearch() {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="button is-square" aria-label="Search">
        <Icon name="search" size={20} />
      </Button>
      <ModalOverlay className="phone-search-overlay" isDismissable>
        <Modal className="phone-search">
          <Dialog aria-label="Search">
            <SearchBox autoFocus onDone={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

export function TopBar({ documents, phone, theme, onToggleTheme }: Props) {
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
        {phone && hasArticles && <PhoneSearch />}
        {hasArticles && <ExportMenu />}
        <ThemeSwitch theme={theme} onToggle={onToggleTheme} />
      </div>
    </header>
  );
}
