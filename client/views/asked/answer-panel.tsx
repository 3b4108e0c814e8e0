import type { Answer } from '../../core/api/request.ts';
import { asking, forgetting } from '../../core/asked/asked.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
import type { Asked } from '../../core/view-state/view-state.ts';
import { counted, number } from '../../core/words/words.ts';
import { useAnswer } from '../data/search.ts';
import { Panel } from '../details/panel.tsx';
import { StanceSource } from '../details/stance-source.tsx';
import { BalanceBar } from '../parts/balance.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';

type Line = Answer<'ask'>['lines'][number];

/** A line that answers: the actor at the end that the question leaves open, or both. */
function LineRow({ line, asked, most }: { line: Line; asked: Asked; most: number }) {
  const { select } = useView();
  const { source, target, count, byPolarity } = line;
  const other = asked.eitherWay ? null : asked.target === null ? target : source;
  return (
    <button
      type="button"
      className="relation"
      onClick={() => select({ kind: 'line', source: source.id, target: target.id })}
    >
      <span className="relation-names">
        {other ? (
          <>
            <KindMark kind={other.kind} /> {other.label}
          </>
        ) : (
          <>
            {source.label} <Icon name="toward" size={14} />
            <span className="visually-hidden">toward</span> {target.label}
          </>
        )}
      </span>
      <span style={{ width: `${Math.max(4, (100 * count) / most)}%` }}>
        <BalanceBar counts={byPolarity} size="small" />
      </span>
      <span className="count">{number(count)}</span>
    </button>
  );
}

/** The answer to a question: who, how often, and the sentences that say it best. */
export function AnswerPanel({ asked }: { asked: Asked }) {
  const { state, update } = useView();
  const { data, error, refetch } = useAnswer(asked, state.filter);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data?.question) return <DetailsSkeleton />;
  const { question, total, lines, sentences } = data;
  const { source, target } = question;
  const turn = () => update(asking(state, { ...question, source: target, target: source }));
  return (
    <Panel
      eyebrow="Answer"
      title={question.words}
      label="Answer"
      onClose={() => update(forgetting(state))}
      head={
        <p className="side-note">
          {total === 0
            ? 'No stance answers this.'
            : `${counted(total, asked.eitherWay ? 'line' : 'actor')}. Reprints of a story count once. Select one to read why.`}
          {!asked.eitherWay && (
            <>
              {' '}
              <button type="button" className="link" onClick={turn}>
                The other way round
              </button>
            </>
          )}
        </p>
      }
    >
      {lines.length > 0 && (
        <section>
          <h3>
            {asked.eitherWay ? 'Lines' : asked.target === null ? 'Toward' : 'From'} <span>stances</span>
          </h3>
          {lines.map((line) => (
            <LineRow key={`${line.source.id} ${line.target.id}`} line={line} asked={asked} most={lines[0]!.count} />
          ))}
          {total > lines.length && <p className="side-note">And {number(total - lines.length)} more.</p>}
        </section>
      )}
      {sentences.map((stance) => (
        <section key={`${stance.documentId} ${stance.id}`}>
          <Quotation parts={sentenceParts(stance)} sign={stance.polarity} />
          <StanceSource stance={stance} />
        </section>
      ))}
    </Panel>
  );
}
