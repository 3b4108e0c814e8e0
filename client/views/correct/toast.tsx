import { useEffect, useState } from 'react';

export interface ToastMessage {
  /** Tells equal texts apart. */
  id: number;
  text: string;
  /** What only those hear who listen. */
  aside: string;
  /** What can be done about it at once. */
  offer: 'undo' | 'redo' | null;
}

interface Props {
  message: ToastMessage | null;
  onOffer: (offer: 'undo' | 'redo') => void;
  onGone: () => void;
}

/** How long a message stays, in milliseconds. */
const stays = 10_000;

/** Says what was done, with the way back; it stays while the pointer or the focus is on it. */
export function Toast({ message, onOffer, onGone }: Props) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(onGone, stays);
    return () => clearTimeout(timer);
  }, [message, held, onGone]);
  const { offer } = message ?? { offer: null };
  return (
    <div className="toast-place" role="status">
      {message && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only stays longer while it is pointed at
        <div
          key={message.id}
          className="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>
            {message.text} <span className="visually-hidden">{message.aside}</span>
          </span>
          {offer && (
            <button type="button" onClick={() => onOffer(offer)}>
              {offer === 'undo' ? 'Undo' : 'Redo'}
              <span className="key" aria-hidden="true">
                {offer === 'undo' ? 'Z' : '⇧ Z'}
              </span>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
