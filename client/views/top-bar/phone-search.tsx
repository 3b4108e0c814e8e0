import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';
import { SearchBox } from './search-box.tsx';

/** On phones the search opens over the page. */
export function PhoneSearch() {
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
