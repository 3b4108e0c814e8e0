import { edgeKey } from '../../../shared/edge-key.ts';
import type { BalanceAnswer, Community, SignedLine } from '../../../shared/routes.ts';
import { counted, number } from '../words/words.ts';

/** An edge of two actors' line, to be opened: that of the first toward the second where there is one. */
export function edgeOf({ a, b, edges }: SignedLine): { source: string; target: string } {
  const [source, target] = edges.includes(edgeKey(a.id, b.id)) ? [a.id, b.id] : [b.id, a.id];
  return { source, target };
}

/** What pulls at three actors whose signs do not fit. */
export function tensionInWords({ lines }: BalanceAnswer['triads']['unbalanced'][number]): string {
  const negative = lines.find(({ sign }) => sign === 'negative');
  if (!negative || lines.every(({ sign }) => sign === 'negative')) return 'All three are against each other.';
  const common = lines.flatMap(({ a, b }) => [a, b]).find(({ id }) => id !== negative.a.id && id !== negative.b.id)!;
  return `${negative.a.label} and ${negative.b.label} are against each other, and ${common.label} is with both.`;
}

/** How many lines would fit on two sides, positive inside and negative across. */
export function twoSidesInWords({ index, exact }: BalanceAnswer['frustration'], lines: number): string {
  const fit = `If everybody stood on one of two sides, ${number(lines - index)} of ${counted(lines, 'line')} would fit: positive inside a side, negative across.`;
  return exact || index === 0 ? fit : `${fit} A better division may exist.`;
}

/** What stands on one of two sides: a group of which most are there, with how many of it stand on the other one, or an actor of no group. */
export type SideEntry =
  | { id: string; kind: 'group'; group: Community; here: number; elsewhere: number }
  | { id: string; kind: 'actor'; actor: BalanceAnswer['members'][number] };

/** The two sides that the largest part which lines connect divides into best, each told by the groups on it, the largest first, and then by the actors of no group, the most central first. */
export function sidesOf({ members }: Pick<BalanceAnswer, 'members'>, groups: readonly Community[]): SideEntry[][] {
  const sideOf = new Map(members.flatMap(({ id, part, faction }) => (part === 0 ? [[id, faction] as const] : [])));
  const grouped = new Set(groups.flatMap((group) => group.members));
  const sides: SideEntry[][] = [[], []];
  for (const group of groups) {
    const on = [0, 1].map((side) => group.members.filter((id) => sideOf.get(id) === side).length);
    if (on[0] === 0 && on[1] === 0) continue;
    const side = on[0]! >= on[1]! ? 0 : 1;
    sides[side]!.push({ id: group.id, kind: 'group', group, here: on[side]!, elsewhere: on[1 - side]! });
  }
  for (const actor of members) {
    const side = sideOf.get(actor.id);
    if (side !== undefined && side !== null && !grouped.has(actor.id))
      sides[side]!.push({ id: actor.id, kind: 'actor', actor });
  }
  return sides;
}

/** Actors in smaller parts, whose sides say nothing of those of the largest. */
export const actorsApart = ({ members }: BalanceAnswer): number =>
  members.filter(({ part }) => part !== null && part > 0).length;

/** Those who stand between most others, the first first. */
export const goBetweens = ({ members }: BalanceAnswer, most: number): BalanceAnswer['members'] =>
  members
    .filter(({ brokerage }) => brokerage !== null)
    .toSorted((a, b) => b.brokerage!.times - a.brokerage!.times || (a.id < b.id ? -1 : 1))
    .slice(0, most);
