import { useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

interface Props {
  label: string;
  value: number;
  least: number;
  most: number;
  step: number;
  /** The value in words, such as `at least 2`. */
  say: (value: number) => string;
  onChange: (value: number) => void;
}

/** A least value as a slider; the filter changes when the thumb is let go. */
export function RangeSection({ label, value, least, most, step, say, onChange }: Props) {
  const [moving, setMoving] = useState<number | null>(null);
  return (
    <section className="legend-section">
      <Slider
        className="range"
        value={moving ?? value}
        minValue={least}
        maxValue={Math.max(most, value)}
        step={step}
        onChange={setMoving}
        onChangeEnd={(end) => {
          setMoving(null);
          onChange(end);
        }}
      >
        <div className="range-heading">
          <Label>{label}</Label>
          <SliderOutput>{({ state }) => say(state.values[0]!)}</SliderOutput>
        </div>
        <SliderTrack className="range-track">
          {({ state }) => (
            <>
              <span className="range-fill" style={{ left: `${state.getThumbPercent(0) * 100}%` }} />
              <SliderThumb className="range-thumb" />
            </>
          )}
        </SliderTrack>
      </Slider>
    </section>
  );
}
