import { useState } from 'react';
import { plover, quadClassNames } from '../../../shared/plover.ts';
import type { StanceRecord } from '../../../shared/routes.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
import { reviewedBy } from '../../core/words/review.ts';
import { readSoBecause, wordings } from '../../core/words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';
import { Copies } from './copies.tsx';
import { Issue } from './issue.tsx';
import { SourceLine } from './stance-source.tsx';

function Grounds({ stance }: { stance: StanceRecord }) {
  const said =
    stance.attributedToName ??
    (stance.attributedTo ? stance.attributedTo : 'the article, or speakers without a name in it');
  return (
    <dl className="grounds">
      <dt>Wording</dt>
      <dd>{wordings[stance.modality]}</dd>
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

/** One stance with its evidence: sign, type and confidence, the sentence, where it stands, and on request why it was read so. */
export function EvidenceCard({ stance, openAtFirst }: { stance: StanceRecord; openAtFirst: boolean }) {
  const { read } = useView();
  const reviewed = reviewedBy(stance);
  const [open, setOpen] = useState(openAtFirst);
  return (
    <article className="evidence-card">
      <header>
        <Sign sign={stance.polarity} />
        <span className={`type-code is-${stance.polarity}`}>{stance.type}</span>
        <span>{quadClassNames[plover[stance.type].quadClass]}</span>
        {stance.modality === 'negated' && <span className="denied">denied, not drawn</span>}
        <span className="confidence">Confidence {stance.confidence.toFixed(2)}</span>
      </header>
      <Quotation parts={sentenceParts(stance)} sign={stance.polarity} />
      {stance.issue !== null && (
        <p className="source">
          About <Issue phrase={stance.issue} name={stance.issueGroup ?? stance.issue} />
        </p>
      )}
      {reviewed && <p className="source">{reviewed}</p>}
      <div className="source is-split">
        <p>
          <SourceLine stance={stance} onRead={() => read(stance.documentId, stance.id)} />
        </p>
        <button
          type="button"
          className="card-toggle"
          aria-expanded={open}
          aria-label={open ? 'Hide why it was read so' : 'Show why it was read so'}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'right'} size={14} />
        </button>
      </div>
      <Copies copies={stance.copies} />
      {open && <Grounds stance={stance} />}
    </article>
  );
}
