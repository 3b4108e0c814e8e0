import type { Polarity } from '../../../shared/plover.ts';

const glyphs: Readonly<Record<Polarity, string>> = {
  positive: 'M5 1.7v6.6M1.7 5h6.6',
  negative: 'M1.7 5h6.6',
  neutral: 'M5 1.9a3.1 3.1 0 1 0 0 6.2 3.1 3.1 0 0 0 0-6.2',
};

/** The sign of a stance as a disc: never by colour alone. */
export function Sign({ sign, decorative = false }: { sign: Polarity; decorative?: boolean }) {
  return (
    <span
      className={`sign is-${sign}`}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': sign })}
    >
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d={glyphs[sign]} />
      </svg>
    </span>
  );
}

/** A line of the legend: solid with an arrow, with a bar across the tip, or dotted. */
export function LineSample({ sign }: { sign: Polarity }) {
  return (
    <svg className={`line-sample is-${sign}`} viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
      <path className="shaft" d="M1 6h24" strokeDasharray={sign === 'neutral' ? '2.2 3' : undefined} />
      <path className="head" d="M32 6l-8.5-4.3v8.6Z" />
      {sign === 'negative' && <path className="bar" d="M33 1v10" />}
    </svg>
  );
}
