import { useState } from 'react';
import { counted, number } from '../../core/words/words.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { Problem } from '../states/problem.tsx';
import { Brush } from './brush.tsx';
import { ColumnCursor, columnInWords } from './column-cursor.tsx';
import { Histogram } from './histogram.tsx';
import { PeriodSteps, usePeriodSteps } from './period-steps.tsx';
import { type TimeData, useTime } from './use-time.ts';

const note = ({ selected, total, neutral, undated }: TimeData): string =>
  [
    selected && counted(total, 'stance'),
    neutral > 0 && `${number(neutral)} neutral not drawn`,
    undated > 0 && `${number(undated)} undated`,
  ]
    .filter(Boolean)
    .join(', ');

/** What the columns are, or what the one pointed at holds. */
function Note({ time, at }: { time: TimeData; at: number | null }) {
  const { unit, bins, selected, behind, changes } = time;
  if (at !== null && at < bins.length) {
    const { name, holds } = columnInWords(selected ?? bins, unit, at, changes);
    return (
      <span className="time-value">
        <b>{name}</b> {holds}
      </span>
    );
  }
  return (
    <span className="time-note">
      {!selected ? 'publication date' : behind ? `by ${unit}, over all stances` : `by ${unit}`}
    </span>
  );
}

/** When it was said: the histogram always follows filter and selection. */
export function TimePanel({ drawn }: { drawn: Drawn | null }) {
  const { time, error, retry } = useTime(drawn);
  if (error) return <Problem error={error} onRetry={retry} />;
  return <div className="time-panel">{time && <Panel time={time} />}</div>;
}

function Panel({ time }: { time: TimeData }) {
  const { unit, bins, selected, behind, heading, changes } = time;
  const [at, setAt] = useState<number | null>(null);
  const steps = usePeriodSteps(bins, changes);
  const several = bins.length > 1;
  return (
    <>
      <header>
        <h2>{heading}</h2>
        <Note time={time} at={at} />
        <span className="time-counts">{note(time)}</span>
        {several && <PeriodSteps steps={steps} bins={bins} unit={unit} />}
      </header>
      {bins.length === 0 ? (
        <p className="time-none">{time.undated > 0 ? 'No article has a date.' : 'No stances.'}</p>
      ) : (
        <Histogram {...{ unit, bins, selected, behind, changes, at }} onAt={setAt}>
          <ColumnCursor {...{ unit, changes, at, steps }} bins={selected ?? bins} onAt={setAt} />
          {several && <Brush bins={bins} />}
        </Histogram>
      )}
    </>
  );
}
