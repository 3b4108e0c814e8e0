import type { Answer } from '../api/request.ts';
import { counted } from '../words/words.ts';

type Neighbors = Answer<'neighbors'>['neighbors'];
type Occurrences = Answer<'occurrences'>['occurrences'];
type Listed = Pick<Answer<'occurrences'>, 'total'> & { occurrences: readonly unknown[] };

/** What speaks for two actors being one: how many neighbours of the one with fewer are the other's, too. */
export function sharedNeighbours(a: Neighbors, b: Neighbors): string | null {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const ids = new Set(more.map(({ id }) => id));
  const shared = fewer.filter(({ id }) => ids.has(id)).length;
  if (shared === 0) return null;
  return `${shared} of the ${counted(fewer.length, 'neighbour')} of the smaller ${shared === 1 ? 'is one' : 'are neighbours'} of the larger`;
}

/** That no article names both, as far as their articles are listed. */
export const noneApart = (sides: readonly Listed[]): string =>
  `nothing found: no article names both${sides.some(({ occurrences, total }) => occurrences.length < total) ? ', as far as they are listed' : ''}`;

/** What speaks against it: articles that know both as two. */
export function namedApart(a: Occurrences, b: Occurrences): string | null {
  const documents = new Set(a.map(({ documentId }) => documentId));
  const both = new Set(b.filter(({ documentId }) => documents.has(documentId)).map(({ documentId }) => documentId));
  return both.size === 0 ? null : `${counted(both.size, 'article')} ${both.size === 1 ? 'names' : 'name'} both, as two`;
}
