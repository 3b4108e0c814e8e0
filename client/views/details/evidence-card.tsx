import { type ReactNode, type Ref, useId } from 'react';
import { plover, quadClassNames } from '../../../shared/plover.ts';
import type { StanceRecord } from '../../../shared/routes.ts';
import { stanceName } from '../../core/correct/acts.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
import { deedName } from '../../core/words/review.ts';
import { readSoBecause } from '../../core/words/words.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';
import { Copies } from './copies.tsx';
import { Issue } from './issue.tsx';
import { SourceLine } from './stance-source.tsx';

/** `known` says that the modality stands above already. */
function Grounds({ stance, known }: { stance: StanceRecord; known: boolean }) {
  const said =
    stance.attributedToName ??
    (stance.attributedTo ? stance.attributedTo : 'the article, or speakers without a name in it');
  return (
    <dl className="grounds">
      {!known && (
        <>
          <dt>Modality</dt>
          <dd>{stance.modality}</dd>
        </>
      )}
      <dt>Said by</dt>
      <dd>{said}</dd>
      {stance.why && (
        <>
          <dt>Read so because</dt>
          <dd>{readSoBecause(stance.why, stance.sourceName, stance.targetName)}</dd>
        </>
      )}
    </dl>
  );
}

/** Whether the article states it itself, or somebody claims it whom it quotes. */
function SaidBy({ stance: { attributedTo, attributedToName } }: { stance: StanceRecord }) {
  if (attributedTo === null)
    return (
      <p className="said-by">
        <span className="tag">Stated by the article</span>
      </p>
    );
  return (
    <p className="said-by">
      <span className="tag is-claim">Claim</span> <b>{attributedToName ?? attributedTo}</b>
    </p>
  );
}

const reviewIcons: Partial<Record<StanceRecord['review'], IconName>> = { rejected: 'close', added: 'plus' };

/** What users have said of a stance, else how sure the analysis is of it. */
function State({ stance: { review, confidence } }: { stance: StanceRecord }) {
  if (review === 'unreviewed') return <span className="confidence">Confidence {confidence.toFixed(2)}</span>;
  return (
    <span className="confidence is-reviewed">
      <Icon name={reviewIcons[review] ?? 'check'} size={14} /> {deedName(review)}
    </span>
  );
}

interface Props {
  stance: StanceRecord;
  /** Whether it is the one at hand: its grounds show. */
  open: boolean;
  /** Whether its sentence stands on the card before; then only the words that say so stand here. */
  repeats: boolean;
  onToggle: () => void;
  /** Whether the one at hand can be corrected here. */
  controls: boolean;
  /** What stands below the sentence: who reviewed it, notes, controls. */
  children?: ReactNode;
  ref?: Ref<HTMLElement>;
}

/** One stance with its evidence: sign, type and confidence, the sentence, where it stands, and on request why it was read so. */
export function EvidenceCard({ stance, open, repeats, onToggle, controls, children, ref }: Props) {
  const { read } = useView();
  const grounds = useId();
  return (
    <article
      className="evidence-card"
      ref={ref}
      tabIndex={-1}
      aria-label={stanceName(stance)}
      aria-current={open || undefined}
      data-review={stance.review}
    >
      <header>
        <Sign sign={stance.polarity} />
        <span className={`type-code is-${stance.polarity}`}>{stance.type}</span>
        <span className="quad-class">{quadClassNames[plover[stance.type].quadClass]}</span>
        {stance.modality === 'negated' && <span className="denied">negated, not drawn</span>}
        <State stance={stance} />
      </header>
      <SaidBy stance={stance} />
      <div className={stance.attributedTo === null ? undefined : 'claimed'}>
        {repeats && <p className="source">The sentence above, where it says</p>}
        <Quotation
          parts={sentenceParts(stance).filter(({ evidence }) => evidence || !repeats || open)}
          sign={stance.polarity}
        />
      </div>
      {stance.issue !== null && (
        <p className="source">
          About <Issue phrase={stance.issue} name={stance.issueGroup ?? stance.issue} />
        </p>
      )}
      <div className="source is-split">
        <p>
          <SourceLine stance={stance} onRead={() => read(stance.documentId, stance.id)} />
        </p>
        <button
          type="button"
          className="card-toggle"
          aria-expanded={open}
          aria-controls={open ? grounds : undefined}
          aria-label="Why it was read so, and what can be corrected"
          onClick={onToggle}
        >
          <Icon name={open ? 'down' : 'right'} size={14} />
        </button>
      </div>
      <Copies copies={stance.copies} />
      {children}
      {open && (
        <div id={grounds}>
          <Grounds stance={stance} known={controls && stance.review !== 'rejected'} />
        </div>
      )}
    </article>
  );
}
