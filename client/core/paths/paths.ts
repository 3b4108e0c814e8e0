import { dominantPolarity, noCounts, type PolarityCounts } from '../../../shared/graph.ts';
import type { Polarity } from '../../../shared/plover.ts';
import type { HopOfPath, PathAnswer, PathsAnswer } from '../../../shared/routes.ts';
import type { Lit } from '../graph/lit.ts';
import { lineId, type StanceGraph } from '../graph/stance-graph.ts';
import { counted, inSentence } from '../words/words.ts';

type Ends = Pick<HopOfPath, 'from' | 'to'>;

/** The actors of paths, each once, from the first one on. */
export const actorsOf = (paths: readonly { hops: readonly Ends[] }[]): string[] => [
  ...new Set(paths.flatMap(({ hops }) => hops.flatMap(({ from, to }) => [from.id, to.id]))),
];

/** Through whom a path goes: `through China`, `through Japan, the United States`, `directly`. */
export function throughWhom({ hops }: { hops: readonly Ends[] }): string {
  const between = hops.slice(1).map(({ from }) => inSentence(from.label, from.kind));
  return between.length ? `through ${between.join(', ')}` : 'directly';
}

/** All stances on a step, in whichever direction they count. */
export function countsOf({ forward, backward }: Pick<HopOfPath, 'forward' | 'backward'>): PolarityCounts {
  const sum = noCounts();
  for (const edge of [forward, backward])
    for (const sign of Object.keys(sum) as Polarity[]) sum[sign] += edge?.byPolarity[sign] ?? 0;
  return sum;
}

export const signOf = (hop: Pick<HopOfPath, 'forward' | 'backward'>): Polarity => dominantPolarity(countsOf(hop));

/** What of the paths there are is listed: `3 paths of 3 steps or fewer`, `1 path of 2 steps`. */
export function pathsFound({
  paths,
  more,
}: Pick<PathsAnswer, 'more'> & { paths: readonly Pick<PathAnswer, 'steps'>[] }) {
  const longest = Math.max(0, ...paths.map(({ steps }) => steps));
  const alike = paths.every(({ steps }) => steps === longest);
  if (paths.length === 0) return 'No path with these filters';
  return `${more ? 'The first ' : ''}${counted(paths.length, 'path')} of ${counted(longest, 'step')}${alike ? '' : ' or fewer'}`;
}

/** The question as the title asks it: `From the Philippines to Russia`. */
export const pathTitle = ({ source, target }: Pick<PathsAnswer, 'source' | 'target'>): string =>
  `From ${inSentence(source.label, source.kind)} to ${inSentence(target.label, target.kind)}`;

/** The lines of a step that are drawn: along the path and, where direction does not count, against it. */
const linesOf = (graph: StanceGraph, { from, to, forward, backward }: HopOfPath): string[] => [
  ...(forward && graph.line(from.id, to.id) ? [lineId(from.id, to.id)] : []),
  ...(backward && graph.line(to.id, from.id) ? [lineId(to.id, from.id)] : []),
];

/**
 * What the paths bring out of the graph: the lines of the chosen one, on each step one with a band, those of the others half, their actors,
 * and on one line of each step a number: that of the path, or of the step where only the chosen one has room for any.
 */
export function litByPaths(
  graph: StanceGraph,
  { source, target, paths }: Pick<PathsAnswer, 'source' | 'target' | 'paths'>,
  chosen: number,
  numbersOf: 'paths' | 'steps',
): Lit {
  const drawn = paths.map(({ hops }) => hops.map((hop) => linesOf(graph, hop)));
  const lines = new Set((drawn[chosen] ?? []).flat());
  const halfLines = new Set(drawn.flat(2).filter((id) => !lines.has(id)));
  const numbers = new Map<string, string>();
  const order = numbersOf === 'steps' ? [chosen] : [chosen, ...paths.keys()];
  for (const path of order)
    for (const [step, [first]] of (drawn[path] ?? []).entries())
      if (first !== undefined && !numbers.has(first))
        numbers.set(first, String(numbersOf === 'steps' ? step + 1 : path + 1));
  const ends = new Set([source.id, target.id]);
  const bands = new Set((drawn[chosen] ?? []).flatMap(([first]) => first ?? []));
  return { actors: new Set([...actorsOf(paths), ...ends]), lines, halfLines, bands, ends, numbers };
}
