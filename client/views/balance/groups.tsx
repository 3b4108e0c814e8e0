import { useState } from 'react';
import type { CommunitiesAnswer, Community } from '../../../shared/routes.ts';
import { communityName, drawnMembers, groupsOf } from '../../core/graph/groups.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { numberDrawn } from '../../core/words/drawn.ts';
import { counted, number } from '../../core/words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Actor, firstRows, Some } from './rows.tsx';

/** One community: its name and issues, and pressed the actors in it. */
function GroupRow({ group, graph }: { group: Community; graph: StanceGraph }) {
  const [open, setOpen] = useState(false);
  const drawn = drawnMembers(graph, group);
  return (
    <li>
      <button type="button" className="group-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="group-name">
          {communityName(group)}
          {group.issues.length > 0 && <span className="group-issues">{group.issues.join(', ')}</span>}
        </span>
        <span className="count">{numberDrawn(drawn.length, group.members.length)}</span>
        <Icon name={open ? 'down' : 'right'} size={14} />
      </button>
      {open && (
        <ul className="group-members">
          {drawn.map((id) => (
            <li key={id}>
              <Actor actor={graph.actor(id)!} />
            </li>
          ))}
          {drawn.length < group.members.length && (
            <li className="side-note">{counted(group.members.length - drawn.length, 'more actor')}, not drawn.</li>
          )}
        </ul>
      )}
    </li>
  );
}

/** The communities as they are drawn, those of whom most are drawn first. */
export function Groups({ answer, graph }: { answer: CommunitiesAnswer; graph: StanceGraph }) {
  const { fit } = answer;
  const groups = groupsOf(answer).toSorted((a, b) => drawnMembers(graph, b).length - drawnMembers(graph, a).length);
  return (
    <section>
      <h3>Communities</h3>
      {groups.length === 0 ? (
        <p className="side-note">These actors do not fall into communities.</p>
      ) : (
        <>
          <p className="side-note">
            {number(fit.hits)} of {number(fit.of)} signed stances fit: positive inside, negative between. Two in one
            community need not take positive stances toward each other; their stances toward others are alike.
          </p>
          <Some first={firstRows} one="more community" many="more communities">
            {groups.map((group) => (
              <GroupRow key={group.id} group={group} graph={graph} />
            ))}
          </Some>
        </>
      )}
    </section>
  );
}
