import { useEffect, useMemo, useRef, useState } from 'react';
import { litByAsked } from '../../core/asked/lit.ts';
import type { Box } from '../../core/geometry/point.ts';
import type { Density } from '../../core/graph/encoding.ts';
import { litBy } from '../../core/graph/lit.ts';
import { litByPaths } from '../../core/paths/paths.ts';
import type { GraphRenderer, Pointed } from '../../core/renderer/renderer.ts';
import type { Camera, Selection } from '../../core/view-state/view-state.ts';
import { usePaths } from '../data/graph.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { useSize } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { useDrawing } from './drawing.tsx';
import { HoverCard } from './hover-card.tsx';
import { usePictureSource } from './picture-source.tsx';
import { useClaimed } from './use-claimed.ts';
import { useFresh } from './use-fresh.ts';
import { useFoldKey, useGroups, useOpening } from './use-groups.ts';
import { useWalk } from './use-walk.ts';
import { ZoomControls } from './zoom-controls.tsx';

interface Props {
  drawn: Drawn;
  /** A name of what is drawn. */
  frame: string;
  /** Whether it has nothing in common with the overview. */
  apart: boolean;
  density: Density;
  theme: string;
  insets: Box;
  covered: number;
  focus: Box | null;
}

/** Makes a renderer in the element once it has been loaded, and takes it down with the page. */
function useRenderer(
  onSelect: (selection: Selection) => void,
  onPoint: (pointed: Pointed | null) => void,
  onCamera: (camera: Camera | null) => void,
) {
  const host = useRef<HTMLDivElement>(null);
  const [renderer, setRenderer] = useState<GraphRenderer | null>(null);
  const [settling, setSettling] = useState(true);
  const [begun, setBegun] = useState(false);
  const { loadRenderer, ...drawing } = useDrawing();
  const told = useRef(drawing);
  told.current = drawing;
  const choose = useRef(onSelect);
  choose.current = onSelect;
  const follow = useRef(onCamera);
  follow.current = onCamera;
  const pictures = usePictureSource();
  useEffect(() => {
    let made: GraphRenderer | null = null;
    let gone = false;
    loadRenderer()
      .then((create) => {
        if (gone || !host.current) return;
        made = create(host.current, {
          onSelect: (selection) => choose.current(selection),
          onPoint,
          onCamera: (camera) => follow.current(camera),
          onSettling: (going) => {
            setSettling(going);
            if (going) return;
            setBegun(true);
            told.current.stand();
          },
          onFailure: () => told.current.fail(),
        });
        setRenderer(made);
        pictures.current = () => made?.picture() ?? null;
      })
      .catch(() => told.current.fail());
    return () => {
      gone = true;
      made?.destroy();
      pictures.current = null;
      setRenderer(null);
    };
  }, [loadRenderer, onPoint, pictures]);
  return { host, renderer, settling, begun };
}

/** How long a layout takes before it is told, in milliseconds. */
const untold = 300;

function Arranging({ actors }: { actors: number }) {
  const [told, setTold] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), untold);
    return () => clearTimeout(timer);
  }, []);
  return told && <p className="settling">Arranging {actors} actors</p>;
}

/** The canvas: it draws, answers the pointer and the arrow keys, and says in words what they point at. */
export function GraphStage(props: Props) {
  const { frame, apart, density, theme, insets, covered, focus } = props;
  const { home, center, large } = props.drawn;
  const grouped = useGroups(props.drawn);
  const { graph: shown, fields, bands, banded, foldedAs } = grouped;
  const open = useOpening({ foldedAs });
  const { state, select, back, update } = useView();
  const { selection, camera } = state;
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const size = useSize(box);
  // What is folded opens; a click beside everything lets go of what is selected; only the surroundings of an actor stay until a step back.
  const choose = (chosen: Selection) => {
    if (open(chosen)) return;
    if (chosen.kind !== 'none') select(chosen);
    else if (center === null || selection.kind === 'line') back();
  };
  const { host, renderer, settling, begun } = useRenderer(choose, setPointed, (camera) =>
    update({ camera }, 'replace'),
  );
  const claimed = useClaimed(shown);
  const fresh = useFresh(props.drawn.graph, props.drawn.query);
  const paths = usePaths(state.path, state.filter).data;
  const walk = useWalk(shown, selection, choose);
  useFoldKey(grouped, walk.focused ?? (selection.kind === 'actor' ? selection.id : null));
  const lit = useMemo(() => {
    const around = selection.kind === 'actor' && selection.id === center;
    if (selection.kind !== 'none' && !around) return litBy(shown, selection);
    if (paths) return litByPaths(shown, paths, state.path?.chosen ?? 0, density === 'phone' ? 'steps' : 'paths');
    if (pointed) return litBy(shown, pointed.selection, true);
    return state.asked && selection.kind === 'none' ? litByAsked(shown, state.asked) : null;
  }, [shown, selection, center, pointed, paths, state.path?.chosen, state.asked, density]);
  useEffect(() => {
    const grouped = { shown, fields, bands, banded };
    const seen = { ...grouped, camera, claimed, fresh, home, center, apart, large, frame, covered };
    renderer?.show({ ...seen, selection, lit, focused: walk.focused, density, insets, focus, theme });
  }, [
    renderer,
    home,
    shown,
    fields,
    bands,
    banded,
    center,
    apart,
    large,
    frame,
    selection,
    lit,
    walk.focused,
    density,
    insets,
    covered,
    focus,
    theme,
    camera,
    claimed,
    fresh,
  ]);
  return (
    <div className="stage-frame" ref={setBox}>
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
      {settling && !begun && <Arranging actors={shown.actors.length} />}
      <p className="visually-hidden" aria-live="polite">
        {walk.spoken}
      </p>
      {renderer && begun && density !== 'phone' && <ZoomControls renderer={renderer} />}
      {pointed && size && density !== 'phone' && <HoverCard pointed={pointed} graph={shown} stage={size} />}
    </div>
  );
}
