import { useEffect, useRef } from 'react';
import type { DocumentDetails, StanceRecord } from '../../../shared/routes.ts';
import { overlaps, type Span } from '../../../shared/span.ts';
import { quotationParts } from '../../core/evidence/quotation.ts';
import { readParts, wordsParts } from '../../core/evidence/reading.ts';
import { Quotation } from '../parts/quotation.tsx';

type Mentions = DocumentDetails['mentions'];

interface Props {
  text: string;
  span: Span;
  /** All stances of the article, and the one that is read. */
  stances: readonly StanceRecord[];
  stance: StanceRecord | null;
  mentions: Mentions;
  /** Words that are marked to become a stance; they take the place of the evidence. */
  marked: Span | null;
}

/** Words with the mentions in them, each with the name of its actor, and the cue underlined. */
function Words({ text, start, cue, mentions }: { text: string; start: number; cue: Span | null; mentions: Mentions }) {
  return wordsParts(text, start, cue, mentions).map((part) => {
    const name = part.mention?.name;
    return (
      <span key={part.start} className={name === undefined ? undefined : 'mention'} title={name}>
        {part.cue ? <u>{part.text}</u> : part.text}
      </span>
    );
  });
}

/** The evidence that is read, its cue underlined, and fainter that of the other stances; mentions of actors everywhere. */
function Read({ text, span, stances, stance, mentions }: Omit<Props, 'marked'>) {
  return (
    <blockquote className="quotation">
      {readParts(text, span, stances, stance?.id ?? null).map((part) => {
        const chosen = part.stance !== null && part.stance.id === stance?.id;
        const cue = (chosen && stance?.why?.cue) || null;
        const words = <Words key={part.start} text={part.text} start={part.start} cue={cue} mentions={mentions} />;
        if (part.stance === null) return words;
        return (
          <mark
            key={part.start}
            className={`is-${part.stance.polarity} ${chosen ? '' : 'is-other'}`}
            data-stance={part.stance.id}
            data-chosen={chosen || undefined}
          >
            {words}
          </mark>
        );
      })}
    </blockquote>
  );
}

/** A paragraph of an article; the evidence that is read comes into the middle of the view. */
export function ReadParagraph({ text, span, stances, stance, mentions, marked }: Props) {
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
        <Read text={text} span={span} stances={stances} stance={stance} mentions={mentions} />
      )}
    </div>
  );
}
