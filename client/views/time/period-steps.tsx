import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bin, BinUnit } from '../../core/time/bins.ts';
import { columnOf, moved, periodOfSpan, played, type Span, spanName, spanOfPeriod } from '../../core/time/periods.ts';
import { Icon } from '../parts/icon.tsx';
import { useMedia } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';

/** How long a column stands while the period plays, in milliseconds. */
const stands = 600;

export interface Steps {
  span: Span;
  playing: boolean;
  /** The period moved by one column; null where there is no further one. */
  back: (() => void) | null;
  next: (() => void) | null;
  /** Plays on or stops; where motion is unwelcome each press goes one column on. */
  play: () => void;
  choose: (span: Span) => void;
}

type Columns = readonly Bin[];

/** The ways through time: the period in force moves column by column, by hand or by itself until something changes. */
export function usePeriodSteps(bins: Columns, changes: readonly { date: string }[]): Steps {
  const { state, narrow } = useView();
  const queries = useQueryClient();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [playing, setPlaying] = useState(false);
  const span = spanOfPeriod(bins, state.filter);
  const isOpen = !state.filter.from && !state.filter.to;
  // One step back leaves the way through time, not each column of it.
  const choose = useCallback(
    (next: Span) => narrow(periodOfSpan(bins, next), isOpen ? 'push' : 'replace'),
    [bins, isOpen, narrow],
  );
  const stepOf = (by: 1 | -1) => {
    const next = moved(span, bins.length, by);
    return next && (() => choose(next));
  };
  const forth = played(span, bins.length);
  const tick = useRef(() => {});
  tick.current = () => {
    // What the last column asked for comes first.
    if (queries.isFetching() > 0) return;
    const next = moved(span, bins.length, 1);
    const ends = !next || changes.some(({ date }) => columnOf(bins, date) === next[1] - 1);
    if (next) choose(next);
    if (ends || next?.[1] === bins.length) setPlaying(false);
  };
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => tick.current(), stands);
    return () => clearInterval(timer);
  }, [playing]);
  const play = () => {
    if (playing) return setPlaying(false);
    if (forth) choose(forth);
    setPlaying(forth !== null && !still);
  };
  const by = (step: (() => void) | null) =>
    step &&
    (() => {
      setPlaying(false);
      step();
    });
  return { span, playing, back: by(stepOf(-1)), next: by(stepOf(1)), play, choose };
}

/** Buttons for them; where they led is said aloud unless it plays. */
export function PeriodSteps({ steps, bins, unit }: { steps: Steps; bins: Columns; unit: BinUnit }) {
  const { filter } = useView().state;
  const narrowed = filter.from !== undefined || filter.to !== undefined;
  return (
    <span className="period-steps">
      <span className="visually-hidden" role="status">
        {narrowed && !steps.playing && spanName(bins, unit, steps.span)}
      </span>
      <button
        type="button"
        className="button is-square is-small"
        disabled={!steps.back}
        onClick={steps.back ?? undefined}
        aria-label="Period before"
        title="Period before"
      >
        <Icon name="back" size={14} />
      </button>
      <button
        type="button"
        className="button is-square is-small"
        aria-pressed={steps.playing}
        onClick={steps.play}
        aria-label={steps.playing ? 'Stop' : 'Play over time'}
        title={steps.playing ? 'Stop' : 'Play over time'}
      >
        <Icon name={steps.playing ? 'pause' : 'play'} size={14} />
      </button>
      <button
        type="button"
        className="button is-square is-small"
        disabled={!steps.next}
        onClick={steps.next ?? undefined}
        aria-label="Period after"
        title="Period after"
      >
        <Icon name="right" size={14} />
      </button>
    </span>
  );
}
