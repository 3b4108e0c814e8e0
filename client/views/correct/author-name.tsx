import { type FormEvent, useState } from 'react';
import { focusAtOnce } from '../state/focus-at-once.ts';
import { useCorrections } from './corrections.tsx';

/** Under which name the user's corrections are kept, and a way to change it for those to come. */
export function AuthorName() {
  const { open, author, rename } = useCorrections();
  const [name, setName] = useState<string | null>(null);
  if (!open || author === null) return null;
  if (name === null)
    return (
      <>
        You are {author}.{' '}
        <button type="button" className="link" onClick={() => setName(author)}>
          Change the name
        </button>
      </>
    );
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) rename(name.trim());
    setName(null);
  };
  return (
    <form className="author-name" onSubmit={keep}>
      <input
        ref={focusAtOnce}
        aria-label="Your name"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button is-outlined is-low">
        Keep
      </button>
    </form>
  );
}
