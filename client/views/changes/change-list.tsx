import type { ChangesAnswer } from '../../../shared/routes.ts';
import { byChance, changeTitle, toneName } from '../../core/changes/changes.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
import { periodName } from '../../core/words/dates.ts';
import { counted } from '../../core/words/words.ts';
import { StanceSource } from '../details/stance-source.tsx';
import { Quotation } from '../parts/quotation.tsx';
import '../styles/changes.css';

type Change = ChangesAnswer['changes'][number];

/** The days before or after a change: their mean tone, and the sentences that show it best. */
function Stretch({ title, stretch }: { title: string; stretch: Change['before'] }) {
  const { from, to, intensity, documents, sentences } = stretch;
  return (
    <div className="change-side">
      <h4>
        {title} <b>{toneName(intensity)}</b>
      </h4>
      <p className="source">
        {periodName(from, to)}, {counted(documents, 'article')}
      </p>
      {sentences.map((stance) => (
        <div key={`${stance.documentId} ${stance.id}`} className="quoted">
          <Quotation parts={sentenceParts(stance)} sign={stance.polarity} />
          <StanceSource stance={stance} />
        </div>
      ))}
    </div>
  );
}

/** The days on which the tone changed, each with sentences from before and after. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <>
      {changes.map((change) => (
        <section key={change.date}>
          <h3>{changeTitle(change)}</h3>
          <p className="source">{byChance(change.probability)}</p>
          <Stretch title="Before" stretch={change.before} />
          <Stretch title="After" stretch={change.after} />
        </section>
      ))}
      <p className="panel-note">
        The tone is the mean intensity of the stances, −10 to +10. When the reporting turned is told here, not why.
      </p>
    </>
  );
}
