import type { OccurrencesAnswer, OccurrencesQuery } from '../../../shared/routes.ts';
import type { Span } from '../../../shared/span.ts';
import type { Moment } from '../../store/store.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { resolveActor } from './resolve-actor.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence that a span starts in, without the white space around it; by the paragraph alone, since it is only shown. */
function sentenceAround(text: string, { start }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', start);
  const paragraph = text.slice(from, to < 0 ? text.length : to);
  const { segment, index } = segmenter.segment(paragraph).containing(start - from)!;
  const first = from + index + (segment.length - segment.trimStart().length);
  return { start: first, end: first + segment.trim().length };
}

/** The sentence of a document that first mentions an actor, by name where it does; null when none does. */
async function firstSentence(store: Moment, documentId: string, actor: string) {
  const mentions = (await store.mentions(documentId)).filter((mention) => mention.actor === actor);
  const mention = mentions.find(({ kind }) => kind === 'name') ?? mentions[0];
  const text = mention && (await store.document(documentId))?.text;
  if (!mention || !text) return null;
  const { start, end } = sentenceAround(text, mention);
  return {
    text: text.slice(start, end),
    mention: { start: mention.start - start, end: Math.min(mention.end, end) - start },
  };
}

/**
 * The documents that mean an actor, with the name by which they do and a sentence that mentions it.
 * @throws DemarcheError `unknown_actor`, `ambiguous_actor`.
 */
export async function listOccurrences(
  store: Moment,
  idOrName: string,
  { limit, offset, after, ...filter }: Paged<OccurrencesQuery>,
): Promise<WithKey<OccurrencesAnswer>> {
  const { id } = await resolveActor(store, idOrName);
  const { occurrences, ...counts } = await store.occurrences(id, { limit, offset, after }, filter);
  const told = [];
  for (const occurrence of occurrences)
    told.push({ ...occurrence, sentence: await firstSentence(store, occurrence.documentId, id) });
  return { ...counts, occurrences: told };
}
