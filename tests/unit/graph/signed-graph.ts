import { buildGraph } from '../../../server/graph/build-graph.ts';
import type { StanceGraph } from '../../../server/graph/stance-graph.ts';
import { stance } from './generated-stances.ts';

const signs = { '+': 'positive', '-': 'negative', '=': 'neutral' } as const;

/** A graph of stances written as `a+b c-d e=f`: source, sign, target. */
export function graphOf(words: string): StanceGraph {
  const stances = [...words.matchAll(/(\w+)([-+=])(\w+)/g)].map(([, source, sign, target], index) =>
    stance({
      ...{ source: source!, target: target!, documentId: `d${index}` },
      polarity: signs[sign as keyof typeof signs],
    }),
  );
  return buildGraph({ stances, actors: new Map(), name: 'signs' });
}
