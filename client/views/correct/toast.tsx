import { useEffect, useRef } from 'react';

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
  /** Must stay the same function. */
  onGone: () => void;
}

/** How long a message stays, and how often it is asked after that whether it is still held, in milliseconds. */
const stays = 10_000;
const asks = 1_000;

/** Says what was done, with the way back; it stays while the pointer or the focus is on it. */
export function Toast({ message, onOffer, onGone }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!message) return;
    const leave = () => {
      if (box.current?.matches(':hover, :focus-within')) timer = setTimeout(leave, asks);
      else onGone();
    };
    let timer = setTimeout(leave, stays);
    return () => clearTimeout(timer);
  }, [message, onGone]);
  const { offer } = message ?? { offer: null };
  return (
    <div className="toast-place" role="status">
      {message && (
        <div className="toast" ref={box}>
          <span key={message.id}>
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
