import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { keyGroups } from '../../core/words/keys.ts';
import '../styles/keys.css';

/** All keys of the page. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <ModalOverlay className="dialog-overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog is-keys">
        <Dialog>
          <Heading slot="title">Keys</Heading>
          <div className="key-groups">
            {keyGroups.map(({ name, rows }) => (
              <section key={name} aria-label={name}>
                <h3>{name}</h3>
                <dl>
                  {rows.map(({ keys, does }) => (
                    <div key={does}>
                      <dt>
                        {keys.map((key) => (
                          <kbd key={key} className="key">
                            {key}
                          </kbd>
                        ))}
                      </dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <p className="dialog-acts">
            <button type="button" className="button is-outlined" onClick={onClose}>
              Close
            </button>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
