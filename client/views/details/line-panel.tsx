import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { StanceRecord } from '../../../shared/routes.ts';
import { byOutlet, countPolarities } from '../../core/graph/outlets.ts';
import { counted, inSentence, number } from '../../core/words/words.ts';
import { useEdge } from '../data/queries.ts';
import { BalanceBar, BalanceKey } from '../parts/balance.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { ByOutlet } from './by-outlet.tsx';
import { EvidenceCard } from './evidence-card.tsx';

const firstCards = 30;

function Cards({ stances }: { stances: readonly StanceRecord[] }) {
  const [limit, setLimit] = useState(firstCards);
  return (
    <>
      {stances.slice(0, limit).map((stance, index) => (
        <EvidenceCard key={stance.id} stance={stance} openAtFirst={index === 0} />
      ))}
      {stances.length === 0 && <p className="panel-note">No stance goes this way with these filters.</p>}
      {stances.length > limit && (
        <button type="button" className="button is-outlined more" onClick={() => setLimit(limit + firstCards)}>
          {counted(stances.length - limit, 'more sentence')}
        </button>
      )}
    </>
  );
}

/** Why a line is there: every sentence that says so, and the way back. */
export function LinePanel({ source, target }: { source: string; target: string }) {
  const { state, back } = useView();
  const { data, error, refetch } = useEdge(source, target, state.filter);
  const reverse = useEdge(target, source, state.filter, (data?.reverseCount ?? 0) > 0).data?.stances ?? [];
  if (error) return <Problem error={error} onRetry={() => void refetch()} onClose={back} />;
  if (!data) return <DetailsSkeleton />;
  const outlets = byOutlet(data.stances);
  const counts = countPolarities(data.stances);
  return (
    <Tabs className="panel" key={`${source} ${target}`}>
      <div className="panel-head has-tabs">
        <div className="eyebrow">
          <span>Why is this line here?</span>
          <button type="button" className="button is-square is-small" aria-label="Close details" onClick={back}>
            <Icon name="close" />
          </button>
        </div>
        <h2>
          {data.source.name} toward {inSentence(data.target.name, data.target.kind)}
        </h2>
        <BalanceBar counts={counts} />
        <BalanceKey counts={counts} />
        <TabList className="tabs" aria-label="Directions">
          <Tab id="evidence">Evidence {number(data.stances.length)}</Tab>
          {outlets.length > 1 && <Tab id="outlets">By outlet {number(outlets.length)}</Tab>}
          {reverse.length > 0 && <Tab id="reverse">Reverse {number(reverse.length)}</Tab>}
        </TabList>
      </div>
      <TabPanel id="evidence" className="tab-panel">
        <ScrollArea label="Evidence">
          <Cards stances={data.stances} />
        </ScrollArea>
      </TabPanel>
      <TabPanel id="outlets" className="tab-panel">
        <ScrollArea label="By outlet">
          <ByOutlet outlets={outlets} />
        </ScrollArea>
      </TabPanel>
      <TabPanel id="reverse" className="tab-panel">
        <ScrollArea label="Reverse">
          <Cards stances={reverse} />
        </ScrollArea>
      </TabPanel>
    </Tabs>
  );
}
