import { useMemo, useState } from 'react';
import type { Box } from '../../core/geometry/point.ts';
import type { Density } from '../../core/graph/encoding.ts';
import type { Corpus } from '../data/use-corpus.ts';
import { sheetShares } from '../layout/sheet.tsx';
import { useSize } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { NoMatch } from '../states/no-match.tsx';
import { TableView } from '../table/table-view.tsx';
import { GraphStage, type LoadRenderer } from './graph-stage.tsx';
import { Hint } from './hint.tsx';
import { StageTitle } from './stage-title.tsx';

interface Props {
  corpus: Corpus;
  density: Density;
  theme: string;
  loadRenderer: LoadRenderer | null;
  selected: boolean;
}

/** What lies over the edges of the canvas, in pixels: the title above, controls below, labels at the sides. */
const margins: Readonly<Record<Density, Box>> = {
  wide: { left: 70, right: 80, top: 104, bottom: 74 },
  medium: { left: 56, right: 64, top: 96, bottom: 66 },
  phone: { left: 34, right: 38, top: 80, bottom: 18 },
};

const cannotDraw = 'This browser cannot draw the graph (WebGL is off). The table has everything.';

/** The middle of the page: title, and the graph or the tables. */
export function Middle({ corpus, density, theme, loadRenderer, selected }: Props) {
  const { state } = useView();
  const [failed, setFailed] = useState(false);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const height = useSize(frame)?.height ?? 0;
  const phone = density === 'phone';
  const chips = Object.keys(state.filter).length > 0;
  const canDraw = loadRenderer !== null && !failed;
  const asTable = state.view === 'table' || !canDraw;
  const nothing = corpus.shown.actors.length === 0;
  const drawn = corpus.drawn.actors.length < corpus.shown.actors.length && !asTable ? corpus.drawn.actors.length : null;
  const lines = Number(chips && !phone) * 30 + Number(drawn !== null) * 18;
  const insets = useMemo(() => {
    const box = margins[density];
    const top = box.top + lines;
    return { ...box, top, bottom: box.bottom + (phone ? height * sheetShares.rest : 0) };
  }, [density, phone, height, lines]);
  const focus = useMemo(
    () => (phone && selected ? { left: 40, right: 60, top: 30, bottom: height * sheetShares.selected + 24 } : null),
    [phone, selected, height],
  );
  const title = (
    <StageTitle whole={corpus.whole} shown={corpus.shown} documents={corpus.documents} drawn={drawn} brief={phone} />
  );
  return (
    <div className="middle-content" ref={setFrame} data-table={asTable || undefined}>
      {!(phone && selected && !asTable) && title}
      {!canDraw && (
        <p className="notice" role="status">
          {cannotDraw}
        </p>
      )}
      {nothing && <NoMatch />}
      {!nothing && asTable && <TableView graph={corpus.shown} />}
      {!nothing && !asTable && height > 0 && loadRenderer && (
        <GraphStage
          loadRenderer={loadRenderer}
          whole={corpus.drawnWhole}
          shown={corpus.drawn}
          density={density}
          theme={theme}
          insets={insets}
          focus={focus}
          onFailure={() => setFailed(true)}
        />
      )}
      {!nothing && !asTable && !phone && !selected && <Hint />}
    </div>
  );
}
