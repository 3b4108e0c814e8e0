import { type FormEvent, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useSavedViews } from './use-saved-views.ts';

/** The views that were saved in this browser, and a way to save this one. */
export function SavedViews({ title }: { title: string }) {
  const { views, save, remove } = useSavedViews();
  const [name, setName] = useState(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save({ name: name.trim(), search: location.search });
  };
  return (
    <section className="saved-views" aria-label="Saved views">
      <h3>Saved views</h3>
      <form onSubmit={submit}>
        <input
          aria-label="Name of this view"
          value={name}
          maxLength={80}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" className="button is-outlined">
          Save this view
        </button>
      </form>
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            <a href={`${location.pathname}${view.search}`}>{view.name}</a>
            <button
              type="button"
              className="button is-square is-small"
              aria-label={`Forget ${view.name}`}
              onClick={() => remove(view.name)}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <p className="side-note">They are kept in this browser.</p>
    </section>
  );
}
