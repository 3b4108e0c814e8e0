import { useEffect, useRef } from 'react';
import type { StanceRecord } from '../../../shared/routes.ts';
import { overlaps, type Span } from '../../../shared/span.ts';
import { quotationParts } from '../../core/evidence/quotation.ts';
import { readParts } from '../../core/evidence/reading.ts';
import { Quotation } from '../parts/quotation.tsx';

interface Props {
  text: string;
  span: Span;
  /** All stances of the article, and the one that is read. */
  stances: readonly StanceRecord[];
  stance: StanceRecord | null;
  /** Words that are marked to become a stance; they take the place of the evidence. */
  marked: Span | null;
}

/** The evidence that is read, its cue underlined, and fainter that of the other stances. */
function Read({ text, span, stances, stance }: Omit<Props, 'marked'>) {
  const cue = stance?.why?.cue ?? null;
  return (
    <blockquote className="quotation">
      {readParts(text, span, stances, stance?.id ?? null).map((part) => {
        if (part.stance === null) return <span key={part.start}>{part.text}</span>;
        const chosen = part.stance.id === stance?.id;
        return (
          <mark
            key={part.start}
            className={`is-${part.stance.polarity} ${chosen ? '' : 'is-other'}`}
            data-stance={part.stance.id}
            data-chosen={chosen || undefined}
          >
            {chosen
              ? quotationParts(part.text, part.start, stance!.evidence, cue).map(
                  ({ start, text: words, cue: isCue }) => (isCue ? <u key={start}>{words}</u> : words),
                )
              : part.text}
          </mark>
        );
      })}
    </blockquote>
  );
}

/** A paragraph of an article; the evidence that is read comes into the middle of the view. */
export function ReadParagraph({ text, span, stances, stance, marked }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const shown = marked ?? stance?.evidence ?? null;
  const here = shown !== null && span.start <= shown.start && shown.start < span.end;
  const chosen = marked ? null : stance?.id;
  useEffect(() => {
    if (!here) return;
    const mark = element.current?.querySelector(chosen ? 'mark[data-chosen]' : 'mark');
    (mark ?? element.current)?.scrollIntoView({ block: 'center' });
  }, [here, chosen]);
  const evidence = marked && overlaps(marked, span) ? marked : null;
  return (
    <div ref={element} className="paragraph" data-start={span.start} data-evidence={here || undefined}>
      {marked ? (
        <Quotation
          parts={quotationParts(text.slice(span.start, span.end), span.start, evidence, null)}
          sign="neutral"
        />
      ) : (
        <Read text={text} span={span} stances={stances} stance={stance} />
      )}
    </div>
  );
}
