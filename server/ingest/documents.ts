import type { DocumentInput } from '../../shared/document.ts';
import { databases } from './databases/databases.ts';
import { dateAbove, parseDate } from './date.ts';
import type { Source } from './files/source.ts';
import type { Place } from './place.ts';
import { failure, type ReadContext, type ReadDocument, type ReadItem, unreadable } from './reader.ts';
import type { WrittenArticle } from './written-article.ts';

/** The document that a source is as a whole. */
export const oneDocument = (source: Source, input: DocumentInput, notes: string[] = []): ReadDocument => ({
  kind: 'document',
  place: source.place,
  path: source.path,
  input,
  notes,
});

/** A document of a written article; a date that is not clear is left out with a note. */
export function documentOfArticle(place: Place, { date: written, ...rest }: WrittenArticle): ReadItem {
  if (!rest.text.trim()) return failure(place, 'has no full text; get it with its text, or leave it out');
  const { date, note } = written === null ? { date: null, note: undefined } : parseDate(written);
  return {
    kind: 'document',
    place,
    path: null,
    input: { ...rest, date },
    notes: note ? [`date left out: ${note}`] : [],
  };
}

/** Articles of one file, each with its number. */
export function* numbered(source: Source, articles: Iterable<WrittenArticle>): Generator<ReadItem> {
  const { place } = source;
  let number = 0;
  for (const article of articles) {
    number += 1;
    yield documentOfArticle({ ...place, unit: 'article', number }, article);
  }
}

/**
 * The documents of a text: the articles of a news database when it is a download of one, else one document.
 * @throws DemarcheError `unreadable_input` when the user says that it is a download, and no article is found in it.
 */
export function* documentsOfText(
  source: Source,
  { format }: ReadContext,
  text: string,
  rest: Omit<DocumentInput, 'text'> = {},
  notes: string[] = [],
): Generator<ReadItem> {
  const wanted = databases.find(({ name }) => name === format);
  const database = wanted ?? (format === undefined ? databases.find(({ recognizes }) => recognizes(text)) : undefined);
  if (!database) yield oneDocument(source, { text, date: dateAbove(text), ...rest }, notes);
  else yield* articlesOf(database, source, text);
}

function* articlesOf(
  { title, articles }: (typeof databases)[number],
  source: Source,
  text: string,
): Generator<ReadItem> {
  let count = 0;
  for (const item of numbered(source, articles(text))) {
    count += 1;
    yield item;
  }
  if (!count) throw unreadable(`no article of ${title} was found in it; leave --format out to read it as it is`);
}
