import type { ActorOccurrence } from '../../shared/linking.ts';

/** The corpus-wide actors of a document's actors, by their ids in the document. */
export type DocumentLinks = ReadonlyMap<string, string>;

/** What an occurrence adds to which corpus-wide actor, and for whom that acts according to it. */
export interface Contribution {
  actor: string;
  affiliation: string | null;
}

/** What an occurrence adds under the links of its document; null when it has none. */
export function contributionOf({ id, affiliation }: ActorOccurrence, links: DocumentLinks): Contribution | null {
  const actor = links.get(id);
  if (actor === undefined) return null;
  return { actor, affiliation: affiliation === null ? null : (links.get(affiliation) ?? affiliation) };
}

export const sameContribution = (a: Contribution | null, b: Contribution | null): boolean =>
  a?.actor === b?.actor && a?.affiliation === b?.affiliation;
