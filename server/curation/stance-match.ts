import type { Passage, StanceRef } from '../../shared/curation.ts';
import { fold } from '../../shared/fold.ts';
import { overlaps, type Span } from '../../shared/span.ts';
import type { Stance } from '../../shared/stance.ts';

/** An actor of a document with the corpus-wide actor that shows it. */
export interface LocalActor {
  id: string;
  name: string;
  aliases: readonly string[];
  linkedTo: string;
}

/** What a document says, as its analysis found it. */
export interface FoundDocument {
  id: string;
  text: string;
  stances: readonly Stance[];
  actors: readonly LocalActor[];
}

/** Where a passage stands in a text by now: where it was, else at the nearest place with the same words; null when it is gone. */
export function locate(text: string, { start, end, text: words }: Passage): Span | null {
  if (text.slice(start, end) === words) return { start, end };
  const before = text.lastIndexOf(words, start);
  const after = text.indexOf(words, start);
  const places = [before, after]
    .filter((place) => place >= 0)
    .sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return places.length ? { start: places[0]!, end: places[0]! + words.length } : null;
}

/** True when the document knows the actor by this name. */
export const goesBy = (actor: LocalActor | undefined, name: string): boolean =>
  actor !== undefined && [actor.name, ...actor.aliases].some((own) => fold(own) === fold(name));

type Ends = Pick<StanceRef, 'source' | 'target' | 'issue'>;

/** The stances between the ends that are named; one toward no actor is told by its issue. */
function between({ stances, actors }: FoundDocument, { source, target, issue }: Ends): Stance[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return stances.filter((stance) => {
    if (!goesBy(byId.get(stance.source), source)) return false;
    if (target !== null) return stance.target !== null && goesBy(byId.get(stance.target), target);
    return stance.target === null && fold(stance.issue ?? '') === fold(issue ?? '');
  });
}

const isAt = (span: Span, { evidence }: Stance): boolean => evidence.start === span.start && evidence.end === span.end;

/** The nearest of the stances to a place, then the first by its id. */
const nearest = (stances: readonly Stance[], { start }: Span): Stance | undefined =>
  [...stances].sort(
    (a, b) =>
      Math.abs(a.evidence.start - start) - Math.abs(b.evidence.start - start) ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  )[0];

/**
 * The stance of today that a reference of yesterday names: at the same passage or one that shares words with it, between the
 * same ends, of the same type. With `anyType` the only one there may have another type, as after a better analysis.
 */
export function matchStance(document: FoundDocument, ref: StanceRef, anyType: boolean): Stance | null {
  const span = locate(document.text, ref);
  if (!span) return null;
  const near = between(document, ref).filter((stance) => overlaps(stance.evidence, span));
  const typed = near.filter(({ type }) => type === ref.type);
  const best =
    nearest(
      typed.filter((stance) => isAt(span, stance)),
      span,
    ) ?? nearest(typed, span);
  if (best || !anyType) return best ?? null;
  const exact = near.filter((stance) => isAt(span, stance));
  if (exact.length) return exact.length === 1 ? exact[0]! : null;
  return near.length === 1 ? near[0]! : null;
}
