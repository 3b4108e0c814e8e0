import type { Answer } from '../../core/api/request.ts';
import { momentName } from '../../core/words/dates.ts';
import { capitalize, counted } from '../../core/words/words.ts';
import { useConflicts } from '../data/corrections.ts';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { useCorrections } from './corrections.tsx';

type Conflict = Answer<'curationConflicts'>['conflicts'][number];
type Named = Conflict['entry'];

function Side({ title, entry: { entry, summary } }: { title: string; entry: Named }) {
  const { open, undo } = useCorrections();
  return (
    <div className="conflict-side">
      <p className="source">{title}</p>
      <p>
        <b>{entry.author}</b>: {summary}
      </p>
      <p className="source">
        <time dateTime={entry.at}>{momentName(entry.at)}</time>
        {open && (
          <>
            {' · '}
            <button type="button" className="link" onClick={() => void undo(entry.id)}>
              Undo
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** Corrections that do not hold: what they name is not there, or a later one says something else. */
export function Conflicts() {
  const { data, error, refetch } = useConflicts();
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailsSkeleton />;
  return (
    <div className="work-panel">
      <header className="work-head">
        <h1>What does not fit</h1>
        <p>
          {data.total === 0
            ? 'Every correction fits.'
            : `${counted(data.total, 'correction')} that ${data.total === 1 ? 'does' : 'do'} not hold. None is lost: each holds as soon as nothing is against it.`}
        </p>
      </header>
      {data.total > 0 && (
        <ScrollArea label="Corrections that do not hold">
          {data.conflicts.map(({ entry, winner, message }) => (
            <article key={`${entry.entry.id} ${winner?.entry.id} ${message}`} className="conflict">
              <p>{capitalize(message)}.</p>
              <div className="merge-sides">
                <Side title={winner ? 'Does not hold' : 'Waits'} entry={entry} />
                {winner && <Side title="Holds instead" entry={winner} />}
              </div>
            </article>
          ))}
        </ScrollArea>
      )}
    </div>
  );
}
