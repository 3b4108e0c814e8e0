import { lazy, useMemo, useState } from 'react';
import type { Density } from '../../core/graph/encoding.ts';
import { insetsOf, titleRoom } from '../../core/layout/insets.ts';
import { sheetShares } from '../../core/layout/sheet-shares.ts';
import { onIssue } from '../../core/view-state/view-state.ts';
import { leftAndNew } from '../../core/words/drawn.ts';
import type { Drawn, DrawnAnswer } from '../data/use-drawn.ts';
import { useSize } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { DetailsSkeleton, StageSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { NoDrawing, useDrawing } from './drawing.tsx';
import { GraphStage } from './graph-stage.tsx';
import { SeparateGroups } from './separate-groups.tsx';
import { StageTitle } from './stage-title.tsx';

/** The tables are loaded when they are first shown. */
const TableView = lazy(() => import('../table/table-view.tsx').then((module) => ({ default: module.TableView })));

/** So is what stands where nothing passes the filters. */
const NoMatch = lazy(() => import('../states/no-match.tsx').then((module) => ({ default: module.NoMatch })));

interface Props {
  density: Density;
  theme: string;
  selected: boolean;
}

/** The part of the canvas that is free, and where a selection must come on a phone whose sheet lies over the rest. */
function useRoomAround(drawn: Drawn, density: Density, height: number, selected: boolean) {
  const { state } = useView();
  const phone = density === 'phone';
  const around = drawn.center !== null;
  const chips = Object.keys(state.filter).length > 0 || state.asked !== null;
  const lines =
    (chips ? (phone && state.asked ? titleRoom.question : titleRoom.chips) : 0) +
    (drawn.large || state.path !== null || state.apart !== null ? titleRoom.controls[density] : 0);
  const sheet = phone ? height * (around || onIssue(state) ? sheetShares.around : sheetShares.rest) : 0;
  const insets = useMemo(() => insetsOf(density, lines, sheet), [density, sheet, lines]);
  const focus = useMemo(
    () =>
      phone && selected && !around
        ? { left: 40, right: 60, top: 30, bottom: height * sheetShares.selected + 24 }
        : null,
    [phone, selected, around, height],
  );
  return { insets, covered: sheet, focus };
}

/** The graph with what lies over it. */
function Figure({ drawn, density, theme, selected, height }: FigureProps) {
  const { state } = useView();
  const phone = density === 'phone';
  const { insets, covered, focus } = useRoomAround(drawn, density, height, selected);
  const { home, graph, center, large } = drawn;
  const caption = useMemo(() => {
    if (center === null) return '';
    const left = home.actors.filter(({ id }) => !graph.actor(id)).length;
    return leftAndNew(left, graph.actors.filter(({ id }) => !home.actor(id)).length);
  }, [home, graph, center]);
  return (
    <>
      <GraphStage
        drawn={drawn}
        frame={center ?? (state.apart === null ? 'overview' : `apart ${state.apart}`)}
        apart={state.apart !== null && large === false}
        density={density}
        theme={theme}
        insets={insets}
        covered={covered}
        focus={focus}
      />
      {caption && !phone && <p className="stage-caption">{caption}</p>}
      {!phone && (
        <div className="stage-foot">
          {center === null && state.path === null && state.apart === null && <SeparateGroups part={drawn.part} />}
        </div>
      )}
    </>
  );
}

interface FigureProps extends Props {
  drawn: Drawn;
  height: number;
}

/** The middle of the page: title, and the graph or the tables. */
export function Middle({ answer, ...props }: Props & { answer: DrawnAnswer }) {
  const { density, selected } = props;
  const { state } = useView();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const height = useSize(frame)?.height ?? 0;
  const { drawn, error, retry } = answer;
  const phone = density === 'phone';
  const asTable = useDrawing().trouble !== null || state.view === 'table';
  const nothing = drawn?.overview.graph.actors.length === 0;
  return (
    <div className="middle-content" ref={setFrame} data-table={asTable || undefined}>
      {error && <Problem error={error} onRetry={retry} />}
      {!drawn && !error && <StageSkeleton />}
      {drawn && !(phone && selected && !asTable && drawn.center === null) && (
        <StageTitle drawn={drawn} asTable={asTable} density={density} />
      )}
      <NoDrawing />
      <Later>{nothing && <NoMatch />}</Later>
      {!nothing && asTable && (
        <Later until={<DetailsSkeleton />}>
          <TableView />
        </Later>
      )}
      {!nothing && !asTable && drawn && height > 0 && <Figure {...props} drawn={drawn} height={height} />}
    </div>
  );
}
