import { shortSentence } from '../../core/evidence/quotation.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import type { Pointed } from '../../core/renderer/renderer.ts';
import { counted, inSentence, kindNames, number } from '../../core/words/words.ts';
import { useEdge } from '../data/lines.ts';
import { BalanceBar, BalanceKey } from '../parts/balance.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { useView } from '../state/view-context.tsx';

interface Props {
  pointed: Pointed;
  graph: StanceGraph;
  stage: { width: number; height: number };
}

const width = 300;
const room = 210;

/** Beside the pointer, on the side where there is room. */
function place({ at }: Pointed, stage: Props['stage']) {
  const right = at.x + 24 + width < stage.width;
  const below = at.y + 24 + room < stage.height;
  return {
    ...(right ? { left: at.x + 24 } : { right: Math.max(8, stage.width - at.x + 24) }),
    ...(below ? { top: at.y + 24 } : { bottom: Math.max(8, stage.height - at.y + 24) }),
  };
}

function LineCard({ graph, source, target }: { graph: StanceGraph; source: string; target: string }) {
  const { filter } = useView().state;
  const { data } = useEdge(source, target, filter);
  const line = graph.line(source, target)!;
  const [from, to] = [graph.actor(source)!, graph.actor(target)!];
  const best = data?.stances.find((stance) => stance.modality !== 'negated');
  return (
    <>
      <b>
        {from.label} toward {inSentence(to.label, to.kind)}
      </b>
      <BalanceKey counts={line.byPolarity} />
      {best && <Quotation parts={shortSentence(best)} sign={best.polarity} />}
      <p className="source">{line.count > 1 ? `Select to read all ${number(line.count)}` : 'Select to read why'}</p>
    </>
  );
}

function ActorCard({ graph, id }: { graph: StanceGraph; id: string }) {
  const actor = graph.actor(id)!;
  return (
    <>
      <b>{actor.label}</b>
      <p className="source">
        {actor.role ?? kindNames[actor.kind].one}, {counted(actor.stances, 'stance')}
      </p>
      <dl className="hover-balance">
        <dt>Gives</dt>
        <dd>
          <BalanceBar counts={actor.given} size="small" />
        </dd>
        <dt>Receives</dt>
        <dd>
          <BalanceBar counts={actor.received} size="small" />
        </dd>
      </dl>
    </>
  );
}

/** What lies under the pointer, in short. */
export function HoverCard({ pointed, graph, stage }: Props) {
  const { selection } = pointed;
  const known =
    (selection.kind === 'actor' && graph.actor(selection.id)) ||
    (selection.kind === 'line' && graph.line(selection.source, selection.target));
  if (!known) return null;
  return (
    <div className="hover-card" role="tooltip" style={place(pointed, stage)}>
      {selection.kind === 'line' && <LineCard graph={graph} source={selection.source} target={selection.target} />}
      {selection.kind === 'actor' && <ActorCard graph={graph} id={selection.id} />}
    </div>
  );
}
