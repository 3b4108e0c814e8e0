import { byId } from '../stance-graph.ts';
import type { SignedEdge } from './signed-graph.ts';

/** The roles of who stands between two actors that have no edge to each other, by the groups of the three. */
export const brokerRoles = ['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'] as const;
export type BrokerRole = (typeof brokerRoles)[number];

export interface Brokerage {
  /** How often in each role. */
  roles: Record<BrokerRole, number>;
  times: number;
  /** The first two, by id, that it stands between. */
  example: { from: string; to: string };
}

/** The role of `middle` between two others, by the groups of all three. */
function roleOf(from: number, middle: number, to: number): BrokerRole {
  if (from === middle && middle === to) return 'coordinator';
  if (from === to) return 'itinerant';
  if (middle === to) return 'gatekeeper';
  return from === middle ? 'representative' : 'liaison';
}

/**
 * How often each actor stands between two others: one has a stance toward it, it has one toward the other, and there is none
 * from the first toward the last. `groupOf` gives the group of an actor, null where it has none and stands for itself.
 * Gould, R. V. and Fernandez, R. M. (1989): Structures of mediation. Sociological Methodology 19, 89-126. Coordinators stand
 * within their group, itinerants between two of one other group, gatekeepers let into their own, representatives speak for
 * it, liaisons stand between two other groups. Actors that never do are left out.
 */
export function brokersOf(
  edges: Iterable<Pick<SignedEdge, 'source' | 'target'>>,
  groupOf: (id: string) => string | null,
): Map<string, Brokerage> {
  const { ids, out } = inNumbers(edges);
  const group = numbered(ids.map((id) => groupOf(id) ?? `\u0000${id}`));
  const found = new Map<number, Brokerage>();
  const reached = new Int32Array(ids.length).fill(-1);
  for (const [from, middles] of out.entries()) {
    for (const middle of middles) reached[middle] = from;
    for (const middle of middles)
      for (const to of out[middle]!) {
        if (to === from || reached[to] === from) continue;
        const brokerage = found.get(middle) ?? first({ from: ids[from]!, to: ids[to]! });
        if (!brokerage.times) found.set(middle, brokerage);
        brokerage.roles[roleOf(group[from]!, group[middle]!, group[to]!)]++;
        brokerage.times++;
      }
  }
  return new Map([...found].map(([middle, brokerage]) => [ids[middle]!, brokerage]));
}

const first = (example: Brokerage['example']): Brokerage => ({
  roles: { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 },
  ...{ times: 0, example },
});

/** Actors with numbers in the order of their ids, and the others that each has a stance toward. */
function inNumbers(edges: Iterable<Pick<SignedEdge, 'source' | 'target'>>): { ids: string[]; out: Int32Array[] } {
  const others = new Map<string, Set<string>>();
  for (const { source, target } of edges) {
    if (!others.has(source)) others.set(source, new Set());
    if (!others.has(target)) others.set(target, new Set());
    if (source !== target) others.get(source)!.add(target);
  }
  const ids = [...others.keys()].sort(byId);
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const out = ids.map((id) => Int32Array.from(others.get(id)!, (other) => numberOf.get(other)!).sort());
  return { ids, out };
}

/** Equal names have the same number. */
function numbered(names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
