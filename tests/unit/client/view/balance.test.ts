import { describe, expect, it } from 'vitest';
import {
  actorsApart,
  edgeOf,
  goBetweens,
  sidesOf,
  tensionInWords,
  twoSidesInWords,
} from '../../../../client/core/balance/balance.ts';
import { noCounts } from '../../../../shared/graph.ts';
import type { BalanceAnswer, Community, SignedLine } from '../../../../shared/routes.ts';

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

  it('says how far two sides hold, and whether a better division may exist', () => {
    const frustration = (index: number, exact: boolean) => ({ index, exact }) as BalanceAnswer['frustration'];
    expect(twoSidesInWords(frustration(3, true), 10)).toMatch(/7 of 10 lines would fit.*across\.$/);
    expect(twoSidesInWords(frustration(3, false), 10)).toContain('A better division may exist.');
    expect(twoSidesInWords(frustration(0, false), 10)).not.toContain('better');
  });

  it('tells two sides by the groups on them, and then by who is in none', () => {
    const member = (id: string, faction: 0 | 1, part = 0) => ({ ...actor(id), faction, part, brokerage: null });
    const members = [member('c', 1), member('a', 0), member('b', 1), member('d', 0), member('e', 0, 1)];
    const group = (...ids: string[]): Community => ({
      ...{ id: ids[0]!, members: ids, inside: noCounts(), issues: [], actors: [] },
    });
    const answer = { members } as unknown as BalanceAnswer;
    const told = (groups: Community[]) =>
      sidesOf(answer, groups).map((side) =>
        side.map((entry) => (entry.kind === 'group' ? `${entry.id} ${entry.here}+${entry.elsewhere}` : entry.id)),
      );
    expect(told([group('c', 'b', 'a'), group('e', 'x')])).toEqual([['d'], ['c 2+1']]);
    expect(told([])).toEqual([
      ['a', 'd'],
      ['c', 'b'],
    ]);
    expect(actorsApart(answer)).toBe(1);
  });

  it('lists those between most others first', () => {
    const members = ['c', 'a', 'b'].map((id, at) => ({
      ...actor(id),
      brokerage: id === 'a' ? null : { times: at + 1 },
    }));
    const answer = { members } as unknown as BalanceAnswer;
    expect(goBetweens(answer, 5).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(goBetweens(answer, 1)).toHaveLength(1);
  });
});
