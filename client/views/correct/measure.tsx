import type { Share } from '../../../shared/curation-requests.ts';
import { hasInterval, rightSoFar } from '../../core/correct/measure.ts';
import { number } from '../../core/words/words.ts';
import { useScore } from '../data/queries.ts';
import { useCorrections } from './corrections.tsx';

/** A share with its interval between nothing and all. */
function Interval({ share }: { share: Share }) {
  const at = (value: number) => `${value * 100}%`;
  return (
    <span className="interval" aria-hidden="true">
      <i style={{ left: at(share.low!), width: at(share.high! - share.low!) }} />
      <b style={{ left: at(share.value!) }} />
    </span>
  );
}

/** How right the analysis is by the stances checked so far; on a server that only answers, why nothing can be checked. */
export function Measure({ onNext }: { onNext: (() => void) | null }) {
  const { open, readOnly } = useCorrections();
  const { data: score } = useScore(open);
  if (readOnly !== null) return <p className="measure is-note">{readOnly}</p>;
  if (!open) return null;
  return (
    <section className="measure" aria-label="Right so far">
      {score && (
        <>
          <p className="measure-head">{rightSoFar(score.precision)}</p>
          {hasInterval(score.precision) && <Interval share={score.precision} />}
        </>
      )}
      <p className="measure-note">
        {score && score.precision.of > 0 ? (
          <>
            The sign alone: {number(score.signedPrecision.hits)} of {number(score.signedPrecision.of)}.
            {hasInterval(score.precision) && ' 95% interval.'}
          </>
        ) : (
          'Accept what is right, mend what is not.'
        )}
      </p>
      {onNext && (
        <button type="button" className="button is-outlined" onClick={onNext}>
          Next{' '}
          <span className="key" aria-hidden="true">
            J
          </span>
        </button>
      )}
    </section>
  );
}
