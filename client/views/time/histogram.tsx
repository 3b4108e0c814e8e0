import { type PointerEvent, useId, useState } from 'react';
import { changeTitle } from '../../core/changes/changes.ts';
import type { Bin, BinUnit } from '../../core/time/bins.ts';
import { binLabel, evenly, tallest, totalOf } from '../../core/time/bins.ts';
import { columnOf } from '../../core/time/periods.ts';
import { periodName } from '../../core/words/dates.ts';
import { countsInWords, number } from '../../core/words/words.ts';
import { useSize } from '../state/use-media.ts';

interface Props {
  unit: BinUnit;
  bins: readonly Bin[];
  selected: readonly Bin[] | null;
  /** Whether all stand behind what is selected; else that has a scale of its own. */
  behind: boolean;
  /** Days on which the tone changed; they are marked. */
  changes: readonly { date: string; difference: number }[];
  /** The column whose values are told. */
  at: number | null;
  onAt: (at: number | null) => void;
  /** What stands over the columns, such as the brush. */
  children?: React.ReactNode;
}

const labelHeight = 18;
const leastLabelGap = 46;

interface Scale {
  /** The most positive and the most negative stances in a column. */
  up: number;
  down: number;
  zero: number;
  unit: number;
  left: (index: number) => number;
  width: number;
}

function scaleOf(bins: readonly Bin[], unit: BinUnit, width: number, height: number): Scale {
  const [up, down] = [tallest(bins, 'positive'), tallest(bins, 'negative')];
  const room = Math.max(10, height - labelHeight - 6);
  const perStance = room / Math.max(1, up + down);
  const step = width / Math.max(1, bins.length);
  const column = unit === 'date' ? Math.min(28, step * 0.5) : Math.max(1, step - 1.5);
  return {
    up,
    down,
    zero: 3 + up * perStance,
    unit: perStance,
    left: (index) => index * step + (step - column) / 2,
    width: column,
  };
}

function Columns({ bins, scale, className }: { bins: readonly Bin[]; scale: Scale; className: string }) {
  return (
    <g className={className}>
      {bins.map(({ from, counts }, index) => (
        <g key={from}>
          {counts.positive > 0 && (
            <rect
              className="is-positive"
              x={scale.left(index)}
              width={scale.width}
              y={scale.zero - counts.positive * scale.unit - 0.5}
              height={counts.positive * scale.unit}
            />
          )}
          {counts.negative > 0 && (
            <rect
              className="is-negative"
              x={scale.left(index)}
              width={scale.width}
              y={scale.zero + 0.5}
              height={counts.negative * scale.unit}
            />
          )}
        </g>
      ))}
    </g>
  );
}

/** What the highest and the deepest column hold, and the line between them. */
function ScaleLabels({ scale }: { scale: Scale }) {
  const { zero, unit, up, down } = scale;
  const least = 11;
  const marks = [
    { y: zero, text: '0' },
    ...(up * unit >= least ? [{ y: Math.max(4, zero - up * unit), text: `+${number(up)}` }] : []),
    ...(down * unit >= least ? [{ y: zero + down * unit, text: `−${number(down)}` }] : []),
  ];
  return (
    <g className="scale" textAnchor="end">
      {marks.map(({ y, text }) => (
        <text key={text} x={-8} y={y + 4}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** A dashed line where the column of a change begins. */
function Changes({ bins, changes, scale, height }: Pick<Props, 'bins' | 'changes'> & { scale: Scale; height: number }) {
  return changes.map((change) => {
    const at = columnOf(bins, change.date);
    if (at < 0) return null;
    const x = scale.left(at) - 1;
    return (
      <line key={change.date} className="change" x1={x} x2={x} y1={0} y2={height - labelHeight}>
        <title>{changeTitle(change)}</title>
      </line>
    );
  });
}

/** Labels below the columns: all of them, or every second, third and so on, as there is room. */
function labels({ bins, unit }: Props, scale: Scale) {
  const marks = bins.flatMap((bin, index) => {
    const text = binLabel(bins, index, unit);
    return text === null
      ? []
      : [{ key: bin.from, x: scale.left(index) + (unit === 'date' ? scale.width / 2 : 0), text }];
  });
  return evenly(marks, unit === 'date' ? 74 : leastLabelGap);
}

/** Stances over time: positive up and negative down from one zero line; neutral ones are counted in words elsewhere. */
export function Histogram(props: Props) {
  const { bins, unit, selected, behind, changes, at, onAt, children } = props;
  const front = selected ?? bins;
  const [element, setElement] = useState<HTMLElement | null>(null);
  const size = useSize(element);
  const title = useId();
  const scale = size && scaleOf(behind ? bins : front, unit, size.width, size.height);
  const told = [
    `${periodName(bins[0]!.from, bins.at(-1)!.to)}: ${countsInWords(totalOf(front))}`,
    ...changes.map(changeTitle),
  ];
  const point = (event: PointerEvent) => {
    if (!element || !size) return;
    const column = Math.floor(((event.clientX - element.getBoundingClientRect().left) / size.width) * bins.length);
    onAt(column >= 0 && column < bins.length ? column : null);
  };
  return (
    <div className="histogram" ref={setElement} onPointerMove={point} onPointerLeave={() => onAt(null)}>
      {size && scale && (
        <svg width={size.width} height={size.height} role="img" aria-labelledby={title}>
          <title id={title}>{told.join('; ')}</title>
          {at !== null && (
            <rect
              className="pointed"
              x={(at * size.width) / bins.length}
              width={size.width / bins.length}
              height={size.height - labelHeight}
            />
          )}
          <ScaleLabels scale={scale} />
          <line className="zero" x1="0" x2={size.width} y1={scale.zero} y2={scale.zero} />
          {behind && <Columns bins={bins} scale={scale} className="columns is-behind" />}
          <Columns bins={front} scale={scale} className="columns" />
          <Changes bins={bins} changes={changes} scale={scale} height={size.height} />
          {labels(props, scale).map(({ key, x, text }) => (
            <text key={key} x={x} y={size.height - 4} textAnchor={unit === 'date' ? 'middle' : 'start'}>
              {text}
            </text>
          ))}
        </svg>
      )}
      {children}
    </div>
  );
}
