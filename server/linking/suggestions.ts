import type { Actor } from '../../shared/actor.ts';
import type { ActorOccurrence, MergeSuggestion } from '../../shared/linking.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { piecesOfName } from '../lexicon/pieces.ts';
import type { CorpusIds } from './corpus-ids.ts';
import { isLoneName, surnameOf } from './identity.ts';
import { type Likeness, likenesses } from './likeness.ts';

/** Bearers of one name beyond which it says nothing; it also bounds the comparisons. */
const MOST_BEARERS = 8;

const compatible = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

const groupedBy = <T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values)
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  return groups;
};

/** A document that gives only a family name, and the people of the corpus who bear it. */
function forLoneNames(
  lexicon: Lexicon,
  occurrences: readonly ActorOccurrence[],
  ids: CorpusIds,
  ranked: readonly Actor[],
): MergeSuggestion[] {
  const families = groupedBy(ranked, ({ kind, name }) => {
    const pieces = piecesOfName(name);
    return kind === 'person' && pieces.length > 1 ? [surnameOf(lexicon, pieces)] : [];
  });
  const meant = new Map<string, Actor[]>();
  return occurrences.flatMap((occurrence) => {
    if (!isLoneName(lexicon, occurrence)) return [];
    const key = `${piecesOfName(occurrence.name)[0]} ${occurrence.country}`;
    const bearers =
      meant.get(key) ??
      (families.get(piecesOfName(occurrence.name)[0]!) ?? []).filter(({ country }) =>
        compatible(country, occurrence.country),
      );
    meant.set(key, bearers);
    const [into] = bearers;
    if (!into || bearers.length > MOST_BEARERS) return [];
    const score =
      (bearers.length === 1 ? 0.7 : 0.4) + (occurrence.country && into.country === occurrence.country ? 0.2 : 0);
    const reason = `Only the family name stands in ${occurrence.documentId}`;
    return [{ into: into.id, from: ids.of(occurrence), reason, score }];
  });
}

/** Actors whose names are alike in one way; actors that share no key are never compared, nor those that share one with too many. */
function forLikeNames(lexicon: Lexicon, ranked: readonly Actor[], likeness: Likeness): MergeSuggestion[] {
  const groups = [...groupedBy(ranked, (actor) => likeness.keys(lexicon, actor)).values()];
  return groups.flatMap((group) => {
    if (group.length > MOST_BEARERS) return [];
    return group.flatMap((into, index) =>
      group
        .slice(index + 1)
        .filter((from) => compatible(into.country, from.country) && likeness.alike(lexicon, into, from))
        .map((from) => ({
          into: into.id,
          from: from.id,
          reason: likeness.reason,
          score: scoreOf(likeness, into, from),
        })),
    );
  });
}

/** A country and a role that both have make it more probable. */
const scoreOf = ({ score }: Likeness, a: Actor, b: Actor): number =>
  (10 * score +
    (a.country !== null && a.country === b.country ? 1 : 0) +
    (a.role !== null && a.role === b.role ? 2 : 0)) /
  10;

/**
 * Probable merges, best first; every pair once, and none of two actors that the lexicon or callers tell apart. `ranked` are the actors
 * of the corpus, those of most documents first. Names are compared within blocks of one key (Christen 2012, "Data Matching", chapter 4),
 * so that it takes time in proportion to the actors.
 */
export function suggestMerges(
  lexicon: Lexicon,
  occurrences: readonly ActorOccurrence[],
  ids: CorpusIds,
  ranked: readonly Actor[],
): MergeSuggestion[] {
  const byPair = new Map<string, MergeSuggestion>();
  const given = new Set(occurrences.filter((occurrence) => occurrence.given).map(({ id }) => id));
  const apart = (a: string, b: string): boolean => [given, lexicon.entries].some((sure) => sure.has(a) && sure.has(b));
  for (const suggestion of [
    ...forLoneNames(lexicon, occurrences, ids, ranked),
    ...likenesses.flatMap((likeness) => forLikeNames(lexicon, ranked, likeness)),
  ]) {
    const pair = `${suggestion.from} ${suggestion.into}`;
    if (!apart(suggestion.from, suggestion.into) && !byPair.has(pair)) byPair.set(pair, suggestion);
  }
  return [...byPair.values()].sort(
    (a, b) => b.score - a.score || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.into < b.into ? -1 : 1),
  );
}
