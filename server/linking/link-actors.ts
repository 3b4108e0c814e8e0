import type { Actor } from '../../shared/actor.ts';
import type { ActorOccurrence, MergeSuggestion } from '../../shared/linking.ts';
import { type Lexicon, loadLexicon } from '../lexicon/lexicon.ts';
import { type CorpusIds, corpusIds } from './corpus-ids.ts';
import { actorFrom, addEvidence, type Evidence, noEvidence } from './evidence.ts';
import { suggestMerges } from './suggestions.ts';

/** The corpus-wide actors, who in which document is which, and what is probable but not certain. */
export interface LinkedActors {
  /** In the order of their ids. */
  actors: Actor[];
  /** Document id -> id in the document -> corpus-wide id. */
  links: Map<string, Map<string, string>>;
  suggestions: MergeSuggestion[];
}

/** The links of all documents, document by document. */
function linksOf(occurrences: readonly ActorOccurrence[], ids: CorpusIds): Map<string, Map<string, string>> {
  const links = new Map<string, Map<string, string>>();
  for (const occurrence of occurrences) {
    const document = links.get(occurrence.documentId) ?? new Map<string, string>();
    document.set(occurrence.id, ids.of(occurrence));
    links.set(occurrence.documentId, document);
  }
  return links;
}

const nothing: ReadonlySet<keyof Actor> = new Set();

/** The fields that callers state of each given actor in any document. */
function statedFields(occurrences: readonly ActorOccurrence[]): Map<string, Set<keyof Actor>> {
  const stated = new Map<string, Set<keyof Actor>>();
  for (const { id, given } of occurrences) if (given) stated.set(id, new Set([...(stated.get(id) ?? []), ...given]));
  return stated;
}

/** What all documents together say of each actor. */
function gather(
  occurrences: readonly ActorOccurrence[],
  links: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  const stated = statedFields(occurrences);
  for (const occurrence of occurrences) {
    const document = links.get(occurrence.documentId)!;
    const id = document.get(occurrence.id)!;
    const known = evidence.get(id) ?? noEvidence();
    evidence.set(id, known);
    const { affiliation } = occurrence;
    const actsFor = affiliation === null ? null : (document.get(affiliation) ?? affiliation);
    addEvidence(known, occurrence, actsFor, stated.get(id) ?? nothing);
  }
  return evidence;
}

/**
 * Finds out which documents' actors are the same: given actors by their id and by nothing else, known actors by their id, people by given and family name (namesakes of different
 * countries apart), organizations by name or by an acronym that only one bears. A person of whom a document gives one name only stays
 * that document's, with a suggestion. Linear in the number of occurrences, and the same in whatever order they come.
 */
export function linkActors(occurrences: readonly ActorOccurrence[], lexicon: Lexicon = loadLexicon()): LinkedActors {
  const ids = corpusIds(lexicon, occurrences);
  const links = linksOf(occurrences, ids);
  const evidence = gather(occurrences, links);
  const actors = [...evidence.keys()].sort().map((id) => actorFrom(id, evidence.get(id)!));
  const ranked = [...actors].sort((a, b) => evidence.get(b.id)!.documents - evidence.get(a.id)!.documents);
  return { actors, links, suggestions: suggestMerges(lexicon, occurrences, ids, ranked) };
}
