import type { Actor } from '../../shared/actor.ts';
import { capitalized } from './capitalized.ts';
import type { ExportedStance } from './source.ts';
import { issueOf, stanceKey } from './stance-key.ts';
import { dayOf } from './statement-columns.ts';

/** The label of an actor's kind beside `Actor`: `Country`. */
export const labelOf = ({ kind }: Actor): string => capitalized(kind);

/** Properties of a stance's relationship, by name. */
export const relationshipValues = (stance: ExportedStance) => ({
  id: stanceKey(stance),
  date: dayOf(stance.document.date),
  polarity: stance.polarity,
  intensity: stance.intensity,
  modality: stance.modality,
  confidence: stance.confidence,
  issue: issueOf(stance),
  attributedTo: stance.attributedTo?.name ?? null,
  sentence: stance.sentenceText,
  outlet: stance.document.source,
  title: stance.document.title,
  url: stance.document.url,
});
