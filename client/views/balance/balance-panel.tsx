import { type ReactNode, useState } from 'react';
import type { ActorLabel, BalanceAnswer, SignedLine } from '../../../shared/routes.ts';
import { actorsApart, edgeOf, factionsByRank, goBetweens, tensionInWords } from '../../core/balance/balance.ts';
import { counted, number } from '../../core/words/words.ts';
import { useBalance } from '../data/graph.ts';
import { Panel } from '../details/panel.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Sign } from '../parts/sign.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import '../styles/factions.css';

const firstMembers = 8;
const sideNames = ['One', 'The other'] as const;
const firstRows = 6;
const mostGoBetweens = 5;

/** The first of a list, and the others on demand. */
function Some({ first, noun, children }: { first: number; noun: string; children: ReactNode[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul>{all ? children : children.slice(0, first)}</ul>
      {children.length > first && (
        <button type="button" className="link more-rows" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : counted(children.length - first, `more ${noun}`)}
        </button>
      )}
    </>
  );
}

function Actor({ actor }: { actor: ActorLabel }) {
  const { select } = useView();
  return (
    <button type="button" className="plain-row" onClick={() => select({ kind: 'actor', id: actor.id })}>
      <KindMark kind={actor.kind} /> <span>{actor.label}</span>
    </button>
  );
}

/** What two actors say of each other; pressed, it shows the sentences. */
function Between({ line }: { line: SignedLine }) {
  const { select } = useView();
  return (
    <button type="button" className="plain-row" onClick={() => select({ kind: 'line', ...edgeOf(line) })}>
      <Sign sign={line.sign} />
      <span>
        {line.a.label} – {line.b.label}
      </span>
    </button>
  );
}

function Factions({ answer }: { answer: BalanceAnswer }) {
  const { frustration } = answer;
  const apart = actorsApart(answer);
  return (
    <section>
      <h3>Two factions</h3>
      <p className="side-note">{frustration.explained}</p>
      <div className="sides factions">
        {factionsByRank(answer).map((faction, side) => (
          <div key={sideNames[side]}>
            <h3>
              {sideNames[side]} <span>{number(faction.length)}</span>
            </h3>
            <Some first={firstMembers} noun="actor">
              {faction.map((actor) => (
                <li key={actor.id}>
                  <Actor actor={actor} />
                </li>
              ))}
            </Some>
          </div>
        ))}
      </div>
      {apart > 0 && (
        <p className="side-note">
          {counted(apart, 'more actor')} in parts without a line to these: their sides say nothing of them.
        </p>
      )}
      {frustration.against.length > 0 && (
        <>
          <h3>
            Against them <span>friends across, enemies inside</span>
          </h3>
          <Some first={firstRows} noun="line">
            {frustration.against.map((line) => (
              <li key={`${line.a.id} ${line.b.id}`}>
                <Between line={line} />
              </li>
            ))}
          </Some>
        </>
      )}
    </section>
  );
}

function Tensions({ triads }: { triads: BalanceAnswer['triads'] }) {
  return (
    <section>
      <h3>
        Triads in tension <span>{number(triads.total - triads.balanced)}</span>
      </h3>
      <p className="side-note">{triads.explained}</p>
      <Some first={firstRows} noun="triad">
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

/** Who is with whom: factions and what goes against them, triads in tension, and who stands between the others. */
export function BalancePanel() {
  const { state, update } = useView();
  const { data, error, refetch } = useBalance(state.filter);
  const close = () => update({ groups: false, folded: [] });
  if (error) return <Problem error={error} onRetry={() => void refetch()} onClose={close} />;
  if (!data) return <DetailsSkeleton />;
  const { considered, all } = data.actors;
  const signed = data.lines.positive + data.lines.negative;
  return (
    <Panel
      eyebrow="Factions and balance"
      title="Who is with whom"
      label="Factions and balance"
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
          <Factions answer={data} />
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
