import { documentTerms } from '../../../shared/document-terms.ts';
import type { ListedFilter } from '../../../shared/filter.ts';
import { fold } from '../../../shared/fold.ts';
import type { DocumentsAnswer, DocumentsQuery, SearchAnswer } from '../../../shared/routes.ts';
import type { Span } from '../../../shared/span.ts';
import { type SearchTerm, textWords } from '../../../shared/text-words.ts';
import { tellingTerms } from '../../search/telling-terms.ts';
import type { Moment } from '../../store/store.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';

type Found = SearchAnswer['documents'];
type Passage = NonNullable<Found['found'][number]['passage']>;

/** The documents that meet all terms of the phrase, best first, or all documents, newest first. */
export async function searchDocuments(
  store: Moment,
  { q = '', limit, offset, after, ...selection }: Paged<DocumentsQuery>,
): Promise<WithKey<DocumentsAnswer>> {
  const terms = documentTerms(q);
  if (q.trim() && !terms.length) return { total: 0, next: null, documents: [] };
  return store.documents({ limit, offset, after }, { ...selection, terms });
}

/** The first documents that meet all terms of the phrase but the words that only join the others, each with the passage that does first; none where there are no terms. */
export async function documentsWith(
  store: Moment,
  q: string,
  { limit, ...filter }: ListedFilter & { limit: number },
): Promise<Found> {
  const terms = tellingTerms(q);
  if (!terms.length) return { total: 0, found: [] };
  const { total, documents } = await store.documents({ limit, offset: 0 }, { ...filter, terms });
  const texts = await store.texts(documents.map(({ id }) => id));
  const found = documents.map((document) => ({ ...document, passage: passageOf(texts.get(document.id) ?? '', terms) }));
  return { total, found };
}

const before = 40;
const longest = 160;

/** Where a text first has a word of the terms, and their places there. */
function passageOf(text: string, terms: readonly SearchTerm[]): Passage | null {
  const [first] = placesOf(text, terms);
  if (!first) return null;
  const start = startOfWord(text, Math.max(0, first.start - before));
  const passage = text.slice(start, start + longest).replace(/\s/gu, ' ');
  return { text: passage, marks: [...placesOf(passage, terms)] };
}

/** The places of words of the terms. */
function* placesOf(text: string, terms: readonly SearchTerm[]): Generator<Span> {
  const whole = new Set(terms.flatMap(({ words }) => words));
  const beginnings = terms.flatMap(({ words, isBeginning }) => (isBeginning ? words.slice(-1) : []));
  for (const { word, start, end } of textWords(text))
    if (whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning))) yield { start, end };
}

const startOfWord = (text: string, from: number): number => {
  const space = from === 0 ? 0 : text.slice(from).search(/\s\S/u) + 1;
  return from + Math.max(0, space);
};

/** Whether a folded name has a word. */
export const holdsWord = (name: string, word: string): boolean => ` ${fold(name)} `.includes(` ${word} `);

/** Whether a word of a folded name begins so. */
export const holdsStart = (name: string, start: string): boolean => ` ${fold(name)}`.includes(` ${start}`);
