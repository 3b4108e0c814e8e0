import { useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { Bin } from '../../core/time/bins.ts';
import { periodOfSpan, type Span, spanOfPeriod } from '../../core/time/periods.ts';
import { dayName } from '../../core/words/dates.ts';
import { useView } from '../state/view-context.tsx';

/** The two handles over the histogram; letting go narrows the filter to the days between them. */
export function Brush({ bins }: { bins: readonly Bin[] }) {
  const { state, narrow } = useView();
  const [moving, setMoving] = useState<Span | null>(null);
  const value = moving ?? spanOfPeriod(bins, state.filter);
  const finish = (span: Span) => {
    setMoving(null);
    narrow(periodOfSpan(bins, span));
  };
  const dayOf = (index: number, side: 0 | 1) =>
    dayName(side === 0 ? bins[Math.min(index, bins.length - 1)]!.from : bins[Math.max(0, index - 1)]!.to);
  return (
    <Slider
      className="brush"
      aria-label="Period"
      minValue={0}
      maxValue={bins.length}
      step={1}
      value={[...value]}
      onChange={(next) => setMoving(spanOf(next))}
      onChangeEnd={(next) => finish(spanOf(next))}
    >
      <SliderTrack className="brush-track">
        {({ state: slider }) => (
          <>
            <span className="brush-out" style={{ left: 0, width: `${slider.getThumbPercent(0) * 100}%` }} />
            <span className="brush-out" style={{ right: 0, width: `${(1 - slider.getThumbPercent(1)) * 100}%` }} />
            <SliderThumb index={0} className="brush-thumb" aria-label={`From ${dayOf(value[0], 0)}`} />
            <SliderThumb index={1} className="brush-thumb" aria-label={`To ${dayOf(value[1], 1)}`} />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}

/** At least one column stays between the handles. */
const spanOf = (value: number[]): Span => {
  const [start = 0, end = 1] = value;
  return end > start ? [start, end] : start > 0 ? [start - 1, end] : [start, end + 1];
};
