import { overlaps } from '../../shared/span.ts';
import type { Stance } from '../../shared/stance.ts';
import type { GoldStance } from './gold.ts';

/** A predicted stance toward an actor, whose ends are named as in the gold. */
export type NamedStance = Omit<Stance, 'target'> & { target: string };

/** The stances toward actors, with the names of the gold for their ends; an end that is no known actor keeps its id after a question mark. */
export const nameStances = (stances: readonly Stance[], resolved: ReadonlyMap<string, string>): NamedStance[] =>
  stances.flatMap((stance) => {
    const { source, target } = stance;
    if (!target) return [];
    return [{ ...stance, source: resolved.get(source) ?? `?${source}`, target: resolved.get(target) ?? `?${target}` }];
  });

export type Ends = Pick<NamedStance, 'source' | 'target' | 'polarity'>;

export const edge = ({ source, target }: Ends): string => `${source} > ${target}`;
export const signedEdge = (ends: Ends): string => `${edge(ends)} ${ends.polarity}`;

/** Keys an edge by the countries of its ends; all that stays within one country has one key. */
export const countryEdge =
  (countryOf: (name: string) => string) =>
  (ends: Ends): string => {
    const [source, target] = [countryOf(ends.source), countryOf(ends.target)];
    return source === target ? 'inner' : signedEdge({ ...ends, source, target });
  };

/** Pairs every gold stance, in order, with the first free prediction of the same ends and sign in the same sentence. */
export function matchBySentence(
  gold: readonly GoldStance[],
  stances: readonly NamedStance[],
): { matches: { wanted: GoldStance; hit: NamedStance | undefined }[]; superfluous: NamedStance[] } {
  const free = new Set(stances);
  const matches = gold.map((wanted) => {
    const hit = [...free].find(
      (stance) => signedEdge(stance) === signedEdge(wanted) && overlaps(stance.sentence, wanted.sentence),
    );
    if (hit) free.delete(hit);
    return { wanted, hit };
  });
  return { matches, superfluous: [...free] };
}
