import { fold } from '../../../shared/fold.ts';
import type { DocumentsAnswer, DocumentsQuery, SearchAnswer } from '../../../shared/routes.ts';
import type { Span } from '../../../shared/span.ts';
import { roleOf } from '../../search/function-words.ts';
import type { PhraseWord } from '../../search/phrase-words.ts';
import type { Moment } from '../../store/store.ts';

type Found = SearchAnswer['documents'];
type Passage = NonNullable<Found['found'][number]['passage']>;

/** A word as it was typed and as names are compared: texts have either. */
const alternatives = ({ typed, text }: PhraseWord): string[] => [...new Set([typed.toLowerCase(), text])];

/** The documents that hold all words, or all documents; newest first. */
export const searchDocuments = (
  store: Moment,
  words: readonly PhraseWord[],
  { copies, corpus, limit, offset }: Omit<DocumentsQuery, 'q'>,
): Promise<DocumentsAnswer> => store.documents({ limit, offset }, copies, corpus, words.map(alternatives));

/** The first documents that hold all words but those that only join the others, each with the passage that does first; none where there are no words. */
export async function documentsWith(
  store: Moment,
  words: readonly PhraseWord[],
  { corpus, limit }: { corpus?: string[] | undefined; limit: number },
): Promise<Found> {
  const telling = words.filter(({ text }) => !roleOf(text));
  const asked = telling.length ? telling : words;
  if (!asked.length) return { total: 0, found: [] };
  const { total, documents } = await searchDocuments(store, asked, { corpus, copies: undefined, limit, offset: 0 });
  const texts = await store.texts(documents.map(({ id }) => id));
  const found = documents.map((document) => ({ ...document, passage: passageOf(texts.get(document.id) ?? '', asked) }));
  return { total, found };
}

const before = 40;
const longest = 160;
const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a text first has one of the words, and their places there. */
function passageOf(text: string, words: readonly PhraseWord[]): Passage | null {
  const any = new RegExp(words.flatMap(alternatives).map(escapeRegExp).join('|'), 'giu');
  const first = text.search(any);
  if (first < 0) return null;
  const start = startOfWord(text, Math.max(0, first - before));
  const passage = text.slice(start, start + longest).replace(/\s/gu, ' ');
  const marks = [...passage.matchAll(any)].map(
    ({ index, 0: found }): Span => ({ start: index, end: index + found.length }),
  );
  return { text: passage, marks };
}

const startOfWord = (text: string, from: number): number => {
  const space = from === 0 ? 0 : text.slice(from).search(/\s\S/u) + 1;
  return from + Math.max(0, space);
};

/** Whether a folded name has a word. */
export const holdsWord = (name: string, word: string): boolean => ` ${fold(name)} `.includes(` ${word} `);

/** Whether a word of a folded name begins so. */
export const holdsStart = (name: string, start: string): boolean => ` ${fold(name)}`.includes(` ${start}`);
