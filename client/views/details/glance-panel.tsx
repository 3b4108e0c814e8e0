import { sentenceParts } from '../../core/evidence/quotation.ts';
import { glance } from '../../core/graph/glance.ts';
import type { Line, StanceGraph } from '../../core/graph/stance-graph.ts';
import { stancesDrawn } from '../../core/words/drawn.ts';
import { counted } from '../../core/words/words.ts';
import { useEdge } from '../data/lines.ts';
import { useBestStances } from '../data/stances.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { BalanceBar, BalanceKey } from '../parts/balance.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { RelationRow } from '../parts/relation-row.tsx';
import { SeparateRow } from '../stage/separate-groups.tsx';
import { useDensity } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { OutletsDiffer } from './outlets-differ.tsx';
import { Panel } from './panel.tsx';
import { StanceSource } from './stance-source.tsx';
import { TurnedMost } from './turned-most.tsx';

function Relations({ title, lines, graph }: { title: string; lines: readonly Line[]; graph: StanceGraph }) {
  const { select } = useView();
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>
        {title} <span>stances</span>
      </h3>
      {lines.map((line) => (
        <RelationRow
          key={line.id}
          graph={graph}
          line={line}
          onOpen={() => select({ kind: 'line', source: line.source, target: line.target })}
        />
      ))}
    </section>
  );
}

/** One real sentence, so that the first look already shows what a line stands on. */
function OneSentence({ graph }: { graph: StanceGraph }) {
  const { filter } = useView().state;
  const { data } = useBestStances(filter);
  const heaviest = graph.lines[0];
  const best = data?.stances.find(
    ({ source, target, modality }) => target !== null && modality !== 'negated' && graph.line(source, target),
  );
  const fallBack = data !== undefined && !best && heaviest !== undefined;
  const { data: edge } = useEdge(heaviest?.source ?? '', heaviest?.target ?? '', filter, fallBack);
  const stance = best ?? edge?.stances.find(({ modality }) => modality !== 'negated');
  if (!stance) return null;
  return (
    <section>
      <h3>A sentence behind a line</h3>
      <Quotation parts={sentenceParts(stance)} sign={stance.polarity} />
      <StanceSource stance={stance} />
    </section>
  );
}

/** The panel when nothing is selected: never blank, and every row opens its line. */
export function GlancePanel({ drawn }: { drawn: Drawn }) {
  const { graph, part, large } = drawn;
  const { update } = useView();
  const phone = useDensity() === 'phone';
  const { counts, mostNegative, mostPositive } = glance(graph);
  const total = counts.negative + counts.neutral + counts.positive;
  return (
    <Panel title="At a glance" label="At a glance">
      {total === 0 ? (
        <p className="panel-note">Figures return with the first matching stance.</p>
      ) : (
        <>
          <section aria-label={counted(total, 'stance')}>
            <BalanceBar counts={counts} />
            <BalanceKey counts={counts} />
            {large && (
              <p className="side-note">{stancesDrawn(total, graph.actors.length, part, graph.attributes.stances)}</p>
            )}
          </section>
          {phone && <SeparateRow part={part} />}
          <OneSentence graph={graph} />
          <Relations title="Most negative" lines={mostNegative} graph={graph} />
          <Relations title="Most positive" lines={mostPositive} graph={graph} />
          {large && <TurnedMost />}
          <OutletsDiffer graph={graph} />
          <section>
            <button type="button" className="button is-outlined" onClick={() => update({ groups: true })}>
              Who is with whom: groups and tensions
            </button>
          </section>
        </>
      )}
    </Panel>
  );
}
