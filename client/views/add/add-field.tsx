import { type FormEvent, useRef, useState } from 'react';
import { recognize } from '../../core/adding/recognize.ts';
import { recognizedInWords } from '../../core/words/adding.ts';
import { useAdding } from './adding.tsx';

/** What of a pasted article is known beside its text. */
const fields = [
  { name: 'title', label: 'Title', type: 'text' },
  { name: 'source', label: 'Outlet', type: 'text' },
  { name: 'date', label: 'Date', type: 'date' },
] as const;

/** One field for the text of an article and for addresses: it says which it was given before that is read. */
export function AddField() {
  const { read } = useAdding();
  const [typed, setTyped] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const found = recognize(typed);
  const known = () => {
    const data = new FormData(form.current!);
    const values = fields.map(({ name }) => [name, String(data.get(name) ?? '').trim()] as const);
    return Object.fromEntries(values.filter(([, value]) => value));
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (found.kind === 'nothing') return;
    const request =
      found.kind === 'addresses' ? { addresses: found.addresses } : { articles: [{ text: found.text, ...known() }] };
    if (!(await read(request))) return;
    setTyped('');
    form.current?.reset();
  };
  return (
    <form className="add-field" ref={form} onSubmit={(event) => void submit(event)}>
      <label htmlFor="add-text">Paste an article, or addresses of articles and feeds</label>
      <textarea
        id="add-text"
        rows={found.kind === 'text' ? 5 : 2}
        placeholder="https://"
        value={typed}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey || found.kind === 'addresses');
          if (sends && !event.shiftKey) void submit(event);
        }}
      />
      {found.kind === 'text' && (
        <div className="add-known">
          {fields.map(({ name, label, type }) => (
            <label key={name}>
              {label}
              <input name={name} type={type} maxLength={name === 'source' ? 200 : 500} />
            </label>
          ))}
        </div>
      )}
      <p className="add-send">
        <span role="status">{recognizedInWords(found)}</span>
        <button type="submit" className="button is-primary" disabled={found.kind === 'nothing'}>
          Add
        </button>
      </p>
    </form>
  );
}
