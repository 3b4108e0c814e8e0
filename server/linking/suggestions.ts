import { type LikeActor, type MergeSuggestion, reasonOfLoneName } from '../../shared/linking.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Likeness, likenesses, MOST_BEARERS } from './likeness.ts';
import { familyOf, loneNameOf, meantBy } from './lone-names.ts';

/** Those of most documents first. */
export const byRank = (a: LikeActor, b: LikeActor): number => b.documents - a.documents || (a.id < b.id ? -1 : 1);

/** Blocks of one key within which the names of actors are compared (Christen 2012, "Data Matching", chapter 4). */
export const blocksOf = (lexicon: Lexicon, actor: LikeActor): string[] =>
  likenesses.flatMap(({ id, keys }) => [...new Set(keys(lexicon, actor))].map((key) => `${id} ${key}`));

/** The likeness that a block is of, with its place among all. */
export function likenessOf(block: string): { likeness: Likeness; place: number } {
  const place = likenesses.findIndex(({ id }) => block.startsWith(`${id} `));
  return { likeness: likenesses[place]!, place };
}

const compatible = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** Actors that callers or the lexicon tell apart. */
const apart = ({ entries }: Lexicon, a: LikeActor, b: LikeActor): boolean =>
  (a.isGiven && b.isGiven) || (entries.has(a.id) && entries.has(b.id));

/** A country and a role that both have make it more probable. */
const scoreOf = ({ score }: Likeness, a: LikeActor, b: LikeActor): number =>
  (10 * score +
    (a.country !== null && a.country === b.country ? 1 : 0) +
    (a.role !== null && a.role === b.role ? 2 : 0)) /
  10;

/** Pairs of a block's members, given by rank, that are alike; none where too many share the key for it to say anything. */
export function pairsOf(lexicon: Lexicon, block: string, members: readonly LikeActor[]): MergeSuggestion[] {
  if (members.length > MOST_BEARERS) return [];
  const { likeness } = likenessOf(block);
  const { reason } = likeness;
  return members.flatMap((into, index) =>
    members
      .slice(index + 1)
      .filter((from) => compatible(into.country, from.country) && !apart(lexicon, into, from))
      .filter((from) => likeness.alike(lexicon, into, from))
      .map((from) => ({ into: into.id, from: from.id, reason, score: scoreOf(likeness, into, from) })),
  );
}

function groupedBy<T>(values: readonly T[], keysOf: (value: T) => readonly (string | null)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values)
    for (const key of keysOf(value)) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  return groups;
}

/** A document that gives only a family name, and the people of the corpus who bear it. */
function forLoneNames(
  lexicon: Lexicon,
  ranked: readonly LikeActor[],
  documentOf: (actor: string) => string,
): MergeSuggestion[] {
  const families = groupedBy(ranked, (actor) => [familyOf(lexicon, actor)]);
  const lone = groupedBy(ranked, (actor) => {
    const name = loneNameOf(lexicon, actor);
    return [name && JSON.stringify([name.family, name.country])];
  });
  return [...lone].flatMap(([key, actors]) => {
    const [family, country] = JSON.parse(key) as [string, string | null];
    const meant = meantBy({ country }, families.get(family) ?? []);
    return meant ? actors.map(({ id }) => ({ ...meant, from: id, reason: reasonOfLoneName(documentOf(id)) })) : [];
  });
}

/** Most probable first, then by ids. */
const byScore = (a: MergeSuggestion, b: MergeSuggestion): number =>
  b.score - a.score || (a.into < b.into ? -1 : Number(a.into > b.into)) || (a.from < b.from ? -1 : 1);

/**
 * Probable merges, best first; every pair once, and none of two actors that the lexicon or callers tell apart. It takes time in
 * proportion to the actors. `documentOf` gives the document of an actor that only one has.
 */
export function suggestMerges(
  lexicon: Lexicon,
  actors: readonly LikeActor[],
  documentOf: (actor: string) => string,
): MergeSuggestion[] {
  const ranked = [...actors].sort(byRank);
  const blocks = [...groupedBy(ranked, (actor) => blocksOf(lexicon, actor))];
  const places = new Map(blocks.map(([block]) => [block, likenessOf(block).place]));
  blocks.sort(([a], [b]) => places.get(a)! - places.get(b)!);
  const byPair = new Map<string, MergeSuggestion>();
  for (const suggestion of [
    ...forLoneNames(lexicon, ranked, documentOf),
    ...blocks.flatMap(([block, members]) => pairsOf(lexicon, block, members)),
  ]) {
    const pair = `${suggestion.from} ${suggestion.into}`;
    if (!byPair.has(pair)) byPair.set(pair, suggestion);
  }
  return [...byPair.values()].sort(byScore);
}
