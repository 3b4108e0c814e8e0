import { lazy } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { countSentences } from '../../core/evidence/same-sentence.ts';
import { byOutlet, countPolarities } from '../../core/graph/outlets.ts';
import { datesOf } from '../../core/time/tone.ts';
import { counted, inSentence, number } from '../../core/words/words.ts';
import { CardList } from '../correct/card-list.tsx';
import { useChanges } from '../data/analysis.ts';
import { useBothWays } from '../data/lines.ts';
import { BalanceBar, BalanceKey } from '../parts/balance.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { ByOutlet } from './by-outlet.tsx';
import { EvidenceTab } from './evidence-tab.tsx';

const ChangeList = lazy(() => import('../changes/change-list.tsx').then((module) => ({ default: module.ChangeList })));
const OverTime = lazy(() => import('../tone/over-time.tsx').then((module) => ({ default: module.OverTime })));

const none = 'No stance goes this way with these filters.';

/** Why a line is there: every sentence that says so, and the way back. */
export function LinePanel({ source, target }: { source: string; target: string }) {
  const { state, back, select, update } = useView();
  const follow = (from: string, toward: string) => select({ kind: 'line', source: from, target: toward });
  const changes = useChanges({ source, target }, state.filter);
  const { data: both, error, refetch } = useBothWays(source, target, state.filter);
  if (error) return <Problem error={error} onRetry={() => void refetch()} onClose={back} />;
  if (!both) return <DetailsSkeleton />;
  const data = both.line;
  const reverse = both.reverse?.stances ?? [];
  const stances = data.stances.filter(({ review }) => review !== 'rejected');
  const checked = data.stances.filter(({ review }) => review !== 'unreviewed');
  const returned = reverse.filter(({ review }) => review !== 'rejected');
  const turned = changes.data?.changes ?? [];
  const outlets = byOutlet(stances);
  const counts = countPolarities(stances);
  const denied = stances.filter(({ modality }) => modality === 'negated').length;
  const sentences = countSentences(stances);
  const dates = datesOf(stances);
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
        {sentences < stances.length && (
          <p className="side-note">
            {counted(stances.length, 'stance')} from {counted(sentences, 'sentence')}.
          </p>
        )}
        {denied > 0 && (
          <p className="side-note">
            {number(denied)} more {denied === 1 ? 'is negated and does' : 'are negated and do'} not count.
          </p>
        )}
        <TabList className="tabs" aria-label="Directions">
          <Tab id="evidence">Evidence {number(stances.length)}</Tab>
          {outlets.length > 1 && <Tab id="outlets">By outlet {number(outlets.length)}</Tab>}
          {reverse.length > 0 && <Tab id="reverse">Reverse {number(returned.length)}</Tab>}
          {dates.length > 1 && <Tab id="time">Over time</Tab>}
          {checked.length > 0 && <Tab id="checked">Checked {number(checked.length)}</Tab>}
        </TabList>
      </div>
      <TabPanel id="evidence" className="tab-panel">
        <EvidenceTab stances={data.stances} label="Evidence" none={none} onGone={follow} />
      </TabPanel>
      <TabPanel id="outlets" className="tab-panel">
        <ScrollArea label="By outlet">
          <ByOutlet outlets={outlets} />
          <button type="button" className="button is-outlined more" onClick={() => update({ view: 'outlets' })}>
            <Icon name="news" size={14} /> Compare their sentences
          </button>
        </ScrollArea>
      </TabPanel>
      <TabPanel id="reverse" className="tab-panel">
        <EvidenceTab stances={reverse} label="Reverse" none={none} />
      </TabPanel>
      <TabPanel id="time" className="tab-panel">
        <ScrollArea label="Over time">
          <Later until={<DetailsSkeleton />}>
            <OverTime subject={{ actor: source, with: target, direction: 'out' }} dates={dates} changes={turned} />
            {turned.length > 0 && <ChangeList changes={turned} />}
          </Later>
        </ScrollArea>
      </TabPanel>
      <TabPanel id="checked" className="tab-panel">
        <CardList stances={checked} label="Checked" none={none} />
      </TabPanel>
    </Tabs>
  );
}
