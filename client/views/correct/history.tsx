import { useState } from 'react';
import type { LogEntry } from '../../../shared/curation-requests.ts';
import { momentName } from '../../core/words/dates.ts';
import { capitalize, counted, number } from '../../core/words/words.ts';
import { useConflicts, useLog } from '../data/corrections.ts';
import { Icon } from '../parts/icon.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { AuthorName } from './author-name.tsx';
import { useCorrections } from './corrections.tsx';
import { LogFiles } from './log-files.tsx';

const isMark = ({ entry }: LogEntry): boolean => entry.op === 'undo' || entry.op === 'redo';

/** One correction: who, what, when, and the way to take it back or to bring it back. */
function Entry({ entry, state, summary, message }: LogEntry & { message: string | undefined }) {
  const { open, author, undo, redo } = useCorrections();
  const mine = entry.author === author;
  const undone = state === 'undone';
  return (
    <li className="history-entry" data-state={state}>
      <span className="avatar" aria-hidden="true">
        {entry.author.charAt(0).toUpperCase()}
      </span>
      <p>
        <b>{mine ? 'You' : entry.author}</b>: <span className="history-words">{summary}</span>
      </p>
      {open && (
        <button
          type="button"
          className="link"
          aria-label={`${undone ? 'Redo' : 'Undo'}: ${summary}`}
          onClick={() => void (undone ? redo(entry.id) : undo(entry.id))}
        >
          {undone ? 'Redo' : 'Undo'}
        </button>
      )}
      <p className="source">
        <time dateTime={entry.at}>{momentName(entry.at)}</time>
        {undone && ', undone'}
        {message && `. ${capitalize(message)}`}
      </p>
    </li>
  );
}

/** The authors as a choice of whose corrections are listed. */
function Authors({ authors, chosen, onChoose }: AuthorsProps) {
  const { author } = useCorrections();
  if (authors.length < 2) return null;
  return (
    <fieldset className="step-group authors">
      <legend className="visually-hidden">Whose corrections</legend>
      {[null, ...authors.map(({ name }) => name)].map((name) => (
        <button key={name} type="button" aria-pressed={chosen === name} onClick={() => onChoose(name)}>
          {name === null ? 'All' : name === author ? 'You' : name}
        </button>
      ))}
    </fieldset>
  );
}

interface AuthorsProps {
  authors: readonly { name: string; corrections: number }[];
  chosen: string | null;
  onChoose: (author: string | null) => void;
}

/** Undo and redo of the user's own last correction. */
function Moves() {
  const { open, author, undo, redo } = useCorrections();
  if (!open) return null;
  return (
    <span className="history-moves">
      <button
        type="button"
        className="button is-outlined is-low"
        disabled={author === null}
        onClick={() => void undo()}
      >
        <Icon name="undo" size={14} /> Undo{' '}
        <span className="key" aria-hidden="true">
          Z
        </span>
      </button>
      <button
        type="button"
        className="button is-outlined is-low"
        disabled={author === null}
        onClick={() => void redo()}
      >
        <Icon name="redo" size={14} /> Redo{' '}
        <span className="key" aria-hidden="true">
          ⇧ Z
        </span>
      </button>
    </span>
  );
}

/** The log of corrections, newest first: who has made them, which hold, and the ways to share them. Its heading is that of the page where it stands alone. */
export function History({ heading: Heading }: { heading: 'h1' | 'h2' }) {
  const { readOnly } = useCorrections();
  const [whose, setWhose] = useState<string | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useLog(whose);
  const conflicts = useConflicts();
  const messages = new Map((conflicts.data?.conflicts ?? []).map((one) => [one.entry.entry.id, one.message]));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailsSkeleton />;
  const { authors } = data.pages[0]!;
  const entries = data.pages.flatMap((page) => page.entries).filter((entry) => !isMark(entry));
  const all = authors.reduce((sum, { corrections }) => sum + corrections, 0);
  return (
    <div className="panel">
      <div className="panel-head">
        <div className="history-head">
          <Heading>History</Heading>
          <Moves />
        </div>
        <p className="source">
          {all === 0 ? 'No corrections yet.' : `${counted(all, 'correction')}, kept for every later reading.`}{' '}
          <AuthorName />
        </p>
        <Authors authors={authors} chosen={whose} onChoose={setWhose} />
      </div>
      <ScrollArea label="History">
        {conflicts.error && <Problem error={conflicts.error} onRetry={() => void conflicts.refetch()} />}
        <ul className="history">
          {entries.map((entry) => (
            <Entry key={entry.entry.id} {...entry} message={messages.get(entry.entry.id)} />
          ))}
        </ul>
        {all === 0 && <p className="panel-note">Open a line and accept or mend the sentences behind it.</p>}
        {hasNextPage && (
          <button
            type="button"
            className="button is-outlined more"
            disabled={isFetching}
            onClick={() => void fetchNextPage()}
          >
            Show more of {number(data.pages[0]!.total)}
          </button>
        )}
      </ScrollArea>
      <LogFiles total={all} readOnly={readOnly} />
    </div>
  );
}
