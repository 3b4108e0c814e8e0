import { useRef, useState } from 'react';
import type { Answer } from '../../core/api/request.ts';
import { moved, placeOf } from '../../core/correct/cursor.ts';
import { counted, number } from '../../core/words/words.ts';
import { useSuggestions } from '../data/corrections.ts';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { MergePair } from './merge-pair.tsx';
import { useCardKeys } from './use-card-keys.ts';

type Suggestion = Answer<'suggestions'>['suggestions'][number];

const keyOf = ({ into, from }: Suggestion): string => `${into.id}\t${from.id}`;

function Row({ suggestion, open, onToggle, onLeave, ref }: RowProps) {
  const { into, from, reason, score } = suggestion;
  return (
    <article
      ref={ref}
      className="merge-row"
      tabIndex={-1}
      aria-current={open || undefined}
      aria-label={`${into.name} and ${from.name}`}
    >
      <button type="button" className="merge-head" aria-expanded={open} onClick={onToggle}>
        <span>
          <KindMark kind={into.kind} /> <b>{into.name}</b> <span className="count">{number(into.stances)}</span>
        </span>
        <span>
          <b>{from.name}</b> <span className="count">{number(from.stances)}</span>
        </span>
        <span className="merge-why">{reason}</span>
        <span className="count">{score.toFixed(2)}</span>
        <Icon name={open ? 'down' : 'right'} size={14} />
      </button>
      {open && <MergePair pair={[into, from]} reason={reason} sure={score} onDecided={onLeave} onLater={onLeave} />}
    </article>
  );
}

interface RowProps {
  suggestion: Suggestion;
  open: boolean;
  onToggle: () => void;
  onLeave: () => void;
  ref: (element: HTMLElement | null) => void;
}

/** Pairs of actors that may be one, surest first, each to be decided with its evidence side by side. */
export function Merges() {
  const { data, error, refetch } = useSuggestions();
  const suggestions = data?.suggestions ?? [];
  const keys = suggestions.map(keyOf);
  const [cursor, setCursor] = useState<{ key: string | null; at: number }>({ key: null, at: -1 });
  const rows = useRef(new Map<string, HTMLElement>());
  const at = placeOf(cursor, keys);
  const current = keys[at] ?? null;
  const now = useRef({ current, at, keys });
  now.current = { current, at, keys };
  const row = (key: string | null) => (key === null ? null : (rows.current.get(key) ?? null));
  const move = (by: 1 | -1) => {
    const next = moved({ key: now.current.current, at: now.current.at }, now.current.keys, by);
    setCursor(next);
    row(next.key)?.focus();
  };
  /** Goes on from a pair that was decided, unless another one was opened since. */
  const leave = (key: string) => {
    if (now.current.current === key) move(1);
  };
  useCardKeys(() => row(current), move);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailsSkeleton />;
  return (
    <div className="work-panel">
      <header className="work-head">
        <h1>One actor or two?</h1>
        <p>
          {data.total === 0
            ? 'No two names look alike.'
            : `${counted(data.total, 'pair')} of names ${data.total === 1 ? 'looks' : 'look'} like one actor. Nothing is merged until you say so.`}
        </p>
      </header>
      {data.total > 0 && (
        <ScrollArea label="Suggested merges">
          <p className="merge-head is-titles" aria-hidden="true">
            <span>
              Actor <span className="count">stances</span>
            </span>
            <span>Looks like</span>
            <span className="merge-why">Because</span>
            <span>Sure</span>
          </p>
          {suggestions.map((suggestion) => {
            const key = keyOf(suggestion);
            return (
              <Row
                key={key}
                ref={(element) => {
                  if (element) rows.current.set(key, element);
                  else rows.current.delete(key);
                }}
                suggestion={suggestion}
                open={key === current}
                onToggle={() => setCursor({ key: key === current ? null : key, at: keys.indexOf(key) })}
                onLeave={() => leave(key)}
              />
            );
          })}
        </ScrollArea>
      )}
    </div>
  );
}
