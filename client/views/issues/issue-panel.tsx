import { useState } from 'react';
import type { PositionsAnswer } from '../../../shared/routes.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
import { neutralInWords, placePositions } from '../../core/issues/positions.ts';
import { capitalize, counted, number } from '../../core/words/words.ts';
import { usePositions } from '../data/analysis.ts';
import { Panel } from '../details/panel.tsx';
import { StanceSource } from '../details/stance-source.tsx';
import { BalanceBar } from '../parts/balance.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import '../styles/correct.ts';
import '../styles/issues.css';

type Position = PositionsAnswer['positions'][number];
type Dispute = PositionsAnswer['disputes'][number];

/** One side of an actor's bar: as long as it has articles, with their number at its end. */
function Bar({ sign, articles, most }: { sign: 'negative' | 'positive'; articles: number; most: number }) {
  return (
    <span className={`position-bar is-${sign}`}>
      {articles > 0 && (
        <>
          <i style={{ width: `${(articles / most) * 100}%` }} />
          <span className="count">
            {number(articles)} <span className="visually-hidden">{sign === 'negative' ? 'against' : 'for'}</span>
          </span>
        </>
      )}
    </span>
  );
}

function Sentences({ sentences }: { sentences: Position['sentences'] }) {
  return sentences.map((stance) => (
    <div key={`${stance.documentId} ${stance.id}`} className="quoted">
      <Quotation parts={sentenceParts(stance)} sign={stance.polarity} />
      <StanceSource stance={stance} />
    </div>
  ));
}

/** Where one actor stands; pressed, it shows the sentences. */
function Row({ position, most }: { position: Position; most: number }) {
  const { select } = useView();
  const [open, setOpen] = useState(false);
  const { actor, byPolarity, documents, sentences } = position;
  return (
    <li>
      <button type="button" className="position-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="position-name">
          <KindMark kind={actor.kind} /> {actor.label}
        </span>
        <Bar sign="negative" articles={byPolarity.negative} most={most} />
        <Bar sign="positive" articles={byPolarity.positive} most={most} />
        <Icon name={open ? 'down' : 'right'} size={14} />
      </button>
      {open && (
        <div className="position-said">
          <Sentences sentences={sentences} />
          <p className="source">
            {counted(documents, 'article')} ·{' '}
            <button type="button" className="link" onClick={() => select({ kind: 'actor', id: actor.id })}>
              {actor.label}
            </button>
          </p>
        </div>
      )}
    </li>
  );
}

/** What two actors say of each other over the issue. */
function Between({ dispute: { source, target, byPolarity, documents } }: { dispute: Dispute }) {
  const { select } = useView();
  return (
    <button
      type="button"
      className="relation"
      onClick={() => select({ kind: 'line', source: source.id, target: target.id })}
    >
      <span className="relation-names">
        {source.label} <Icon name="toward" size={14} />
        <span className="visually-hidden">toward</span> {target.label}
      </span>
      <BalanceBar counts={byPolarity} size="small" />
      <span className="count">{number(documents)}</span>
    </button>
  );
}

const firstDisputes = 12;

function Disputes({ disputes, total }: { disputes: readonly Dispute[]; total: number }) {
  const [all, setAll] = useState(false);
  if (disputes.length === 0) return null;
  return (
    <section>
      <h3>
        Between actors over it <span>articles</span>
      </h3>
      {(all ? disputes : disputes.slice(0, firstDisputes)).map((dispute) => (
        <Between key={`${dispute.source.id} ${dispute.target.id}`} dispute={dispute} />
      ))}
      {disputes.length > firstDisputes && (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          {all ? 'Fewer relations' : counted(disputes.length - firstDisputes, 'more relation')}
        </button>
      )}
      {total > disputes.length && <p className="source">The first {number(disputes.length)} are listed.</p>}
    </section>
  );
}

/** Who stands where on an issue: for and against from one line in the middle, and who argues with whom over it. */
export function IssuePanel({ issue }: { issue: string }) {
  const { state, narrow, update } = useView();
  const { data, error, refetch } = usePositions(issue, state.filter);
  const close = () => narrow({ issue: undefined });
  if (error) return <Problem error={error} onRetry={() => void refetch()} onClose={close} />;
  if (!data) return <DetailsSkeleton />;
  const { sided, neutral, most } = placePositions(data.positions);
  const inWords = neutralInWords(neutral);
  return (
    <Panel
      eyebrow="Issue"
      title={capitalize(data.issue)}
      label={`Issue: ${data.issue}`}
      onClose={close}
      head={
        <>
          <p className="aliases">
            {counted(data.total, 'actor')} {data.total === 1 ? 'takes' : 'take'} a stance on it; the sign is toward the
            issue, not toward who set it.
          </p>
          <p className="issue-acts">
            <button type="button" className="button is-outlined is-low" onClick={() => update({ view: 'outlets' })}>
              <Icon name="news" size={14} /> Compare outlets
            </button>
          </p>
        </>
      }
    >
      <section>
        <h3>
          Who stands where <span>articles</span>
        </h3>
        {data.total === 0 && <p>Nobody says anything of the issue itself with these filters.</p>}
        {sided.length > 0 && (
          <p className="position-sides" aria-hidden="true">
            <span>
              Against <Sign sign="negative" decorative />
            </span>
            <span>
              <Sign sign="positive" decorative /> For
            </span>
          </p>
        )}
        <ul>
          {sided.map((position) => (
            <Row key={position.actor.id} position={position} most={most} />
          ))}
        </ul>
        {inWords && <p className="source">{inWords}</p>}
        {data.total > data.positions.length && (
          <p className="source">The {number(data.positions.length)} with most articles are placed.</p>
        )}
      </section>
      <Disputes disputes={data.disputes} total={data.totalDisputes} />
    </Panel>
  );
}
