import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CompareAnswer } from '../../../shared/compare.ts';
import { ApiError } from '../../core/api/request.ts';
import {
  compareTable,
  differenceNames,
  endNames,
  leftOutInWords,
  placeNames,
  type Wanted,
} from '../../core/comparison/comparison.ts';
import { counted, number } from '../../core/words/words.ts';
import { ChoiceField } from '../correct/choice-field.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { Agreement } from './agreement.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { DisagreementCard } from './disagreement-card.tsx';
import '../styles/comparison.css';

const atOnce = 50;
/** The most that the server gives at once. */
const most = 1000;
const untold: Wanted = { by: null, ends: null, map: {}, differs: null, limit: atOnce };

const keyOf = (file: File | null) => ['comparison', file?.name, file?.size, file?.lastModified];

/** Whether a question is about a file: the answer about another never stands under its name. */
const isOf = (file: File | null, key: readonly unknown[] = []): boolean =>
  keyOf(file).every((part, index) => part === key[index]);

/** The table beside the stances, as the filter has them. */
function useComparison(file: File | null, wanted: Wanted) {
  const { filter } = useView().state;
  return useQuery({
    queryKey: [...keyOf(file), wanted, filter],
    queryFn: ({ signal }) => compareTable(file!, wanted, filter, signal),
    placeholderData: (before, query) => (isOf(file, query?.queryKey) ? before : undefined),
    enabled: file !== null,
  });
}

interface ChangeProps {
  answer: CompareAnswer;
  wanted: Wanted;
  onChange: (change: Partial<Wanted>) => void;
}

/** Where both must tell of a pair, and whether officials count as their countries. */
function Choices({ answer, onChange }: Omit<ChangeProps, 'wanted'>) {
  return (
    <div className="comparison-choices">
      <ChoiceField label="Where" value={answer.by} choices={placeNames} onChoose={(by) => onChange({ by })} />
      <ChoiceField label="Who" value={answer.ends} choices={endNames} onChoose={(ends) => onChange({ ends })} />
    </div>
  );
}

/** What was taken of the table, and what was not. */
function Taken({ answer: { table, ours }, wanted, onChange }: ChangeProps) {
  return (
    <details className="comparison-taken">
      <summary>
        {table.format ?? 'Own table'}: {number(table.events)} of {counted(table.rows, 'row')} compared with{' '}
        {counted(ours.stances, 'stance')} of {counted(ours.documents, 'article')}
      </summary>
      <ul>
        {table.leftOut.map((left) => (
          <li key={left.reason}>{leftOutInWords(left)}</li>
        ))}
        <li>
          Taken:{' '}
          {Object.entries(table.columns)
            .map(([field, columns]) => `${field} from ${columns.join(', ')}`)
            .join('; ')}
        </li>
        {table.unread.length > 0 && <li>Not used: {table.unread.join(', ')}</li>}
      </ul>
      {table.format === null && (
        <ColumnChoices
          header={[...Object.values(table.columns).flat(), ...table.unread]}
          taken={table.columns}
          map={wanted.map}
          onChoose={(map) => onChange({ map })}
        />
      )}
    </details>
  );
}

/** The differences as a choice of which are listed. */
function Kinds({ answer, wanted, onChange }: ChangeProps) {
  const kinds = Object.entries(answer.byDifference).filter(([, count]) => count > 0);
  const all = kinds.reduce((sum, [, count]) => sum + count, 0);
  if (!all) return null;
  return (
    <fieldset className="step-group authors">
      <legend className="visually-hidden">Which differences</legend>
      {([['all', all], ...kinds] as [keyof typeof differenceNames | 'all', number][]).map(([kind, count]) => (
        <button
          key={kind}
          type="button"
          aria-pressed={(wanted.differs ?? 'all') === kind}
          onClick={() => onChange({ differs: kind === 'all' ? null : kind, limit: atOnce })}
        >
          {kind === 'all' ? 'All' : differenceNames[kind]} <span className="count">{number(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Result({ answer, wanted, onChange }: ChangeProps) {
  const { disagreements, total } = answer;
  return (
    <>
      <p role="status">{answer.explained}</p>
      <Agreement answer={answer} />
      <Taken answer={answer} wanted={wanted} onChange={onChange} />
      <Choices answer={answer} onChange={onChange} />
      <Kinds answer={answer} wanted={wanted} onChange={onChange} />
      {disagreements.map((one) => (
        <DisagreementCard
          key={`${one.source.id} ${one.target.id} ${one.document?.id ?? one.period?.from}`}
          disagreement={one}
          ends={answer.ends}
        />
      ))}
      {total > disagreements.length &&
        (wanted.limit < most ? (
          <button
            type="button"
            className="button is-outlined more"
            onClick={() => onChange({ limit: Math.min(most, wanted.limit * 4) })}
          >
            Show more of {number(total)}
          </button>
        ) : (
          <p className="source">
            The first {number(disagreements.length)} of {number(total)}. All are in the CSV of demarche compare.
          </p>
        ))}
    </>
  );
}

/** A table of coded events, of a program or a person, beside what was read of the same articles. */
export function CompareTable() {
  const [file, setFile] = useState<File | null>(null);
  const [wanted, setWanted] = useState(untold);
  const input = useRef<HTMLInputElement>(null);
  const { data, error, refetch, isFetching } = useComparison(file, wanted);
  const change = (some: Partial<Wanted>) => setWanted((before) => ({ ...before, ...some }));
  const unknown = error instanceof ApiError ? error.columns : [];
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setWanted(untold);
  };
  return (
    <div className="work-panel">
      <header className="work-head">
        <h1>Another coding</h1>
        <p>
          A table of coded events beside what was read: POLECAT, ICEWS, GDELT, or your own, with columns such as date,
          source, target and type or sign. Nothing of it is kept.
        </p>
        <p className="card-acts">
          <button type="button" className="button is-outlined" onClick={() => input.current?.click()}>
            {file ? file.name : 'Choose a table'}
          </button>
        </p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.tab,.txt,.xlsx,.zip,.gz"
          aria-label="A table of coded events"
          onChange={({ target }) => {
            choose(target.files?.[0]);
            target.value = '';
          }}
        />
      </header>
      {file && (
        <ScrollArea label="Comparison">
          {error ? (
            <>
              <Problem error={error} onRetry={() => void refetch()} />
              {unknown.length > 0 && (
                <ColumnChoices header={unknown} taken={{}} map={wanted.map} onChoose={(map) => change({ map })} />
              )}
            </>
          ) : data ? (
            <div aria-busy={isFetching}>
              <Result answer={data} wanted={wanted} onChange={change} />
            </div>
          ) : (
            <DetailsSkeleton />
          )}
        </ScrollArea>
      )}
    </div>
  );
}
