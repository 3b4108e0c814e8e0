import { counted, number } from '../../core/words/words.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { Problem } from '../states/problem.tsx';
import { Brush } from './brush.tsx';
import { Histogram } from './histogram.tsx';
import { type TimeData, useTime } from './use-time.ts';

const note = ({ selected, total, neutral, undated }: TimeData): string =>
  [
    selected && counted(total, 'stance'),
    neutral > 0 && `${number(neutral)} neutral not drawn`,
    undated > 0 && `${number(undated)} undated`,
  ]
    .filter(Boolean)
    .join(', ');

/** When it was said: the histogram always follows filter and selection. */
export function TimePanel({ drawn }: { drawn: Drawn | null }) {
  const { time, error, retry } = useTime(drawn);
  if (error) return <Problem error={error} onRetry={retry} />;
  if (!time) return <div className="time-panel" />;
  const { unit, bins, selected, behind, heading, changes } = time;
  return (
    <div className="time-panel">
      <header>
        <h2>{heading}</h2>
        <span className="time-note">
          {!selected ? 'publication date' : behind ? `by ${unit}, over all stances` : `by ${unit}`}
        </span>
        <span className="time-counts">{note(time)}</span>
      </header>
      {bins.length === 0 ? (
        <p className="time-none">{time.undated > 0 ? 'No article has a date.' : 'No stances.'}</p>
      ) : (
        <Histogram unit={unit} bins={bins} selected={selected} behind={behind} changes={changes}>
          {unit !== 'date' && <Brush bins={bins} />}
        </Histogram>
      )}
    </div>
  );
}
