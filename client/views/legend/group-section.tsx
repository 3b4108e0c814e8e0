import { Checkbox } from 'react-aria-components';
import type { Community } from '../../../shared/routes.ts';
import { communityName, drawnGroups, groupsOf } from '../../core/graph/groups.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { numberDrawn } from '../../core/words/drawn.ts';
import { number } from '../../core/words/words.ts';
import { useCommunities } from '../data/graph.ts';
import { Icon } from '../parts/icon.tsx';
import { useDensity } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';

/** A community: its name, what its stances are about, its size; pressed, it is folded to one mark and back. */
function Row({ community }: { community: Community }) {
  const { state, update } = useView();
  const { id, members, issues } = community;
  const folded = state.folded.includes(id);
  const next = folded ? state.folded.filter((other) => other !== id) : [...state.folded, id];
  return (
    <button
      type="button"
      className="group-row"
      aria-pressed={folded}
      title={`${folded ? 'Unfold' : 'Fold'} ${communityName(community)}`}
      onClick={() => update({ folded: next })}
    >
      <span className="group-name">
        {communityName(community)}
        {issues.length > 0 && <span className="group-issues">{issues.join(', ')}</span>}
      </span>
      <span className="count">{number(members.length)}</span>
      <span className="group-fold">{folded ? 'Unfold' : 'Fold'}</span>
    </button>
  );
}

/** Who is with whom: draws the communities on fields, and lists those that are drawn, to be folded. */
export function GroupSection({ graph }: { graph: StanceGraph }) {
  const { state, update } = useView();
  const { groups } = state;
  const { data, error, refetch } = useCommunities(state.filter, groups);
  const all = data ? groupsOf(data) : [];
  const drawn = drawnGroups(graph, all, useDensity());
  return (
    <section className="legend-section" aria-labelledby="legend-groups">
      <h2 id="legend-groups">
        Who is with whom {groups && all.length > 0 && <span>{numberDrawn(drawn.length, all.length)}</span>}
      </h2>
      <div className="check-row">
        <Checkbox
          className="check"
          isSelected={groups}
          onChange={() => update({ groups: !groups, folded: groups ? [] : state.folded })}
        >
          <span className="check-box" aria-hidden="true">
            {groups && <Icon name="check" size={11} />}
          </span>
          <span className="check-label">Draw communities</span>
        </Checkbox>
      </div>
      {groups && error && <Problem error={error} onRetry={() => void refetch()} />}
      {groups && data && all.length === 0 && <p className="legend-note">These actors do not fall into communities.</p>}
      {groups && drawn.map((group) => <Row key={group.id} community={group} />)}
      {groups && all.length > drawn.length && (
        <p className="legend-note">Of the others few or no actors are drawn; the details list all communities.</p>
      )}
    </section>
  );
}
