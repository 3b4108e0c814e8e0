import { lazy } from 'react';
import type { Density } from '../../core/graph/encoding.ts';
import type { WorkPage } from '../../core/view-state/view-state.ts';
import { number } from '../../core/words/words.ts';
import { useConflicts, useLog, useSuggestions, useUnreviewed } from '../data/corrections.ts';
import { useDensity } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Check } from './check.tsx';
import { Conflicts } from './conflicts.tsx';
import { History } from './history.tsx';
import { Merges } from './merges.tsx';
import { Split } from './split.tsx';
import '../styles/correct.ts';
import '../styles/work.ts';

const CompareTable = lazy(() =>
  import('../comparison/compare-table.tsx').then((module) => ({ default: module.CompareTable })),
);

interface Item {
  page: WorkPage;
  name: string;
  /** The name where there is little room. */
  brief: string;
  count: number | undefined;
}

/** What there is to decide, with how much of it. */
function useItems(): Item[] {
  const corrections = useLog(null).data?.pages[0]?.authors.reduce((sum, author) => sum + author.corrections, 0);
  return [
    { page: 'check', name: 'Stances to check', brief: 'To check', count: useUnreviewed().data },
    { page: 'merges', name: 'Suggested merges', brief: 'Merges', count: useSuggestions().data?.total },
    { page: 'conflicts', name: 'What does not fit', brief: 'Not fitting', count: useConflicts().data?.total },
    { page: 'compare', name: 'Another coding', brief: 'Compare', count: undefined },
    { page: 'history', name: 'History', brief: 'History', count: corrections },
  ];
}

function WorkNav({ page, density }: { page: WorkPage; density: Density }) {
  const wide = density === 'wide';
  const { update } = useView();
  const items = useItems().filter((item) => !wide || item.page !== 'history');
  return (
    <nav className="work-nav" aria-label="Corrections">
      {items.map(({ page: name, name: words, brief, count }) => (
        <button
          key={name}
          type="button"
          aria-current={page === name ? 'page' : undefined}
          onClick={() => update({ work: name })}
        >
          {density === 'phone' ? brief : words}{' '}
          <span className="count">{count === undefined ? '' : number(count)}</span>
        </button>
      ))}
    </nav>
  );
}

function Page({ page }: { page: WorkPage }) {
  const { selection } = useView().state;
  if (page === 'merges') return <Merges />;
  if (page === 'conflicts') return <Conflicts />;
  if (page === 'history') return <History heading="h1" />;
  if (page === 'compare')
    return (
      <Later until={<DetailsSkeleton />}>
        <CompareTable />
      </Later>
    );
  return page === 'split' && selection.kind === 'actor' ? <Split key={selection.id} id={selection.id} /> : <Check />;
}

/** The view of corrections: what is to be decided, one kind at a time, and beside it what was. */
export function Work() {
  const { work } = useView().state;
  const density = useDensity();
  const wide = density === 'wide';
  const page = wide && work === 'history' ? 'check' : work;
  return (
    <main className="work" data-wide={wide || undefined}>
      <WorkNav page={page} density={density} />
      <div className="work-page">
        <Page page={page} />
      </div>
      {wide && (
        <div className="work-side">
          <History heading="h2" />
        </div>
      )}
    </main>
  );
}
