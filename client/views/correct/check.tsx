import { useCallback, useEffect, useRef, useState } from 'react';
import { contains } from '../../../shared/span.ts';
import { request } from '../../core/api/request.ts';
import type { Act } from '../../core/correct/acts.ts';
import { paragraphs } from '../../core/evidence/paragraphs.ts';
import { quotationParts } from '../../core/evidence/quotation.ts';
import { counted } from '../../core/words/words.ts';
import { useDocument, useUnreviewed } from '../data/queries.ts';
import { Quotation } from '../parts/quotation.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { CorrectableCard } from './correctable-card.tsx';
import { useCorrections } from './corrections.tsx';
import { Measure } from './measure.tsx';
import { useCardKeys } from './use-card-keys.ts';

interface Drawn {
  document: string;
  stance: string;
}

/** One of the stances that nobody has reviewed, each with the same chance; null when there is none. */
async function draw(): Promise<Drawn | null> {
  const ask = (offset: number) =>
    request('stances', { query: { review: ['unreviewed'], copies: true, limit: 1, offset } });
  const { total } = await ask(0);
  const [one] = (await ask(Math.floor(Math.random() * total))).stances;
  return one ? { document: one.documentId, stance: one.id } : null;
}

/** The stance drawn, and the way to the next one. */
function useDraw() {
  const [drawn, setDrawn] = useState<Drawn | null | undefined>();
  const [error, setError] = useState<Error | null>(null);
  const next = useCallback(() => {
    draw().then(
      (one) => {
        setError(null);
        setDrawn(one);
      },
      (reason: Error) => setError(reason),
    );
  }, []);
  useEffect(next, [next]);
  return { drawn, error, next };
}

/** A stance drawn at random, with the paragraph that it stands in. */
function DrawnStance({ drawn, onNext }: { drawn: Drawn; onNext: () => void }) {
  const { data, error, refetch } = useDocument(drawn.document);
  const card = useRef<HTMLElement>(null);
  useCardKeys(() => card.current, onNext);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailsSkeleton />;
  const stance = data.stances.find(({ id }) => id === drawn.stance);
  if (!stance) return null;
  const { text } = data.document;
  const paragraph = paragraphs(text).find((span) => contains(span, stance.sentence));
  return (
    <>
      <CorrectableCard
        ref={card}
        stance={stance}
        current
        drawn
        onToggle={() => {}}
        aside={() => ''}
        onDone={(act: Act) => (act.op === 'accept' || act.op === 'reject') && onNext()}
      />
      {paragraph && paragraph.end - paragraph.start > stance.sentence.end - stance.sentence.start && (
        <section className="in-paragraph">
          <h3>Its paragraph</h3>
          <Quotation
            parts={quotationParts(text.slice(paragraph.start, paragraph.end), paragraph.start, stance.evidence, null)}
            sign={stance.polarity}
          />
        </section>
      )}
    </>
  );
}

/** Stances that nobody has reviewed, one after the other, drawn at random: what is found out holds for all of them. */
export function Check() {
  const { open, readOnly } = useCorrections();
  const { drawn, error, next } = useDraw();
  const left = useUnreviewed().data;
  return (
    <div className="work-panel">
      <header className="work-head">
        <h1>Is it right?</h1>
        <p>
          {left === undefined ? 'Drawing a stance' : `${counted(left, 'stance')} that nobody has checked.`} Each is
          drawn at random, so that the measure holds for all of them.
        </p>
      </header>
      <ScrollArea label="Stance to check">
        {error && <Problem error={error} onRetry={next} />}
        {readOnly !== null && <p className="panel-note">{readOnly}</p>}
        {drawn === null && <p className="panel-note">All are checked.</p>}
        {open && drawn && <DrawnStance key={`${drawn.document} ${drawn.stance}`} drawn={drawn} onNext={next} />}
      </ScrollArea>
      {open && <Measure onNext={drawn ? next : null} />}
    </div>
  );
}
