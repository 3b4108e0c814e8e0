import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { focusAtOnce } from '../state/focus-at-once.ts';

/** Takes a note: Ctrl+Enter keeps it, Escape lets go of it. */
export function NoteForm({ onNote, onClose }: { onNote: (text: string) => void; onClose: () => void }) {
  const [text, setText] = useState('');
  const keep = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim()) onNote(text.trim());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <form className="note-form" onSubmit={keep}>
      <label className="field">
        <span>Note</span>
        <textarea
          ref={focusAtOnce}
          rows={2}
          maxLength={10_000}
          value={text}
          onKeyDown={press}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className="card-acts">
        <button type="submit" className="button is-primary" disabled={!text.trim()}>
          Keep the note
        </button>
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
