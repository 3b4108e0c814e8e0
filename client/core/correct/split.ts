import { fold } from '../../../shared/fold.ts';
import { groupBy } from '../../../shared/group-by.ts';
import type { Occurrence, OccurrencesAnswer } from '../../../shared/routes.ts';
import type { Asked } from './acts.ts';

type Meant = Pick<Occurrence, 'documentId' | 'name'>;
type Parts = Pick<Extract<Asked, { op: 'split' }>, 'documents' | 'names' | 'occurrences'>;

export const occurrenceKey = ({ documentId, name }: Meant): string => `${documentId}\t${name}`;

/**
 * What a split names to take out exactly those that were chosen: their names where these are all of a name, their
 * documents, or documents and names, where no other occurrence meets them, else each by itself.
 */
export function splitOf(
  { occurrences: all, total }: Pick<OccurrencesAnswer, 'total'> & { occurrences: readonly Meant[] },
  chosen: ReadonlySet<string>,
): Parts {
  const out = all.filter((one) => chosen.has(occurrenceKey(one)));
  const documents = [...new Set(out.map(({ documentId }) => documentId))];
  const byName = groupBy(out, ({ name }) => fold(name));
  const names = [...byName.values()].map(([one]) => one!.name);
  const meets = (test: (one: Meant) => boolean) => all.filter(test).length === out.length;
  const named = ({ name }: Meant) => byName.has(fold(name));
  const inDocument = ({ documentId }: Meant) => documents.includes(documentId);
  const listed = all.length === total;
  if (listed && meets(named)) return { names };
  if (listed && meets(inDocument)) return { documents };
  if (listed && meets((one) => named(one) && inDocument(one))) return { documents, names };
  return { occurrences: out.map(({ documentId, name }) => ({ document: documentId, name })) };
}
