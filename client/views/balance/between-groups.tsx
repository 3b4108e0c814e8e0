import { useState } from 'react';
import type { Community } from '../../../shared/routes.ts';
import { type Band, mostBands, sidesTaken } from '../../core/graph/bands.ts';
import { communityName } from '../../core/graph/groups.ts';
import { type Line, lineId, type StanceGraph } from '../../core/graph/stance-graph.ts';
import { number } from '../../core/words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Sign } from '../parts/sign.tsx';
import { useGroups, useOpening } from '../stage/use-groups.ts';
import { useView } from '../state/view-context.tsx';
import { firstRows, Some } from './rows.tsx';

type Open = ReturnType<typeof useOpening>;

/** One line behind a band; pressed, it shows the sentences, or opens what is folded at its ends: a mark has no sentences of its own. */
function LineRow({ line, graph, open }: { line: Line; graph: StanceGraph; open: Open }) {
  const { select } = useView();
  const { source, target, byPolarity } = line;
  const chosen = { kind: 'line', source, target } as const;
  const sign = byPolarity.negative >= byPolarity.positive ? 'negative' : 'positive';
  return (
    <li>
      <button type="button" className="plain-row" onClick={() => open(chosen) || select(chosen)}>
        <Sign sign={sign} />
        <span>
          {graph.actor(source)?.label} → {graph.actor(target)?.label}
        </span>
      </button>
    </li>
  );
}

interface BandProps {
  band: Band;
  names: ReadonlyMap<string, string>;
  graph: StanceGraph;
  open: Open;
}

/** What one community says of another, in numbers; pressed, the lines behind them. */
function BandRow({ band, names, graph, open }: BandProps) {
  const [spread, setSpread] = useState(false);
  const { negative, positive } = band.byPolarity;
  const ids = new Set(band.lines);
  const lines = graph.lines
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => sidesTaken(b) - sidesTaken(a) || (a.id < b.id ? -1 : 1));
  return (
    <li>
      <button type="button" className="group-row" aria-expanded={spread} onClick={() => setSpread(!spread)}>
        <span className="group-name">
          {names.get(band.source)} <span className="toward">toward</span> {names.get(band.target)}
        </span>
        {negative > 0 && (
          <span className="count">
            <Sign sign="negative" /> {number(negative)}
          </span>
        )}
        {positive > 0 && (
          <span className="count">
            <Sign sign="positive" /> {number(positive)}
          </span>
        )}
        <Icon name={spread ? 'down' : 'right'} size={14} />
      </button>
      {spread && (
        <ul className="group-members">
          {lines.map((line) => (
            <LineRow key={line.id} line={line} graph={graph} open={open} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Who is against whom: the bands between the communities that are drawn, the strongest first. */
export function BetweenGroups({ graph, groups }: { graph: StanceGraph; groups: readonly Community[] }) {
  const { graph: shown, bands, foldedAs } = useGroups({ graph, center: null });
  const open = useOpening({ foldedAs });
  if (bands.length === 0) return null;
  const named = new Map(groups.map((group) => [group.id, communityName(group)]));
  // A folded community stands under the id of one of its actors, with its own name.
  const names = new Map(shown.actors.map(({ id, label }) => [id, label] as const).concat([...named]));
  return (
    <section>
      <h3>
        Between communities{' '}
        <span>{bands.length > mostBands ? `the ${mostBands} strongest are drawn` : 'of the actors drawn'}</span>
      </h3>
      <Some first={firstRows} one="more row">
        {bands.map((band) => (
          <BandRow key={lineId(band.source, band.target)} band={band} names={names} graph={shown} open={open} />
        ))}
      </Some>
    </section>
  );
}
