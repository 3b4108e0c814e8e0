import type { Store } from '../../server/store/store.ts';
import type { Actor } from '../../shared/actor.ts';
import type { MergeSuggestion } from '../../shared/linking.ts';

/** Corpus-wide actors, who in which document is which, and which of them may be one. */
export interface ActorLinks {
  actors: readonly Actor[];
  links: Map<string, Map<string, string>>;
  suggestions?: readonly MergeSuggestion[];
}

/** Writes links as linking would, had it found them. */
export const saveLinks = (store: Store, { actors, links, suggestions = [] }: ActorLinks): Promise<void> =>
  store.link(async (tables) => {
    const found = [...links].flatMap(([documentId, ids]) =>
      [...ids].map(([id, foundAs]) => ({ documentId, id, nameKey: null, foundAs })),
    );
    const summed = actors.map((actor) => ({
      ...{ actor: { ...actor, documents: 1, isGiven: false }, evidence: '{}', isChanged: true },
    }));
    await tables.save({ links: found, actors: summed, gone: [] });
    const pairs = suggestions.map((suggestion) => ({ ...suggestion, block: 'names', place: 0 }));
    await tables.savePairs(['names'], pairs);
  });
