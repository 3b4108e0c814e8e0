import { fromSerialized, type StanceGraph } from '../../../client/core/graph/stance-graph.ts';
import type { ActorKind } from '../../../shared/actor.ts';
import { dominantPolarity, noCounts, type PolarityCounts } from '../../../shared/graph.ts';
import type { StanceType } from '../../../shared/plover.ts';

export interface SampleLine {
  from: string;
  to: string;
  counts: Partial<PolarityCounts>;
  type?: StanceType;
}

const kinds: Readonly<Record<string, ActorKind>> = { China: 'country', 'United States': 'country', G7: 'organization' };
const total = (counts: PolarityCounts) => counts.positive + counts.negative + counts.neutral;

/** A graph with the given lines; actors are named by their ids, people unless they are known as something else. */
export function sampleGraph(lines: readonly SampleLine[]): StanceGraph {
  const names = [...new Set(lines.flatMap(({ from, to }) => [from, to]))];
  const edges = lines.map(({ from, to, counts: some, type = 'ACCUSE' }) => {
    const counts = { ...noCounts(), ...some };
    return {
      key: `${from}>${to}`,
      source: from,
      target: to,
      attributes: {
        count: total(counts),
        byType: { [type]: total(counts) },
        byPolarity: counts,
        balance: 0,
        polarity: dominantPolarity(counts),
        intensity: 0,
        firstDate: null,
        lastDate: null,
        outlets: [],
        documents: 1,
      },
    };
  });
  const stances = (name: string) =>
    edges
      .filter(({ source, target }) => source === name || target === name)
      .reduce((sum, edge) => sum + edge.attributes.count, 0);
  return fromSerialized({
    attributes: { name: 'Sample', documents: 1, stances: 0, firstDate: null, lastDate: null },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: names.map((name) => ({
      key: name,
      attributes: {
        label: name,
        kind: kinds[name] ?? 'person',
        country: null,
        affiliation: null,
        role: null,
        aliases: [],
        stances: stances(name),
        given: noCounts(),
        received: noCounts(),
        documents: 1,
      },
    })),
    edges,
  });
}

export const summit = () =>
  sampleGraph([
    { from: 'United States', to: 'China', counts: { negative: 6, neutral: 2, positive: 1 } },
    { from: 'China', to: 'United States', counts: { negative: 4, positive: 1 }, type: 'REJECT' },
    { from: 'Wang Yi', to: 'United States', counts: { negative: 2 } },
    { from: 'Wang Yi', to: 'G7', counts: { neutral: 3 }, type: 'CONSULT' },
    { from: 'China', to: 'Russia', counts: { positive: 5 }, type: 'COOPERATE' },
  ]);
