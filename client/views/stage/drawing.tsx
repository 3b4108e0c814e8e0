import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { CreateRenderer } from '../../core/renderer/renderer.ts';

export type LoadRenderer = () => Promise<CreateRenderer>;

interface Drawing {
  loadRenderer: LoadRenderer;
  /** Why no graph is drawn: the browser cannot, or it took the means away; null where one is. */
  trouble: 'off' | 'lost' | null;
  /** Whether a graph has stood on the canvas, and was seen, since the page was opened. */
  hasStood: boolean;
  stand: () => void;
  fail: () => void;
  tryAgain: () => void;
}

const DrawingContext = createContext<Drawing | null>(null);

interface Props extends Pick<Drawing, 'loadRenderer'> {
  /** Whether the browser can draw at all; it is asked only after a drawing has failed. */
  canDraw: () => boolean;
  children: ReactNode;
}

/** Lets the page know whether its graph can be drawn. */
export function DrawingProvider({ loadRenderer, canDraw, children }: Props) {
  const [trouble, setTrouble] = useState<Drawing['trouble']>(null);
  const [hasStood, setHasStood] = useState(false);
  const drawing = useMemo(
    (): Drawing => ({
      ...{ loadRenderer, trouble, hasStood },
      stand: () => requestAnimationFrame(() => setTimeout(() => setHasStood(true))),
      fail: () => setTrouble(canDraw() ? 'lost' : 'off'),
      tryAgain: () => setTrouble(null),
    }),
    [loadRenderer, canDraw, trouble, hasStood],
  );
  return <DrawingContext value={drawing}>{children}</DrawingContext>;
}

export function useDrawing(): Drawing {
  const drawing = use(DrawingContext);
  if (!drawing) throw new Error('useDrawing needs a DrawingProvider around it');
  return drawing;
}

/** Says that the graph is not drawn, and what to do about it. */
export function NoDrawing() {
  const { trouble, tryAgain } = useDrawing();
  if (trouble === null) return null;
  return (
    <p className="notice" role="status">
      {trouble === 'off'
        ? 'This browser cannot draw the graph (WebGL is off). The table has everything.'
        : 'The browser took away what the graph is drawn with. The table has everything. '}
      {trouble === 'lost' && (
        <button type="button" className="link" onClick={tryAgain}>
          Draw it again
        </button>
      )}
    </p>
  );
}
