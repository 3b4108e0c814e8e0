import { type ChangeEvent, useRef, useState } from 'react';
import { routeUrl } from '../../core/api/request.ts';
import { entriesOf, takenInWords } from '../../core/correct/log-file.ts';
import { number } from '../../core/words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { useCorrections } from './corrections.tsx';

/** Saves the log as a file, and adds the entries of others. */
export function LogFiles({ total, readOnly }: { total: number; readOnly: string | null }) {
  const { take } = useCorrections();
  const file = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState('');
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? [];
    event.target.value = '';
    if (!chosen) return;
    setResult('Reading');
    try {
      setResult(takenInWords(await take(entriesOf(await chosen.text()))));
    } catch (error) {
      setResult(`${chosen.name} was not taken: ${(error as Error).message}`);
    }
  };
  return (
    <div className="measure is-files">
      <p className="card-acts">
        {total > 0 && (
          <a className="button is-outlined" href={routeUrl('curationLog')} download="demarche-curation.jsonl">
            <Icon name="export" size={14} /> Export {number(total)}
          </a>
        )}
        {readOnly === null && (
          <button type="button" className="button is-outlined" onClick={() => file.current?.click()}>
            Import
          </button>
        )}
      </p>
      <input
        ref={file}
        type="file"
        hidden
        accept=".jsonl,.ndjson,.json"
        aria-label="A log of corrections"
        onChange={(event) => void read(event)}
      />
      <p className="measure-note" role="status">
        {result || readOnly || 'JSON lines, one a correction, with author, time and sentence.'}
      </p>
    </div>
  );
}
