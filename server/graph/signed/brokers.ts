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
function roleOf(from: string, middle: string, to: string): BrokerRole {
  if (from === middle && middle === to) return 'coordinator';
  if (from === to) return 'itinerant';
  if (middle === to) return 'gatekeeper';
  return from === middle ? 'representative' : 'liaison';
}

type Ends = Map<string, Set<string>>;

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
  const [out, into]: [Ends, Ends] = [new Map(), new Map()];
  for (const { source, target } of edges) {
    if (source === target) continue;
    out.set(source, (out.get(source) ?? new Set()).add(target));
    into.set(target, (into.get(target) ?? new Set()).add(source));
  }
  const group = (id: string) => groupOf(id) ?? `\u0000${id}`;
  const brokers = [...into.keys()].flatMap((middle) => {
    const brokerage = brokerageOf(middle, { out, into }, group);
    return brokerage ? [[middle, brokerage] as const] : [];
  });
  return new Map(brokers);
}

function brokerageOf(
  middle: string,
  { out, into }: { out: Ends; into: Ends },
  group: (id: string) => string,
): Brokerage | null {
  const roles = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 };
  const receivers = [...(out.get(middle) ?? [])].sort(byId);
  let example: Brokerage['example'] | null = null;
  let times = 0;
  for (const from of [...into.get(middle)!].sort(byId))
    for (const to of receivers) {
      if (from === to || out.get(from)!.has(to)) continue;
      roles[roleOf(group(from), group(middle), group(to))]++;
      times++;
      example ??= { from, to };
    }
  return example && { roles, times, example };
}
