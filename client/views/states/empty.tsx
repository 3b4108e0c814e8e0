import { AddField } from '../add/add-field.tsx';
import { AddProgress } from '../add/add-progress.tsx';
import { useAdding } from '../add/adding.tsx';
import { ChooseFiles } from '../add/choose-files.tsx';
import '../styles/add.css';

/** The ways to the first articles: files dropped or chosen, a text or addresses, and the sample. */
function Ways() {
  const { read, error } = useAdding();
  return (
    <>
      <p className="empty-drop">
        <b>Drop files or a folder anywhere on this page</b>
      </p>
      <p className="empty-ways">
        <ChooseFiles primary />
        <button type="button" className="button is-outlined" onClick={() => void read({ sample: true })}>
          Open the sample
        </button>
      </p>
      <div className="empty-add">
        <AddField />
        {error && (
          <p className="add-refused" role="alert">
            {error}
          </p>
        )}
        <AddProgress />
      </div>
    </>
  );
}

/** No articles yet: says what the page will show and takes the first ones. */
export function Empty() {
  const { possible } = useAdding();
  return (
    <main className="empty">
      <div className="empty-card">
        <svg viewBox="0 0 300 60" width="300" height="60" aria-hidden="true">
          <path className="line" d="M58 32Q150-2 236 28" />
          <path className="head" d="m248 32-14.300 1.700 3.800-11.400Z" />
          <path className="bar" d="m250.700 25.400-4.400 13.600" />
          <rect x="21" y="24" width="32" height="32" rx="4" />
          <rect x="256" y="24" width="32" height="32" rx="4" />
        </svg>
        <h1>Add articles to see who stands where</h1>
        <p>Demarche draws a line for each stance it finds, and keeps the sentence behind it.</p>
        {possible && <Ways />}
        <p className="source">
          In a terminal, <code>demarche ingest PATH</code> reads a file or a folder; this page shows what comes.
        </p>
      </div>
    </main>
  );
}
