import { useRef } from 'react';
import type { BalanceAnswer } from '../../../shared/routes.ts';
import { goBetweens, tensionInWords } from '../../core/balance/balance.ts';
import { groupsOf } from '../../core/graph/groups.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { counted, number } from '../../core/words/words.ts';
import { useCardKeys } from '../correct/use-card-keys.ts';
import { useBalance, useCommunities } from '../data/graph.ts';
import { Panel } from '../details/panel.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { BetweenGroups } from './between-groups.tsx';
import { Groups } from './groups.tsx';
import { Actor, Between, firstRows, Some } from './rows.tsx';
import { TwoSides } from './two-sides.tsx';
import '../styles/groups.css';

const mostGoBetweens = 5;

/** J and K go from one triad in tension to the next, and back. */
function useTensionKeys() {
  const section = useRef<HTMLElement>(null);
  const move = (by: 1 | -1) => {
    const rows = [...(section.current?.querySelectorAll('.tension') ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    rows[at < 0 ? 0 : at + by]?.querySelector('button')?.focus();
  };
  useCardKeys(() => null, move);
  return section;
}

function Tensions({ triads }: { triads: BalanceAnswer['triads'] }) {
  const section = useTensionKeys();
  return (
    <section ref={section}>
      <h3>
        Triads in tension <span>{number(triads.total - triads.balanced)}</span>
      </h3>
      <p className="side-note">{triads.explained}</p>
      <Some first={firstRows} one="more triad">
        {triads.unbalanced.map((triad) => (
          <li key={triad.actors.map(({ id }) => id).join(' ')} className="tension">
            <p>{tensionInWords(triad)}</p>
            {triad.lines.map((line) => (
              <Between key={`${line.a.id} ${line.b.id}`} line={line} />
            ))}
          </li>
        ))}
      </Some>
    </section>
  );
}

function GoBetweens({ members }: { members: BalanceAnswer['members'] }) {
  if (members.length === 0) return null;
  return (
    <section>
      <h3>
        Between the others <span>pairs without a line</span>
      </h3>
      <ul>
        {members.map((member) => (
          <li key={member.id} className="go-between">
            <Actor actor={member} />
            <span className="count">{number(member.brokerage!.times)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is with whom: the communities that are drawn, how far two sides would hold them, triads in tension, and who stands between the others. */
export function BalancePanel({ graph }: { graph: StanceGraph }) {
  const { state, update } = useView();
  const balance = useBalance(state.filter);
  const communities = useCommunities(state.filter, true);
  const { data } = balance;
  const error = balance.error ?? communities.error;
  const refetch = () => Promise.all([balance.refetch(), communities.refetch()]);
  const close = () => update({ groups: false, folded: [] });
  if (error) return <Problem error={error} onRetry={() => void refetch()} onClose={close} />;
  if (!data || !communities.data) return <DetailsSkeleton />;
  const { considered, all } = data.actors;
  const signed = data.lines.positive + data.lines.negative;
  return (
    <Panel
      eyebrow="Communities and tensions"
      title="Who is with whom"
      label="Communities and tensions"
      onClose={close}
      head={
        <p className="side-note">
          {considered < all
            ? `Among the ${number(considered)} strongest of ${counted(all, 'actor')}.`
            : `Among ${counted(all, 'actor')}.`}{' '}
          A pair counts by the sign of most that the two say of each other.
        </p>
      }
    >
      {signed === 0 ? (
        <p className="panel-note">No pair is with or against each other under these filters.</p>
      ) : (
        <>
          <BetweenGroups graph={graph} groups={groupsOf(communities.data)} />
          <Groups answer={communities.data} graph={graph} />
          <TwoSides answer={data} groups={groupsOf(communities.data)} />
          <Tensions triads={data.triads} />
          <section>
            <h3>Answered stances</h3>
            <p className="side-note">{data.reciprocity.explained}</p>
          </section>
          <GoBetweens members={goBetweens(data, mostGoBetweens)} />
        </>
      )}
    </Panel>
  );
}
