import { describe, expect, it } from 'vitest';
import {
  actorsApart,
  edgeOf,
  factionsByRank,
  goBetweens,
  tensionInWords,
} from '../../../client/core/balance/balance.ts';
import type { BalanceAnswer, SignedLine } from '../../../shared/routes.ts';

const actor = (id: string) => ({ id, label: id.toUpperCase(), kind: 'country' as const });
const line = (a: string, b: string, sign: SignedLine['sign'], edges: string[] = []): SignedLine => ({
  ...{ a: actor(a), b: actor(b), sign, edges },
});
const triad = (...lines: SignedLine[]) => ({ actors: ['a', 'b', 'c'].map(actor), negative: 1, lines, edges: [] });

describe('who is with whom', () => {
  it('opens the edge that there is', () => {
    expect(edgeOf(line('a', 'b', 'positive', ['b->a', 'a->b']))).toEqual({ source: 'a', target: 'b' });
    expect(edgeOf(line('a', 'b', 'positive', ['b->a']))).toEqual({ source: 'b', target: 'a' });
    expect(edgeOf(line('x->y', 'b', 'positive', ['x-\\>y->b']))).toEqual({ source: 'x->y', target: 'b' });
  });

  it('says what pulls at a triad', () => {
    expect(
      tensionInWords(triad(line('a', 'b', 'positive'), line('a', 'c', 'negative'), line('b', 'c', 'positive'))),
    ).toBe('A and C are against each other, and B is with both.');
    expect(
      tensionInWords(triad(line('a', 'b', 'negative'), line('a', 'c', 'negative'), line('b', 'c', 'negative'))),
    ).toBe('All three are against each other.');
  });

  it('lists the most central of a faction, and those between most others, first', () => {
    const members = ['c', 'a', 'b'].map((id, index) => ({
      ...actor(id),
      brokerage: id === 'a' ? null : { times: index + 1 },
      faction: id === 'c' ? 1 : 0,
      part: id === 'b' ? 1 : 0,
    }));
    const answer = {
      members,
      frustration: { factions: [[actor('a'), actor('b')], [actor('c')]] },
    } as unknown as BalanceAnswer;
    expect(factionsByRank(answer).map((faction) => faction.map(({ id }) => id))).toEqual([['a'], ['c']]);
    expect(actorsApart(answer)).toBe(1);
    expect(goBetweens(answer, 5).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(goBetweens(answer, 1)).toHaveLength(1);
  });
});
