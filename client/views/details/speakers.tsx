import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActorLabel, SpeakerPair } from '../../../shared/routes.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
import { counted, inSentence, number } from '../../core/words/words.ts';
import { useSpeakers } from '../data/actors.ts';
import { BalanceBar } from '../parts/balance.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { StanceSource } from './stance-source.tsx';
import '../styles/speakers.css';

const firstPairs = 5;

/** One pair: the other of the two, whether they are affiliated, how many claims of which sign, and what is claimed. */
function Pair({ pair, other }: { pair: SpeakerPair; other: ActorLabel }) {
  const { select } = useView();
  const { affiliated, claims, byPolarity, sentences } = pair;
  return (
    <div className="speaker">
      <p className="speaker-head">
        <KindMark kind={other.kind} />
        <button type="button" className="link is-strong" onClick={() => select({ kind: 'actor', id: other.id })}>
          {other.label}
        </button>
        {affiliated && <span className="tag">affiliated</span>}
        <BalanceBar counts={byPolarity} size="small" />
        <span className="count" title={counted(claims, 'claim')}>
          {number(claims)}
        </span>
      </p>
      {sentences.map((stance) => (
        <div key={`${stance.documentId} ${stance.id}`} className="quoted">
          <div className="claimed">
            <Quotation parts={sentenceParts(stance)} sign={stance.polarity} />
          </div>
          <StanceSource stance={stance} />
        </div>
      ))}
    </div>
  );
}

interface ListProps {
  actor: ActorLabel;
  /** Whether it speaks, or others speak for it. */
  as: 'speaker' | 'subject';
  onTold: () => void;
}

/** The pairs of an actor at one end, those with most claims first. */
function PairList({ actor, as, onTold }: ListProps) {
  const { filter } = useView().state;
  const [limit, setLimit] = useState(firstPairs);
  const asked = as === 'speaker' ? { speaker: actor.id } : { subject: actor.id };
  const { data, error, refetch } = useSpeakers(asked, limit, filter);
  const name = inSentence(actor.label, actor.kind);
  useEffect(() => {
    if (data) onTold();
  }, [data, onTold]);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailsSkeleton />;
  const { total, pairs } = data;
  const title = as === 'speaker' ? `Whom ${name} speaks for` : `Who speaks for ${name}`;
  if (total === 0)
    return (
      <p className="side-note">
        {as === 'speaker' ? `${actor.label} tells of nobody’s stances.` : `No speaker tells of the stances of ${name}.`}
      </p>
    );
  return (
    <section aria-label={title}>
      <h3>
        {title} <span>claims</span>
      </h3>
      {pairs.map((pair) => (
        <Pair
          key={`${pair.speaker.id} ${pair.subject.id}`}
          pair={pair}
          other={as === 'speaker' ? pair.subject : pair.speaker}
        />
      ))}
      {total > pairs.length && (
        <button type="button" className="link" onClick={() => setLimit(limit + 20)}>
          {counted(total - pairs.length, 'more', 'more')}
        </button>
      )}
    </section>
  );
}

/** Who tells of the stances of an actor, as a minister of those of a government or a rival of those of another, and of whose it tells. */
export function Speakers({
  actor: { id, name, kind },
}: {
  actor: { id: string; name: string; kind: ActorLabel['kind'] };
}) {
  const actor = { id, label: name, kind };
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(false);
  const show = useCallback(() => {
    if (shown.current) return;
    shown.current = true;
    box.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div className="speakers" ref={box}>
      <p className="side-note">Whoever claims a stance of another speaks for it here, friend or rival.</p>
      <PairList actor={actor} as="subject" onTold={show} />
      <PairList actor={actor} as="speaker" onTold={show} />
    </div>
  );
}
