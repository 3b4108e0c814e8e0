import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';
import { SearchBox, useSlash } from './search-box.tsx';

/** On phones and in narrow windows the search opens over the page; the slash key opens it, too. */
export function PhoneSearch() {
  const [open, setOpen] = useState(false);
  useSlash(() => setOpen(true));
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
