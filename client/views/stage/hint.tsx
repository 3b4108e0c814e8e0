import { useState } from 'react';

const key = 'demarche-hint-read';

/** Says once how to read the page. */
export function Hint() {
  const [open, setOpen] = useState(() => localStorage.getItem(key) === null);
  if (!open) return null;
  const close = () => {
    localStorage.setItem(key, 'yes');
    setOpen(false);
  };
  return (
    <div className="hint" role="note">
      Select a line to read its sentences
      <button type="button" onClick={close}>
        Got it
      </button>
    </div>
  );
}
