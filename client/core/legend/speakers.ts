import type { Answer } from '../api/request.ts';

type Pairs = Answer<'speakers'>['pairs'];

const shown = 5;

/** The speakers of most claims, and before them those that are chosen. */
export function busiestSpeakers(
  pairs: readonly Pick<Pairs[number], 'speaker' | 'claims'>[],
  chosen: readonly string[] = [],
): { id: string; name: string }[] {
  const names = new Map<string, string>();
  const claims = new Map<string, number>();
  for (const { speaker, claims: count } of pairs) {
    names.set(speaker.id, speaker.label);
    claims.set(speaker.id, (claims.get(speaker.id) ?? 0) + count);
  }
  const busiest = [...claims].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const others = busiest.filter((id) => !chosen.includes(id)).slice(0, Math.max(0, shown - chosen.length));
  return [...chosen, ...others].map((id) => ({ id, name: names.get(id) ?? id }));
}
