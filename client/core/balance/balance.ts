import { edgeKey } from '../../../shared/edge-key.ts';
import type { BalanceAnswer, SignedLine } from '../../../shared/routes.ts';

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

/** The actors of each faction of the largest part that lines connect, the most central first. */
export const factionsByRank = ({ members }: BalanceAnswer): BalanceAnswer['members'][] =>
  [0, 1].map((side) => members.filter(({ faction, part }) => part === 0 && faction === side));

/** Actors in smaller parts, whose factions say nothing of those of the largest. */
export const actorsApart = ({ members }: BalanceAnswer): number =>
  members.filter(({ part }) => part !== null && part > 0).length;

/** Those who stand between most others, the first first. */
export const goBetweens = ({ members }: BalanceAnswer, most: number): BalanceAnswer['members'] =>
  members
    .filter(({ brokerage }) => brokerage !== null)
    .toSorted((a, b) => b.brokerage!.times - a.brokerage!.times || (a.id < b.id ? -1 : 1))
    .slice(0, most);
