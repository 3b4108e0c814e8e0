import { inputFormats } from '../../../shared/input-formats.ts';

const formats = inputFormats.map(({ title }) => title).join(', ');

/** No articles yet: says what the page will show and how to give it something to read. */
export function Empty() {
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
        <p className="source">
          Read a file or a folder with <code>demarche ingest PATH</code>, then load this page again. Articles are read
          on this computer.
        </p>
        <p className="source">Formats: {formats}.</p>
      </div>
    </main>
  );
}
