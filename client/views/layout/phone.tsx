import { onIssue, type View } from '../../core/view-state/view-state.ts';
import { useDrawing } from '../stage/drawing.tsx';
import { Middle } from '../stage/middle.tsx';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { CompareOutlets, type LayoutProps, Work } from './desk.tsx';
import { Details, LegendSide, TimePanel } from './lazy-beside.ts';
import { PhoneNav, type PhonePage } from './phone-nav.tsx';
import { Sheet } from './sheet.tsx';
import { useGraphFirst } from './use-graph-first.ts';

/** The page that shows: that of the view, or filter or time over it until something else is shown or selected. */
function usePage(): { page: PhonePage | View; open: (page: PhonePage) => void } {
  const { state, update } = useView();
  const open = (page: PhonePage) =>
    update(page === 'filter' || page === 'time' ? { page } : { page: null, view: page });
  const { trouble } = useDrawing();
  const shown = state.view === 'graph' && trouble !== null ? 'table' : state.view;
  return { page: state.page ?? shown, open };
}

/** The layout of phones: one page at a time, with the details in a sheet over it. */
export function Phone({ answer, density, theme, selected, onTour }: LayoutProps) {
  const { drawn } = answer;
  const beside = useGraphFirst(answer);
  const { state } = useView();
  const single = state.selection.kind === 'line' || state.path !== null || state.reading !== null;
  const around = drawn !== null && drawn.center !== null && !single;
  const { page, open } = usePage();
  if (page === 'corrections' || page === 'outlets')
    return (
      <>
        <Later until={<DetailsSkeleton />}>{page === 'outlets' ? <CompareOutlets /> : <Work />}</Later>
        <PhoneNav page={page} onPage={open} />
      </>
    );
  return (
    <>
      <main className="middle">
        {(page === 'graph' || page === 'table') && (
          <Middle answer={answer} density={density} theme={theme} selected={selected} />
        )}
        {page === 'filter' && (
          <div className="phone-page">
            <Later>
              <LegendSide />
            </Later>
            <p className="phone-help">
              <button
                type="button"
                className="link"
                onClick={() => {
                  open('graph');
                  onTour();
                }}
              >
                Show the tour
              </button>
            </p>
          </div>
        )}
        {page === 'time' && (
          <div className="phone-page">
            <Later>
              <TimePanel drawn={drawn} />
            </Later>
          </div>
        )}
        {drawn && (page === 'graph' || (page === 'table' && selected)) && (
          <Sheet open={around ? 'around' : selected ? 'selected' : onIssue(state) ? 'around' : 'rest'}>
            <Later until={<DetailsSkeleton />}>{beside ? <Details drawn={drawn} /> : <DetailsSkeleton />}</Later>
          </Sheet>
        )}
      </main>
      <PhoneNav page={page} onPage={open} />
    </>
  );
}
