import type { StanceRecord } from '../../shared/routes.ts';
import type { Links } from './links.ts';

/** A sentence as answers carry it: who says it of whom, where it stands, and the place on the page. */
export const quotation = (stance: StanceRecord, links: Links) => ({
  sentence: stance.sentenceText,
  outlet: stance.outlet,
  date: stance.date?.slice(0, 10) ?? null,
  article: stance.documentTitle ?? stance.documentId,
  source: stance.sourceName,
  target: stance.targetName,
  issue: stance.issueGroup ?? stance.issue,
  type: stance.type,
  polarity: stance.polarity,
  modality: stance.modality,
  attributedTo: stance.attributedToName,
  confidence: stance.confidence,
  review: stance.review,
  documentId: stance.documentId,
  stanceId: stance.id,
  link: links.article(stance.documentId, stance.id),
});
