import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { TableName } from '../../core/view-state/view-state.ts';
import { counted, number } from '../../core/words/words.ts';
import { useGraph } from '../data/graph.ts';
import { useBestStances } from '../data/stances.ts';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { ActorsTable } from './actors-table.tsx';
import { RelationsTable } from './relations-table.tsx';
import { StancesTable } from './stances-table.tsx';
import { ToolsPlace } from './table-frame.tsx';

/** Everything that passes the filters, as tables. */
export function TableView() {
  const { state, update } = useView();
  const { piece, error, refetch } = useGraph(state.filter);
  const total = useBestStances(state.filter).data?.total;
  const [place, setPlace] = useState<HTMLElement | null>(null);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!piece) return <DetailsSkeleton />;
  const { graph } = piece;
  const onLines = graph.attributes.stances;
  const stances = total ?? onLines;
  const note =
    stances > onLines
      ? `${counted(onLines, 'stance')} on lines, and ${number(stances - onLines)} that make none: negated, hypothetical, or toward an issue alone.`
      : null;
  return (
    <ToolsPlace value={place}>
      <Tabs
        className="table-view"
        selectedKey={state.table}
        onSelectionChange={(key) => update({ table: key as TableName }, 'replace')}
      >
        <div className="table-head">
          <TabList className="tabs" aria-label="Tables">
            <Tab id="relations">Relations {number(graph.lines.length)}</Tab>
            <Tab id="actors">Actors {number(graph.actors.length)}</Tab>
            <Tab id="stances">Stances {number(stances)}</Tab>
          </TabList>
          <div ref={setPlace} />
        </div>
        {note && <p className="table-note">{note}</p>}
        <TabPanel id="relations" className="table-panel">
          <RelationsTable graph={graph} />
        </TabPanel>
        <TabPanel id="actors" className="table-panel">
          <ActorsTable graph={graph} />
        </TabPanel>
        <TabPanel id="stances" className="table-panel">
          <StancesTable />
        </TabPanel>
      </Tabs>
    </ToolsPlace>
  );
}
