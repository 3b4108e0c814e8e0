import { type Lexicon, loadLexicon } from '../../../server/lexicon/lexicon.ts';
import { addToIndex, emptyIndex, idsBy } from '../../../server/linking/bearers.ts';
import { contributionOf } from '../../../server/linking/contributions.ts';
import { actorFrom, addEvidence, type Evidence, noEvidence } from '../../../server/linking/evidence.ts';
import { nameKey } from '../../../server/linking/name-keys.ts';
import { suggestMerges } from '../../../server/linking/suggestions.ts';
import type { Actor } from '../../../shared/actor.ts';
import type { ActorOccurrence, FoundActor, MergeSuggestion } from '../../../shared/linking.ts';

/** The corpus-wide actors, who in which document is which, and what is probable but not certain. */
export interface LinkedActors {
  /** In the order of their ids. */
  actors: Actor[];
  /** Document id -> id in the document -> corpus-wide id. */
  links: Map<string, Map<string, string>>;
  suggestions: MergeSuggestion[];
}

type Links = LinkedActors['links'];

/** The links of all documents, document by document. */
function linksOf(lexicon: Lexicon, occurrences: readonly ActorOccurrence[]): Links {
  const index = emptyIndex();
  for (const occurrence of occurrences) addToIndex(index, nameKey(lexicon, occurrence), occurrence);
  const idOf = idsBy(lexicon, index);
  const links: Links = new Map();
  for (const occurrence of occurrences) {
    const document = links.get(occurrence.documentId) ?? new Map<string, string>();
    document.set(occurrence.id, idOf(occurrence));
    links.set(occurrence.documentId, document);
  }
  return links;
}

/** What all documents together say of each actor. */
function gather(occurrences: readonly ActorOccurrence[], links: Links): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const occurrence of occurrences) {
    const { actor, affiliation } = contributionOf(occurrence, links.get(occurrence.documentId)!)!;
    const known = evidence.get(actor) ?? noEvidence();
    evidence.set(actor, known);
    addEvidence(known, occurrence, affiliation);
  }
  return evidence;
}

/** The first document, by id, of each actor. */
function firstDocuments(links: Links): Map<string, string> {
  const first = new Map<string, string>();
  for (const [document, actors] of links)
    for (const actor of actors.values()) {
      const known = first.get(actor);
      if (known === undefined || document < known) first.set(actor, document);
    }
  return first;
}

const plain = ({ documents: _, isGiven: __, ...actor }: FoundActor): Actor => actor;

/**
 * Finds out which documents' actors are the same: given actors by their id and by nothing else, known actors by their id, people by given and family name (namesakes of different
 * countries apart), organizations by name or by an acronym that only one bears. A person of whom a document gives one name only stays
 * that document's, with a suggestion. Linear in the number of occurrences, and the same in whatever order they come. The store links
 * what is new by the same parts (services/linking), with the same result.
 */
export function linkActors(occurrences: readonly ActorOccurrence[], lexicon: Lexicon = loadLexicon()): LinkedActors {
  const links = linksOf(lexicon, occurrences);
  const evidence = gather(occurrences, links);
  const found = [...evidence.keys()].sort().map((id) => actorFrom(id, evidence.get(id)!));
  const documents = firstDocuments(links);
  return {
    actors: found.map(plain),
    links,
    suggestions: suggestMerges(lexicon, found, (id) => documents.get(id)!),
  };
}
