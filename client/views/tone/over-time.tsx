import { useId, useState } from 'react';
import type { ChangesAnswer, TimelineAnswer } from '../../../shared/routes.ts';
import { toneName } from '../../core/changes/changes.ts';
import { chartScale, spanOf, tonesInWords } from '../../core/time/tone.ts';
import { dayName } from '../../core/words/dates.ts';
import { counted } from '../../core/words/words.ts';
import { ChangeList } from '../changes/change-list.tsx';
import { type TimeSubject, useActorChanges, useTimeline } from '../data/analysis.ts';
import { useSize } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import '../styles/tone.css';

type Period = TimelineAnswer['periods'][number];
type Change = ChangesAnswer['changes'][number];

const chartHeight = 132;
const marks = [10, 0, -10];

function Curve({ periods, changes, width }: { periods: readonly Period[]; changes: readonly Change[]; width: number }) {
  const { x, middle, y } = chartScale(periods, width, chartHeight);
  const dots = periods.flatMap(({ from, to, intensity, interval }) =>
    intensity === null ? [] : [{ from, at: middle({ from, to }), intensity, interval }],
  );
  return (
    <>
      {marks.map((mark) => (
        <g key={mark}>
          <line className={mark === 0 ? 'zero' : 'bound'} x1={0} x2={width} y1={y(mark)} y2={y(mark)} />
          <text x={-8} y={y(mark) + 4} textAnchor="end">
            {toneName(mark)}
          </text>
        </g>
      ))}
      {changes.map(({ date }) => (
        <line key={date} className="turn" x1={x(date)} x2={x(date)} y1={0} y2={chartHeight} />
      ))}
      <polyline className="tone-line" points={dots.map(({ at, intensity }) => `${at},${y(intensity)}`).join(' ')} />
      {dots.map(({ from, at, intensity, interval }) => (
        <g key={from} className={intensity < 0 ? 'is-negative' : intensity > 0 ? 'is-positive' : 'is-neutral'}>
          {interval && <line className="interval" x1={at} x2={at} y1={y(interval.high)} y2={y(interval.low)} />}
          <circle cx={at} cy={y(intensity)} r={3} />
        </g>
      ))}
    </>
  );
}

function Chart({ periods, changes }: { periods: readonly Period[]; changes: readonly Change[] }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const size = useSize(element);
  const title = useId();
  return (
    <div className="tone-chart" ref={setElement}>
      {size && (
        <svg width={size.width} height={chartHeight + 20} role="img" aria-labelledby={title}>
          <title id={title}>Mean intensity: {tonesInWords(periods)}</title>
          <Curve periods={periods} changes={changes} width={size.width} />
          <text x={0} y={chartHeight + 18}>
            {dayName(periods[0]!.from)}
          </text>
          <text x={size.width} y={chartHeight + 18} textAnchor="end">
            {dayName(periods.at(-1)!.to)}
          </text>
        </svg>
      )}
    </div>
  );
}

interface Props {
  subject: TimeSubject;
  /** The days of its stances. */
  dates: readonly string[];
  /** The days on which its tone changed. */
  changes: readonly Change[];
}

/** How the tone went on: its mean by period, with the days on which it changed. */
export function OverTime({ subject, dates, changes }: Props) {
  const { filter } = useView().state;
  const by = spanOf(dates);
  const { data, error, refetch } = useTimeline(subject, by, filter);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailsSkeleton />;
  const { periods, undated } = data;
  if (periods.length === 0) return <p className="panel-note">No dated stance passes these filters.</p>;
  return (
    <>
      <Chart periods={periods} changes={changes} />
      <p className="side-note">
        Mean intensity by {by}, from −10 (conflict) to +10 (cooperation); bars hold it with a probability of 95 %.
        {undated.stances > 0 && ` ${counted(undated.stances, 'stance')} without a date left out.`}
      </p>
    </>
  );
}

/** The tone of all that an actor gives and receives, and the days on which it changed with sentences before and after. */
export function ActorOverTime({ actor, dates }: { actor: string; dates: readonly string[] }) {
  const { filter } = useView().state;
  const { data, error, refetch } = useActorChanges(actor, filter);
  const changes = data?.changes ?? [];
  return (
    <>
      <OverTime subject={{ actor, direction: 'both' }} dates={dates} changes={changes} />
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {data && changes.length === 0 && <p className="side-note">On no day has the tone changed clearly.</p>}
      {changes.length > 0 && <ChangeList changes={changes} />}
    </>
  );
}
