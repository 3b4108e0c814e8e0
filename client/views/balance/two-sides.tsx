import type { BalanceAnswer, Community } from '../../../shared/routes.ts';
import { actorsApart, sidesOf, twoSidesInWords } from '../../core/balance/balance.ts';
import { communityName } from '../../core/graph/groups.ts';
import { counted, number } from '../../core/words/words.ts';
import { Actor, Between, firstRows, Some } from './rows.tsx';

const sideNames = ['One side', 'The other'] as const;
const firstOnSide = 8;

/** How far two sides would hold the communities: no second answer, but how near they come to being two. */
export function TwoSides({ answer, groups }: { answer: BalanceAnswer; groups: readonly Community[] }) {
  const { frustration, lines } = answer;
  const apart = actorsApart(answer);
  return (
    <section>
      <h3>If there were only two sides</h3>
      <p className="side-note">{twoSidesInWords(frustration, lines.positive + lines.negative)}</p>
      <div className="sides two-sides">
        {sidesOf(answer, groups).map((entries, side) => (
          <div key={sideNames[side]}>
            <h4 className="side-title">{sideNames[side]}</h4>
            <Some first={firstOnSide} one="more row">
              {entries.map((entry) => (
                <li key={entry.id}>
                  {entry.kind === 'actor' ? (
                    <Actor actor={entry.actor} />
                  ) : (
                    <span className="side-group">
                      {communityName(entry.group)}
                      {entry.elsewhere > 0 && <span>{number(entry.elsewhere)} on the other side</span>}
                    </span>
                  )}
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
          <h4 className="side-title">
            Lines that do not fit <span className="side-title-note">positive across, negative inside</span>
          </h4>
          <Some first={firstRows} one="more line">
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
