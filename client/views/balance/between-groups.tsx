import { useState } from 'react';
import type { Community } from '../../../shared/routes.ts';
import { type Band, mostBands, sidesTaken } from '../../core/graph/bands.ts';
import { communityName } from '../../core/graph/groups.ts';
import type { Line, StanceGraph } from '../../core/graph/stance-graph.ts';
import { number } from '../../core/words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Sign } from '../parts/sign.tsx';
import { useGroups } from '../stage/use-groups.ts';
import { useView } from '../state/view-context.tsx';
import { firstRows, Some } from './rows.tsx';

/** One line behind a band; pressed, it shows the sentences. */
function LineRow({ line, graph }: { line: Line; graph: StanceGraph }) {
  const { select } = useView();
  const { source, target, byPolarity } = line;
  const sign = byPolarity.negative >= byPolarity.positive ? 'negative' : 'positive';
  return (
    <li>
      <button type="button" className="plain-row" onClick={() => select({ kind: 'line', source, target })}>
        <Sign sign={sign} />
        <span>
          {graph.actor(source)?.label} → {graph.actor(target)?.label}
        </span>
      </button>
    </li>
  );
}

/** What one community says of another, in numbers; pressed, the lines behind them. */
function BandRow({ band, names, graph }: { band: Band; names: ReadonlyMap<string, string>; graph: StanceGraph }) {
  const [open, setOpen] = useState(false);
  const { negative, positive } = band.byPolarity;
  const ids = new Set(band.lines);
  const lines = graph.lines
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => sidesTaken(b) - sidesTaken(a) || (a.id < b.id ? -1 : 1));
  return (
    <li>
      <button type="button" className="group-row" aria-expanded={open} onClick={() => setOpen(!open)}>
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
        <Icon name={open ? 'down' : 'right'} size={14} />
      </button>
      {open && (
        <ul className="group-members">
          {lines.map((line) => (
            <LineRow key={line.id} line={line} graph={graph} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Who is against whom: the bands between the communities that are drawn, the strongest first. */
export function BetweenGroups({ graph, groups }: { graph: StanceGraph; groups: readonly Community[] }) {
  const { shown, bands } = useGroups({ graph, center: null });
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
          <BandRow key={`${band.source} ${band.target}`} band={band} names={names} graph={shown} />
        ))}
      </Some>
    </section>
  );
}
