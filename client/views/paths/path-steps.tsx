import type { HopOfPath, PathAnswer } from '../../../shared/routes.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
import { signOf } from '../../core/paths/paths.ts';
import { counted, number } from '../../core/words/words.ts';
import { SourceLine } from '../details/stance-source.tsx';
import { Icon } from '../parts/icon.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';

interface Way {
  source: HopOfPath['from'];
  target: HopOfPath['to'];
  count: number;
}

/** The lines of a step, the one of its quotation first. */
function waysOf({ from, to, forward, backward, quotation }: HopOfPath): Way[] {
  const ways = [
    ...(forward ? [{ source: from, target: to, count: forward.count }] : []),
    ...(backward ? [{ source: to, target: from, count: backward.count }] : []),
  ];
  return ways.sort((a, b) => Number(b.source.id === quotation?.source) - Number(a.source.id === quotation?.source));
}

const allOf = (count: number) => (count === 1 ? 'its only stance' : `all ${counted(count, 'stance')}`);

/** A step: between whom, the sentence that shows it best, and the ways to all sentences. */
function Step({ hop, at }: { hop: HopOfPath; at: number }) {
  const { select, read } = useView();
  const { quotation } = hop;
  const [first, other] = waysOf(hop);
  return (
    <li className="path-step">
      <span className="path-number" aria-hidden="true">
        {at + 1}
      </span>
      <div>
        {first && (
          <p className="path-ends">
            <Sign sign={quotation?.polarity ?? signOf(hop)} />
            <b>{first.source.label}</b> <Icon name="toward" size={14} />
            <span className="visually-hidden">toward</span> <b>{first.target.label}</b>
          </p>
        )}
        {quotation && <Quotation parts={sentenceParts(quotation)} sign={quotation.polarity} />}
        {quotation && (
          <p className="source">
            <SourceLine stance={quotation} onRead={() => read(quotation.documentId, quotation.id)} />
          </p>
        )}
        <p className="source">
          {[first, other].map(
            (way, index) =>
              way && (
                <span key={way.source.id}>
                  {index > 0 && ' · '}
                  <button
                    type="button"
                    className="link"
                    onClick={() => select({ kind: 'line', source: way.source.id, target: way.target.id })}
                  >
                    {index === 0 ? allOf(way.count) : `${number(way.count)} the other way`}
                  </button>
                </span>
              ),
          )}
        </p>
      </div>
    </li>
  );
}

/** The steps of a path, one below the other. */
export function PathSteps({ path }: { path: PathAnswer }) {
  return (
    <ol className="path-steps">
      {path.hops.map((hop, at) => (
        <Step key={`${hop.from.id} ${hop.to.id}`} hop={hop} at={at} />
      ))}
    </ol>
  );
}
