import type { Analysis, AnalyzedActor, AnalyzedMention } from '../../shared/analysis.ts';
import type { Document } from '../../shared/document.ts';
import type { Stance } from '../../shared/stance.ts';
import type { DocumentActorRow, DocumentRow, MentionRow, StanceRow } from './schema.ts';
import type { Provenance } from './store.ts';

/** What a document becomes in the tables, and back. JSON is text and counts are numbers, whatever the engine makes of them. */

export const documentRow = (
  document: Document,
  hash: string,
  path: string | null,
  { reader, annotation, origin }: Provenance,
): DocumentRow => ({
  ...document,
  hash,
  path,
  characters: document.text.length,
  reader,
  annotation: annotation && JSON.stringify(annotation),
  origin: origin ?? path,
});

/** `shownAs` tells which actors of the corpus are shown as another by now. */
export const documentActorRows = (
  documentId: string,
  actors: readonly AnalyzedActor[],
  shownAs: ReadonlyMap<string, string> = new Map(),
): DocumentActorRow[] =>
  actors.map((actor, position) => ({
    document_id: documentId,
    id: actor.id,
    position,
    name: actor.name,
    kind: actor.kind,
    country: actor.country,
    affiliation: actor.affiliation,
    role: actor.role,
    aliases: JSON.stringify(actor.aliases),
    linked_to: shownAs.get(actor.id) ?? actor.id,
    found_as: actor.id,
    given: actor.given ? JSON.stringify(actor.given) : null,
    name_key: null,
    summed_as: null,
  }));

export const mentionRows = (documentId: string, mentions: readonly AnalyzedMention[]): MentionRow[] =>
  mentions.map(({ start, end, actor, kind }, position) => ({
    document_id: documentId,
    position,
    start,
    end,
    actor,
    kind,
  }));

export const stanceRows = (documentId: string, stances: Analysis['stances']): StanceRow[] =>
  stances.map((stance) => ({
    document_id: documentId,
    id: stance.id,
    source: stance.source,
    target: stance.target,
    issue: stance.issue,
    type: stance.type,
    polarity: stance.polarity,
    intensity: stance.intensity,
    modality: stance.modality,
    confidence: stance.confidence,
    score: stance.score,
    attributed_to: stance.attributedTo,
    sentence_start: stance.sentence.start,
    sentence_end: stance.sentence.end,
    evidence_start: stance.evidence.start,
    evidence_end: stance.evidence.end,
    text: stance.text,
    why: JSON.stringify(stance.why),
    review: 'unreviewed',
    correction: null,
  }));

export const stanceOf = (row: Omit<StanceRow, 'document_id' | 'review' | 'correction'>): Stance => ({
  id: row.id,
  source: row.source,
  target: row.target,
  issue: row.issue,
  type: row.type,
  polarity: row.polarity,
  intensity: row.intensity,
  modality: row.modality,
  confidence: row.confidence,
  score: row.score,
  attributedTo: row.attributed_to,
  sentence: { start: row.sentence_start, end: row.sentence_end },
  evidence: { start: row.evidence_start, end: row.evidence_end },
  text: row.text,
  why: JSON.parse(row.why),
});

export { portions } from '../../shared/portions.ts';

/** What tells a row of a document, such as one of its actors or stances, from all others. */
export const placeOf = (documentId: string, id: string): string => JSON.stringify([documentId, id]);
