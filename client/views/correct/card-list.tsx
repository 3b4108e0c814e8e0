import { useEffect, useMemo, useRef, useState } from 'react';
import type { StanceRecord } from '../../../shared/routes.ts';
import { type Act, leftInWords } from '../../core/correct/acts.ts';
import { type Cursor, moved, placeOf } from '../../core/correct/cursor.ts';
import { bySentence } from '../../core/evidence/same-sentence.ts';
import { counted } from '../../core/words/words.ts';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { CorrectableCard } from './correctable-card.tsx';
import { Measure } from './measure.tsx';
import { useCardKeys } from './use-card-keys.ts';
import '../styles/correct.ts';

const firstCards = 30;
const keyOf = ({ documentId, id }: StanceRecord): string => `${documentId}\t${id}`;
const isDecision = ({ op }: Act): boolean => op === 'accept' || op === 'reject';

/**
 * The cards, the one at hand, and the ways on; whoever acts in a card by keyboard finds the focus on the next one. The ways
 * start from the card that is at hand when they are gone, not when they were made.
 */
function useCursor(keys: readonly string[]) {
  const [cursor, setCursor] = useState<Cursor>({ key: keys[0] ?? null, at: 0 });
  const cards = useRef(new Map<string, HTMLElement>());
  const at = placeOf(cursor, keys);
  const current = keys[at] ?? null;
  const now = useRef({ current, at, keys });
  now.current = { current, at, keys };
  const card = () => (now.current.current === null ? null : (cards.current.get(now.current.current) ?? null));
  const refocus = useRef(false);
  const focus = () => {
    refocus.current = false;
    card()?.scrollIntoView({ block: 'nearest' });
    card()?.focus({ preventScroll: true });
  };
  const move = (by: 1 | -1) => {
    const from = { key: now.current.current, at: now.current.at };
    const next = moved(from, now.current.keys, by);
    if (next.key === from.key) return focus();
    refocus.current = true;
    setCursor(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where another card came to hand
  useEffect(() => {
    if (refocus.current) focus();
  }, [current]);
  const set = (key: string | null) => setCursor({ key, at: key === null ? at : keys.indexOf(key) });
  const isCurrent = (key: string) => now.current.current === key;
  /** A card that leaves the list hands the focus on. */
  const mayLeave = () => {
    refocus.current = true;
  };
  return { at, current, cards: cards.current, card, move, set, isCurrent, mayLeave };
}

interface Props {
  stances: readonly StanceRecord[];
  label: string;
  /** What stands in place of the cards where there are none. */
  none: string;
  /** Goes to the line that the only stance of this one has gone to. */
  onGone?: (source: string, target: string) => void;
}

/** Where a stance goes by an act, null where it stays or goes to no actor. */
function destination(act: Act, { source, target }: StanceRecord): [source: string, target: string] | null {
  if (target === null) return null;
  if (act.op === 'flip') return [target, source];
  return act.op === 'redirect' ? [act.source ?? source, act.target ?? target] : null;
}

/** Stances with their evidence, one after the other, each to be checked, with the measure of what was checked so far below. */
export function CardList({ stances, label, none, onGone }: Props) {
  const [limit, setLimit] = useState(firstCards);
  const inOrder = useMemo(() => bySentence(stances), [stances]);
  const cut = inOrder.slice(0, limit);
  const shown = cut.map(({ stance }) => stance);
  const { at, current, cards, card, move, set, isCurrent, mayLeave } = useCursor(shown.map(keyOf));
  useCardKeys(card, move);
  const aside = (act: Act) => {
    if (!isDecision(act)) return '';
    const left = stances.filter(({ review }) => review === 'unreviewed').length;
    return leftInWords(left - Number(shown[at]?.review === 'unreviewed'), shown[at + 1]);
  };
  const after = (act: Act, stance: StanceRecord) => {
    if (!isCurrent(keyOf(stance))) return;
    if (isDecision(act)) return move(1);
    const goes = destination(act, stance);
    if (goes && stances.length === 1) onGone?.(...goes);
    else mayLeave();
  };
  return (
    <div className="cards">
      <ScrollArea label={label}>
        {cut.map(({ stance, repeats }) => {
          const key = keyOf(stance);
          return (
            <CorrectableCard
              key={key}
              ref={(element) => {
                if (element) cards.set(key, element);
                else cards.delete(key);
              }}
              stance={stance}
              repeats={repeats}
              current={key === current}
              onToggle={() => set(key === current ? null : key)}
              aside={aside}
              onDone={(act) => after(act, stance)}
            />
          );
        })}
        {stances.length === 0 && <p className="panel-note">{none}</p>}
        {stances.length > limit && (
          <button type="button" className="button is-outlined more" onClick={() => setLimit(limit + firstCards)}>
            {counted(stances.length - limit, 'more stance')}
          </button>
        )}
      </ScrollArea>
      <Measure onNext={shown.length > 1 ? () => move(1) : null} />
    </div>
  );
}
