import type { Note } from '../../../shared/curation.ts';
import { dayName } from '../../core/words/dates.ts';
import { useCorrections } from './corrections.tsx';

/** What users have noted, each with its author and a way to take it back. */
export function CardNotes({ notes }: { notes: readonly Note[] }) {
  const { open, author, undo } = useCorrections();
  return notes.map(({ entry, by, at, text }) => (
    <div key={entry} className="note">
      <p>
        <b>{by === author ? 'You' : by}</b> <span>{dayName(at)}</span>
      </p>
      <p className="note-text">{text}</p>
      {open && (
        <button type="button" className="link" onClick={() => void undo(entry)}>
          Remove the note
        </button>
      )}
    </div>
  ));
}
