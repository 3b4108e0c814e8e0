import { useEffect, useMemo, useRef, useState } from 'react';
import type { Box } from '../../core/geometry/point.ts';
import type { Density } from '../../core/graph/encoding.ts';
import { litBy } from '../../core/graph/lit.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import type { CreateRenderer, GraphRenderer, Pointed } from '../../core/renderer/renderer.ts';
import { useSize } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { HoverCard } from './hover-card.tsx';
import { useWalk } from './use-walk.ts';
import { ZoomControls } from './zoom-controls.tsx';

export type LoadRenderer = () => Promise<CreateRenderer>;

interface Props {
  loadRenderer: LoadRenderer;
  whole: StanceGraph;
  shown: StanceGraph;
  density: Density;
  theme: string;
  insets: Box;
  focus: Box | null;
  onFailure: () => void;
}

/** Makes a renderer in the element once it has been loaded, and takes it down with the page. */
function useRenderer({ loadRenderer, onFailure }: Props, onPoint: (pointed: Pointed | null) => void) {
  const { select } = useView();
  const host = useRef<HTMLDivElement>(null);
  const [renderer, setRenderer] = useState<GraphRenderer | null>(null);
  const [settling, setSettling] = useState(true);
  const fail = useRef(onFailure);
  fail.current = onFailure;
  useEffect(() => {
    let made: GraphRenderer | null = null;
    let gone = false;
    loadRenderer()
      .then((create) => {
        if (gone || !host.current) return;
        made = create(host.current, {
          onSelect: select,
          onPoint,
          onSettling: setSettling,
          onFailure: () => fail.current(),
        });
        setRenderer(made);
      })
      .catch(() => fail.current());
    return () => {
      gone = true;
      made?.destroy();
      setRenderer(null);
    };
  }, [loadRenderer, select, onPoint]);
  return { host, renderer, settling };
}

/** The canvas: it draws, answers the pointer and the arrow keys, and says in words what they point at. */
export function GraphStage(props: Props) {
  const { whole, shown, density, theme, insets, focus } = props;
  const { state, select } = useView();
  const { selection } = state;
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const size = useSize(frame);
  const { host, renderer, settling } = useRenderer(props, setPointed);
  const walk = useWalk(shown, selection, select);
  const lit = useMemo(() => {
    if (selection.kind !== 'none') return litBy(shown, selection);
    return pointed ? litBy(shown, pointed.selection, true) : null;
  }, [shown, selection, pointed]);
  useEffect(() => {
    renderer?.show({ whole, shown, selection, lit, focused: walk.focused, density, insets, focus, theme });
  }, [renderer, whole, shown, selection, lit, walk.focused, density, insets, focus, theme]);
  return (
    <div className="stage-frame" ref={setFrame}>
      <div
        className="stage"
        role="application"
        aria-roledescription="graph"
        aria-label={`Graph of ${shown.actors.length} actors and ${shown.lines.length} relations. Arrow keys walk the neighbours, Enter selects, Escape returns.`}
        aria-busy={settling}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas is walked with the arrow keys
        tabIndex={0}
        onKeyDown={walk.onKeyDown}
        onBlur={walk.onBlur}
      >
        <div className="canvas" ref={host} data-settled={!settling || undefined} />
      </div>
      {settling && <p className="settling">Arranging {shown.actors.length} actors</p>}
      <p className="visually-hidden" aria-live="polite">
        {walk.spoken}
      </p>
      {renderer && !settling && density !== 'phone' && <ZoomControls renderer={renderer} />}
      {pointed && size && density !== 'phone' && <HoverCard pointed={pointed} graph={shown} stage={size} />}
    </div>
  );
}
