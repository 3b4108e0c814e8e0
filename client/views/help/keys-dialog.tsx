import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay, Switch } from 'react-aria-components';
import { keyGroups } from '../../core/words/keys.ts';
import { singleKeysOn, switchSingleKeys } from '../state/single-keys.ts';
import '../styles/keys.css';

/** Turns off the keys that are a character by themselves, which dictation and a slip of the hand press unmeant. */
function SingleKeys() {
  const [on, setOn] = useState(singleKeysOn);
  const change = (to: boolean) => {
    switchSingleKeys(to);
    setOn(to);
  };
  return (
    <Switch className="switch-row" isSelected={on} onChange={change}>
      <span className="switch" aria-hidden="true" />
      <span>
        Single keys
        <small>
          {on
            ? 'Letters, digits and marks act by themselves.'
            : 'Off: the slash, Escape, arrows and keys with Ctrl or Alt still act.'}
        </small>
      </span>
    </Switch>
  );
}

interface Props {
  onClose: () => void;
  onTour: () => void;
}

/** All keys of the page, and the way to the tour. */
export function KeysDialog({ onClose, onTour }: Props) {
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
          <div className="keys-foot">
            <SingleKeys />
            <p className="dialog-acts">
              <button type="button" className="button is-outlined" onClick={onTour}>
                Show the tour
              </button>
              <button type="button" className="button is-outlined" onClick={onClose}>
                Close
              </button>
            </p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
