import type { PolarityCounts } from '../../../shared/graph.ts';
import type { Polarity } from '../../../shared/plover.ts';
import { countsInWords, number } from '../../core/words/words.ts';
import { Sign } from './sign.tsx';

const order: readonly Polarity[] = ['negative', 'neutral', 'positive'];

/** Three counts as one bar: negative, neutral, positive. */
export function BalanceBar({ counts, size = 'large' }: { counts: PolarityCounts; size?: 'large' | 'small' }) {
  return (
    <span className={`balance is-${size}`} role="img" aria-label={countsInWords(counts)}>
      {order
        .filter((sign) => counts[sign] > 0)
        .map((sign) => (
          <span key={sign} className={`is-${sign}`} style={{ flexGrow: counts[sign] }} />
        ))}
    </span>
  );
}

/** The three counts with their signs and words. */
export function BalanceKey({ counts }: { counts: PolarityCounts }) {
  return (
    <p className="balance-key">
      {order.map((sign) => (
        <span key={sign}>
          <Sign sign={sign} decorative />
          <b>{number(counts[sign])}</b> {sign}
        </span>
      ))}
    </p>
  );
}
