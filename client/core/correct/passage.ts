import type { DocumentDetails } from '../../../shared/routes.ts';
import { contains, overlaps, type Span } from '../../../shared/span.ts';
import { paragraphs } from '../evidence/paragraphs.ts';

/** The span without white space at its ends; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const first = words.search(/\S/);
  return first < 0 ? null : { start: start + first, end: start + words.trimEnd().length };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a document as spans of its text, roughly: they are only a start for marking words. */
export const sentencesOf = (text: string): Span[] =>
  paragraphs(text).flatMap(({ start, end }) =>
    [...segmenter.segment(text.slice(start, end))].flatMap(
      ({ segment, index }) => trimmed(text, { start: start + index, end: start + index + segment.length }) ?? [],
    ),
  );

/** The sentence one further or back from a place. */
export function sentenceBeside(sentences: readonly Span[], { start, end }: Span, by: 1 | -1): Span | undefined {
  return by > 0 ? sentences.find((one) => one.start >= end) : sentences.findLast((one) => one.end <= start);
}

/** Where words stand in a text, nearest to a place; null where they do not. */
export function locateWords(text: string, words: string, near: number): Span | null {
  if (words === '') return null;
  const places = [text.lastIndexOf(words, near), text.indexOf(words, near)].filter((place) => place >= 0);
  if (!places.length) return null;
  const start = places.reduce((best, place) => (Math.abs(place - near) < Math.abs(best - near) ? place : best));
  return { start, end: start + words.length };
}

type Mention = DocumentDetails['mentions'][number];
export interface End {
  id: string;
  name: string;
}

/** Who probably takes the stance of marked words toward whom: the first two actors in them, else in their paragraph. */
export function endsNear(
  text: string,
  mentions: readonly Mention[],
  span: Span,
): [source: End | null, target: End | null] {
  const actorsIn = (area: Span) => {
    const found = mentions.filter((mention) => overlaps(mention, area)).sort((a, b) => a.start - b.start);
    return [...new Map(found.map(({ actor, name }) => [actor, { id: actor, name }])).values()];
  };
  const paragraph = paragraphs(text).find((one) => contains(one, { start: span.start, end: span.start })) ?? span;
  const near = [...actorsIn(span), ...actorsIn(paragraph)];
  const [source = null, target = null] = [...new Map(near.map((end) => [end.id, end])).values()];
  return [source, target];
}
