import { useEffect, useRef } from 'react';
import type { StanceRecord } from '../../../shared/routes.ts';
import { contains, type Span } from '../../../shared/span.ts';
import { paragraphs } from '../../core/evidence/paragraphs.ts';
import { quotationParts } from '../../core/evidence/quotation.ts';
import type { Reading } from '../../core/view-state/view-state.ts';
import { dayName } from '../../core/words/dates.ts';
import { counted } from '../../core/words/words.ts';
import { useDocument } from '../data/queries.ts';
import { Icon } from '../parts/icon.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { Copies } from './copies.tsx';
import { Panel } from './panel.tsx';

interface ParagraphProps {
  text: string;
  span: Span;
  stance: StanceRecord | null;
}

/** A paragraph of the document; the evidence comes into the middle of the view. */
function Paragraph({ text, span, stance }: ParagraphProps) {
  const element = useRef<HTMLDivElement>(null);
  const here = stance !== null && span.start <= stance.evidence.start && stance.evidence.start < span.end;
  useEffect(() => {
    if (here) (element.current?.querySelector('mark') ?? element.current)?.scrollIntoView({ block: 'center' });
  }, [here]);
  const evidence = here || (stance && contains(stance.evidence, span)) ? stance!.evidence : null;
  const parts = quotationParts(text.slice(span.start, span.end), span.start, evidence, stance?.why?.cue ?? null);
  return (
    <div ref={element} className="paragraph" data-evidence={here || undefined}>
      <Quotation parts={parts} sign={stance?.polarity ?? 'neutral'} />
    </div>
  );
}

/** Links of the web only: an address from an article must not run anything. */
const isWebLink = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);

/** A document as it was read, open at the sentence of a stance. */
export function DocumentPanel({ reading }: { reading: Reading }) {
  const { update } = useView();
  const { data, error, refetch } = useDocument(reading.document);
  if (error) return <Problem error={error} onRetry={() => void refetch()} onClose={() => update({ reading: null })} />;
  if (!data) return <DetailsSkeleton />;
  const { document } = data;
  const stance = data.stances.find(({ id }) => id === reading.stance) ?? null;
  const close = () => update({ reading: null });
  return (
    <Panel
      eyebrow={
        <button type="button" className="link is-back" onClick={close}>
          <Icon name="back" size={14} /> Back
        </button>
      }
      title={document.title ?? 'Unnamed article'}
      label="Article"
      onClose={close}
      head={
        <p className="aliases">
          {[document.source, document.date && dayName(document.date), counted(data.stances.length, 'stance')]
            .filter(Boolean)
            .join(', ')}
          {isWebLink(document.url) && (
            <>
              {' · '}
              <a className="link" href={document.url} target="_blank" rel="noreferrer">
                original
              </a>
            </>
          )}
        </p>
      }
    >
      <Copies copies={data.copies} />
      <div className="document" lang={document.language ?? undefined}>
        {paragraphs(document.text).map((span) => (
          <Paragraph key={span.start} text={document.text} span={span} stance={stance} />
        ))}
      </div>
    </Panel>
  );
}
