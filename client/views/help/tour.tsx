import { useEffect, useId, useRef, useState } from 'react';
import { tourSteps } from '../../core/words/tour.ts';
import { isTyping } from '../state/is-typing.ts';
import { type Frame, useLit } from './use-lit.ts';
import '../styles/tour.css';

const edge = 12;
const size = { width: 320, height: 176 };

/** Where the card stands: below what is lit, else above or beside it, always within the window and over the canvas alone. */
function placeOf(lit: Frame | null): { left: number; top: number } {
  const middle = document.querySelector('.middle')?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
  const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
  const room = { left: middle.left + edge, right: middle.right - edge, top: middle.top + edge };
  const bottom = (sheet && sheet.top > middle.top + size.height + 2 * edge ? sheet.top : middle.bottom) - edge;
  const width = Math.min(size.width, room.right - room.left);
  const within = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));
  const left = within(room.left, lit ? lit.left + lit.width / 2 - width / 2 : room.left, room.right - width);
  const below = lit ? lit.top + lit.height + edge : room.top;
  const above = lit ? lit.top - size.height - edge : room.top;
  const top = below + size.height <= bottom ? below : above;
  return { left, top: within(room.top, top, bottom - size.height) };
}

/** Escape ends it, before anything of the page goes a step back; what floats over the page keeps its own. */
function useEscape(end: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const floats = event.target instanceof Element && event.target.closest('[role=dialog]:not(.tour)');
      if (event.key !== 'Escape' || floats || isTyping(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [end]);
}

/** Takes the focus where it was asked for, and where nothing else has it; when it ends, the graph has it. */
function useFocus(asked: boolean) {
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const take = () => {
      if (asked || document.activeElement === document.body) next.current?.focus({ preventScroll: true });
    };
    // The dialog that it was asked for in hands the focus back first.
    const frame = requestAnimationFrame(() => requestAnimationFrame(take));
    return () => cancelAnimationFrame(frame);
  }, [asked]);
  return next;
}

interface Props {
  /** Whether the user asked for it; else it came by itself. */
  asked: boolean;
  onEnd: () => void;
}

/** How to read the page in three steps. The page goes on below it: everything can be used, lit or not. */
export function Tour({ asked, onEnd }: Props) {
  const [at, setAt] = useState(0);
  const step = tourSteps[at]!;
  const frame = useLit(step.lit);
  const id = useId();
  const next = useFocus(asked);
  const end = () => {
    if (document.activeElement?.closest('.tour')) document.querySelector<HTMLElement>('.stage')?.focus();
    onEnd();
  };
  useEscape(end);
  const last = at === tourSteps.length - 1;
  const place = `${at + 1} of ${tourSteps.length}`;
  return (
    <>
      {frame && <div className="tour-lit" style={{ ...frame }} />}
      <section className="tour" role="dialog" aria-labelledby={`${id} ${id}-at`} style={placeOf(frame)}>
        <div aria-live="polite">
          <h2 id={id}>{step.title}</h2>
          <p>{step.text}</p>
        </div>
        <div className="tour-acts">
          <span id={`${id}-at`}>
            <span className="visually-hidden">Tour, step </span>
            {place}
          </span>
          {at > 0 && (
            <button type="button" className="button" onClick={() => setAt(at - 1)}>
              Back
            </button>
          )}
          {!last && (
            <button type="button" className="button" onClick={end}>
              Skip
            </button>
          )}
          <button type="button" ref={next} className="button is-primary" onClick={() => (last ? end() : setAt(at + 1))}>
            {last ? 'Start' : 'Next'}
          </button>
        </div>
      </section>
    </>
  );
}
