import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Community } from '../../../shared/routes.ts';
import { communityName, fallIntoGroups } from '../../core/graph/groups.ts';
import { number } from '../../core/words/words.ts';
import { useCommunities } from '../data/graph.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';

const firstRows = 6;
const leastMembers = 3;

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

function Rows({ communities }: { communities: readonly Community[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      {(all ? communities : communities.slice(0, firstRows)).map((community) => (
        <Row key={community.id} community={community} />
      ))}
      {communities.length > firstRows && (
        <button type="button" className="more-types" onClick={() => setAll(!all)}>
          {all ? 'Fewer groups' : `${number(communities.length - firstRows)} more groups`}
        </button>
      )}
    </>
  );
}

/** Who is with whom: draws the groups on fields, lists them, and folds them. */
export function GroupSection() {
  const { state, update } = useView();
  const { groups } = state;
  const { data, error, refetch } = useCommunities(state.filter, groups);
  const communities = data?.communities.filter(({ members }) => members.length >= leastMembers) ?? [];
  const clear = data !== undefined && fallIntoGroups(data) && communities.length > 0;
  return (
    <section className="legend-section" aria-labelledby="legend-groups">
      <h2 id="legend-groups">Who is with whom {groups && clear && <span>{number(communities.length)}</span>}</h2>
      <div className="check-row">
        <Checkbox
          className="check"
          isSelected={groups}
          onChange={() => update({ groups: !groups, folded: groups ? [] : state.folded })}
        >
          <span className="check-box" aria-hidden="true">
            {groups && <Icon name="check" size={11} />}
          </span>
          <span className="check-label">Draw groups</span>
        </Checkbox>
      </div>
      {groups && error && <Problem error={error} onRetry={() => void refetch()} />}
      {groups && data && !clear && <p className="legend-note">These actors do not fall into groups.</p>}
      {groups && clear && (
        <>
          <Rows communities={communities} />
          <p className="legend-note">
            {number(data.fit.hits)} of {number(data.fit.of)} signed stances fit: positive inside, negative between. Two
            in one group need not be allies; they share friends and opponents.
          </p>
        </>
      )}
    </section>
  );
}
