import { useCallback, useEffect, useRef, useState } from 'react';
import { contains } from '../../../shared/span.ts';
import { request } from '../../core/api/request.ts';
import type { Act } from '../../core/correct/acts.ts';
import { paragraphs } from '../../core/evidence/paragraphs.ts';
import { quotationParts } from '../../core/evidence/quotation.ts';
import { counted } from '../../core/words/words.ts';
import { useDocument } from '../data/corpus.ts';
import { useUnreviewed } from '../data/corrections.ts';
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

/** How often a draw is made anew where others review at the same time. */
const mostDraws = 3;

/** One of the stances that nobody has reviewed, each with the same chance; null when there is none. */
async function draw(): Promise<Drawn | null> {
  const ask = (offset: number) =>
    request('stances', { query: { review: ['unreviewed'], copies: true, limit: 1, offset } });
  for (let draws = 0; draws < mostDraws; draws++) {
    const { total } = await ask(0);
    if (total === 0) return null;
    const [one] = (await ask(Math.floor(Math.random() * total))).stances;
    if (one) return { document: one.documentId, stance: one.id };
  }
  throw new Error('The stances to check change too fast.');
}

const keyOf = ({ document, stance }: Drawn): string => `${document} ${stance}`;

/** The stance drawn, how many were before it, and the way to the next one; of several draws at once the last one counts. */
function useDraw() {
  const [state, setState] = useState<{ drawn: Drawn | null | undefined; draws: number }>({
    drawn: undefined,
    draws: 0,
  });
  const [error, setError] = useState<Error | null>(null);
  const asked = useRef(0);
  const next = useCallback(() => {
    const turn = ++asked.current;
    draw().then(
      (drawn) => {
        if (turn !== asked.current) return;
        setError(null);
        setState((before) => ({ drawn, draws: before.draws + 1 }));
      },
      (reason: Error) => turn === asked.current && setError(reason),
    );
  }, []);
  useEffect(next, [next]);
  return { ...state, error, next };
}

/** A stance drawn at random, with the paragraph that it stands in; where one was before it, the focus goes from that one to it. */
function DrawnStance({ drawn, follows, onNext }: { drawn: Drawn; follows: boolean; onNext: () => void }) {
  const { data, error, isFetching, refetch } = useDocument(drawn.document);
  const card = useRef<HTMLElement>(null);
  const left = useRef(false);
  useCardKeys(() => card.current, onNext);
  const stance = data?.stances.find(({ id }) => id === drawn.stance);
  const shown = stance !== undefined;
  useEffect(() => {
    if (shown && follows && document.activeElement === document.body) card.current?.focus({ preventScroll: true });
  }, [shown, follows]);
  const outdated = data !== undefined && !shown;
  useEffect(() => {
    if (outdated) void refetch();
  }, [outdated, refetch]);
  useEffect(
    () => () => {
      left.current = true;
    },
    [],
  );
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data || (!stance && isFetching)) return <DetailsSkeleton />;
  if (!stance) return <p className="panel-note">This stance is not there any more: draw another.</p>;
  const done = ({ op }: Act) => {
    if (!left.current && (op === 'accept' || op === 'reject')) onNext();
  };
  const { text } = data.document;
  const paragraph = paragraphs(text).find((span) => contains(span, stance.sentence));
  return (
    <>
      <CorrectableCard ref={card} stance={stance} current drawn onToggle={() => {}} aside={() => ''} onDone={done} />
      {paragraph && paragraph.end - paragraph.start > stance.sentence.end - stance.sentence.start && (
        <section className="in-paragraph">
          <h2>Its paragraph</h2>
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
  const { drawn, draws, error, next } = useDraw();
  const unreviewed = useUnreviewed();
  const left = unreviewed.data;
  return (
    <div className="work-panel">
      <header className="work-head">
        <h1>Is it right?</h1>
        <p>
          {left !== undefined && `${counted(left, 'stance')} that nobody has checked. `}Each is drawn at random, so that
          the measure holds for all of them.
        </p>
      </header>
      <ScrollArea label="Stance to check">
        {error && <Problem error={error} onRetry={next} />}
        {unreviewed.error && <Problem error={unreviewed.error} onRetry={() => void unreviewed.refetch()} />}
        {readOnly !== null && <p className="panel-note">{readOnly}</p>}
        {drawn === null && <p className="panel-note">All are checked.</p>}
        {open && drawn && <DrawnStance key={keyOf(drawn)} drawn={drawn} follows={draws > 1} onNext={next} />}
      </ScrollArea>
      {open && <Measure onNext={drawn ? next : null} />}
    </div>
  );
}
