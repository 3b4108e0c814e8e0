import type { CompareAnswer, Disagreement } from '../../../shared/compare.ts';
import { differenceNames, typesInWords } from '../../core/comparison/comparison.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
import { counted, number } from '../../core/words/words.ts';
import { StanceSource } from '../details/stance-source.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { useView } from '../state/view-context.tsx';

/** Rows of the table as they stand there. */
function Rows({ table }: Pick<Disagreement, 'table'>) {
  if (!table.events) return <p>Nothing.</p>;
  return (
    <>
      <p>
        <b>{typesInWords(table.byType)}</b> {counted(table.events, 'event')}
      </p>
      {table.rows.map(({ row, day, code, sentence }) => (
        <p key={row} className="source">
          Row {number(row)}
          {[code, day].map((part) => part && `, ${part}`)}
          {sentence && <q className="comparison-sentence">{sentence}</q>}
        </p>
      ))}
    </>
  );
}

/** A pair on which table and reading differ, with what each says, side by side. */
export function DisagreementCard({ disagreement, ends }: { disagreement: Disagreement } & Pick<CompareAnswer, 'ends'>) {
  const { differs, source, target, period, document, table, ours } = disagreement;
  const { select, read } = useView();
  const pair = (
    <>
      {source.label} <span>toward</span> {target.label}
    </>
  );
  return (
    <article className="conflict" aria-label={`${source.label} toward ${target.label}`}>
      <p>
        {ends === 'countries' ? (
          // What officials say counts as their country's, which no line of the graph is.
          <b>{pair}</b>
        ) : (
          <button
            type="button"
            className="link is-strong"
            onClick={() => select({ kind: 'line', source: source.id, target: target.id })}
          >
            {pair}
          </button>
        )}
        {' · '}
        {differenceNames[differs]}
        {period && ` · ${period.from} to ${period.to}`}
        {document && (
          <>
            {' · '}
            <button type="button" className="link" onClick={() => read(document.id, null)}>
              {document.title ?? document.id}
            </button>
          </>
        )}
      </p>
      <div className="merge-sides">
        <div className="conflict-side">
          <p className="source">Table</p>
          <Rows table={table} />
        </div>
        <div className="conflict-side">
          <p className="source">Here</p>
          {ours.stances === 0 ? (
            <p>Nothing.</p>
          ) : (
            <p>
              <b>{typesInWords(ours.byType)}</b> {counted(ours.stances, 'stance')}
            </p>
          )}
          {ours.sentences.map((stance) => (
            <div key={`${stance.documentId} ${stance.id}`} className="quoted">
              <Quotation parts={sentenceParts(stance)} sign={stance.polarity} />
              <StanceSource stance={stance} />
            </div>
          ))}
        </div>
      </div>
    </article>
  );
}
