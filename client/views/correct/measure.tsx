import type { Score, Share } from '../../../shared/curation-requests.ts';
import { hasInterval, rightSoFar } from '../../core/correct/measure.ts';
import { number } from '../../core/words/words.ts';
import { useScore } from '../data/corrections.ts';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';
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

/** What the measure stands on, and the sign alone. */
function Grounds({ score }: { score: Score }) {
  const { precision, sample, signedSample, signedPrecision } = score;
  const sign = sample.of > 0 ? signedSample : signedPrecision;
  const chosen = precision.of - sample.of;
  return (
    <p className="measure-note">
      The sign alone: {number(sign.hits)} of {number(sign.of)}.{' '}
      {sample.of === 0
        ? 'You chose them: only what is drawn at random stands for all.'
        : `Drawn at random${hasInterval(sample) ? ', 95% interval' : ''}${chosen > 0 ? `; ${number(chosen)} more that were chosen are not counted` : ''}.`}
    </p>
  );
}

/** How right the analysis is by the stances checked so far; on a server that only answers, why nothing can be checked. */
export function Measure({ onNext }: { onNext: (() => void) | null }) {
  const { open, readOnly } = useCorrections();
  const { state, update } = useView();
  const { data: score, error, refetch } = useScore(open);
  if (readOnly !== null) return <p className="measure is-note">{readOnly}</p>;
  if (!open) return null;
  const drawing = state.view === 'corrections';
  return (
    <section className="measure" aria-label="Right so far">
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {score && (
        <>
          <p className="measure-head">{rightSoFar(score)}</p>
          {hasInterval(score.sample) && <Interval share={score.sample} />}
        </>
      )}
      {score && score.precision.of > 0 ? (
        <Grounds score={score} />
      ) : (
        <p className="measure-note">Accept what is right, mend what is not.</p>
      )}
      <span className="measure-acts">
        {!drawing && (
          <button type="button" className="button" onClick={() => update({ view: 'corrections', work: 'check' })}>
            Draw at random
          </button>
        )}
        {onNext && (
          <button type="button" className="button is-outlined" onClick={onNext}>
            {drawing ? 'Another' : 'Next'}{' '}
            <span className="key" aria-hidden="true">
              J
            </span>
          </button>
        )}
      </span>
    </section>
  );
}
