import type { Actor } from '../../../shared/actor.ts';
import type { ActorOccurrence, MergeSuggestion } from '../../../shared/linking.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { piecesOfName } from '../../lexicon/pieces.ts';
import type { CorpusIds } from './corpus-ids.ts';
import { isLoneName } from './identity.ts';

/** Bearers of one family name beyond which a lone name says nothing; it also bounds the comparisons. */
const MOST_BEARERS = 8;

const compatible = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** A document that gives only a family name, and the people of the corpus who bear it. */
function forLoneNames(
  lexicon: Lexicon,
  occurrences: readonly ActorOccurrence[],
  ids: CorpusIds,
  families: ReadonlyMap<string, readonly string[]>,
  actors: ReadonlyMap<string, Actor>,
): MergeSuggestion[] {
  return occurrences.flatMap((occurrence) => {
    if (!isLoneName(lexicon, occurrence)) return [];
    const bearers = (families.get(piecesOfName(occurrence.name)[0]!) ?? []).filter((id) =>
      compatible(actors.get(id)!.country, occurrence.country),
    );
    if (!bearers.length || bearers.length > MOST_BEARERS) return [];
    const into = bearers[0]!;
    const score =
      (bearers.length === 1 ? 0.7 : 0.4) +
      (occurrence.country && actors.get(into)!.country === occurrence.country ? 0.2 : 0);
    return [
      { into, from: ids.of(occurrence), reason: `Only the family name stands in ${occurrence.documentId}`, score },
    ];
  });
}

/** People of one family name, country and role whose given names begin alike: "Tony" and "Antony" do not, "Mohamed" and "Mohammed" do. */
function forNamesakes(
  families: ReadonlyMap<string, readonly string[]>,
  actors: ReadonlyMap<string, Actor>,
): MergeSuggestion[] {
  return [...families.values()].flatMap((bearers) => {
    if (bearers.length < 2 || bearers.length > MOST_BEARERS) return [];
    const [into, ...others] = bearers.map((id) => actors.get(id)!);
    return others
      .filter((other) => into!.country !== null && other.country === into!.country && alike(into!, other))
      .map((other) => ({
        into: into!.id,
        from: other.id,
        reason: 'Same family name and country, and given names or roles alike',
        score: other.role !== null && other.role === into!.role ? 0.8 : 0.6,
      }));
  });
}

const alike = (a: Actor, b: Actor): boolean => {
  const [x, y] = [piecesOfName(a.name)[0]!, piecesOfName(b.name)[0]!];
  return (a.role !== null && a.role === b.role) || x.slice(0, 3) === y.slice(0, 3) || x.endsWith(y) || y.endsWith(x);
};

/** Probable merges, best first; every pair once, and none of two actors that callers tell apart. */
export function suggestMerges(
  lexicon: Lexicon,
  occurrences: readonly ActorOccurrence[],
  ids: CorpusIds,
  families: ReadonlyMap<string, readonly string[]>,
  actors: ReadonlyMap<string, Actor>,
): MergeSuggestion[] {
  const byPair = new Map<string, MergeSuggestion>();
  const given = new Set(occurrences.filter((occurrence) => occurrence.given).map(({ id }) => id));
  for (const suggestion of [
    ...forLoneNames(lexicon, occurrences, ids, families, actors),
    ...forNamesakes(families, actors),
  ])
    if (!given.has(suggestion.from) || !given.has(suggestion.into))
      byPair.set(`${suggestion.from} ${suggestion.into}`, suggestion);
  return [...byPair.values()].sort(
    (a, b) => b.score - a.score || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.into < b.into ? -1 : 1),
  );
}
