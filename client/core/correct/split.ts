import type { Occurrence } from '../../../shared/routes.ts';

type Meant = Pick<Occurrence, 'documentId' | 'name'>;

export const occurrenceKey = ({ documentId, name }: Meant): string => `${documentId}\t${name}`;

/** What a split names to take out those that were chosen: their names where these are all of a name, else their documents. */
export function splitOf(
  all: readonly Meant[],
  chosen: ReadonlySet<string>,
): { documents?: string[]; names?: string[] } {
  const isChosen = (one: Meant) => chosen.has(occurrenceKey(one));
  const out = all.filter(isChosen);
  const names = [...new Set(out.map(({ name }) => name))];
  const documents = [...new Set(out.map(({ documentId }) => documentId))];
  if (all.every((one) => isChosen(one) || !names.includes(one.name))) return { names };
  const others = all.filter((one) => !isChosen(one));
  const alone = others.every(({ documentId }) => !documents.includes(documentId));
  return alone ? { documents } : { documents, names };
}
