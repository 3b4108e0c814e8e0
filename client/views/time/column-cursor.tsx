import type { KeyboardEvent } from 'react';
import { changeTitle } from '../../core/changes/changes.ts';
import type { Bin, BinUnit } from '../../core/time/bins.ts';
import { changeBeside, columnName, columnOf } from '../../core/time/periods.ts';
import { countsInWords } from '../../core/words/words.ts';
import type { Steps } from './period-steps.tsx';

type Change = { date: string; difference: number };

/** What a column holds, in words, with the change that falls into it. */
export function columnInWords(
  bins: readonly Bin[],
  unit: BinUnit,
  at: number,
  changes: readonly Change[],
): { name: string; holds: string } {
  const bin = bins[at]!;
  const turned = changes.filter(({ date }) => columnOf(bins, date) === at).map(changeTitle);
  return { name: columnName(bin, unit), holds: [countsInWords(bin.counts), ...turned].join('; ') };
}

interface Props {
  unit: BinUnit;
  /** The columns that stand in front. */
  bins: readonly Bin[];
  changes: readonly Change[];
  at: number | null;
  onAt: (at: number | null) => void;
  steps: Steps;
}

/** Walks the columns by keyboard: each is told with its values; Enter narrows to it, Space plays. */
export function ColumnCursor({ unit, bins, changes, at, onAt, steps }: Props) {
  const last = bins.length - 1;
  const now = Math.min(at ?? steps.span[0], last);
  const { name, holds } = columnInWords(bins, unit, now, changes);
  const goals = (event: KeyboardEvent): number | null | undefined => {
    if (event.key === 'Home') return 0;
    if (event.key === 'End') return last;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (by === null) return undefined;
    return event.shiftKey ? changeBeside(bins, changes, now, by) : Math.max(0, Math.min(last, now + by));
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const goal = goals(event);
    if (goal !== undefined) {
      if (goal !== null) onAt(goal);
    } else if (event.key === 'Enter') steps.choose([now, now + 1]);
    else if (event.key === ' ') steps.play();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="column-cursor"
      role="slider"
      tabIndex={0}
      aria-label="Values"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={now}
      aria-valuetext={`${name}: ${holds}`}
      onKeyDown={press}
      onFocus={() => onAt(now)}
      onBlur={() => onAt(null)}
    />
  );
}
