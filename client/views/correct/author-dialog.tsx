import { type FormEvent, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { focusAtOnce } from '../state/focus-at-once.ts';
import '../styles/correct.ts';

/** Asks under which name corrections are made; null when the user does not say. */
export function AuthorDialog({ onGiven }: { onGiven: (name: string | null) => void }) {
  const [name, setName] = useState('');
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onGiven(name.trim());
  };
  return (
    <ModalOverlay className="dialog-overlay" isOpen isDismissable onOpenChange={(open) => !open && onGiven(null)}>
      <Modal className="dialog is-small">
        <Dialog>
          <Heading slot="title">Who corrects?</Heading>
          <p>Every correction is kept with a name and a time, so that others see whose it is. It is asked once.</p>
          <form onSubmit={give}>
            <label className="field">
              <span>Your name</span>
              <input
                ref={focusAtOnce}
                maxLength={200}
                autoComplete="name"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </label>
            <p className="dialog-acts">
              <button type="submit" className="button is-primary" disabled={!name.trim()}>
                Go on
              </button>
              <button type="button" className="button" onClick={() => onGiven(null)}>
                Cancel
              </button>
            </p>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
