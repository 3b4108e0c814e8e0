import type { Kysely } from 'kysely';
import type { DocumentCopy } from '../../../../shared/document.ts';
import { groupBy } from '../../../../shared/group-by.ts';
import { compareCopies } from '../../../stories/copies.ts';
import { placeOf, portions } from '../../rows.ts';
import type { Schema } from '../../schema.ts';

const inOrder = (copies: readonly DocumentCopy[]): DocumentCopy[] =>
  copies.toSorted((a, b) => compareCopies({ ...a, id: a.documentId }, { ...b, id: b.documentId }));

const copyOf = ({ documentId, outlet, date }: DocumentCopy): DocumentCopy => ({ documentId, outlet, date });

/** The other copies of the stories of documents, leading copy first. */
export async function copiesOfDocuments(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<Map<string, DocumentCopy[]>> {
  const found = new Map<string, DocumentCopy[]>();
  for (const portion of portions(ids)) {
    const rows = await db
      .selectFrom('documents as document')
      .innerJoin('documents as copy', 'copy.story', 'document.story')
      .where('document.id', 'in', portion)
      .whereRef('copy.id', '!=', 'document.id')
      .select(['document.id', 'copy.id as documentId', 'copy.source as outlet', 'copy.date'])
      .execute();
    for (const [id, copies] of groupBy(rows, (row) => row.id)) found.set(id, inOrder(copies.map(copyOf)));
  }
  return found;
}

/** The sentences of stances with their documents, where the key is one of these or the document is. */
const sentences = (db: Kysely<Schema>, column: 'sentence_key' | 'document_id', values: readonly string[]) =>
  db
    .selectFrom('stances as stance')
    .innerJoin('documents as document', 'document.id', 'stance.document_id')
    .where(`stance.${column}`, 'in', values)
    .where('stance.sentence_key', 'is not', null)
    .select(['stance.id', 'stance.sentence_key as key', 'stance.quotation', 'document.story'])
    .select(['document.id as documentId', 'document.source as outlet', 'document.date'])
    .execute();

type Sentence = Awaited<ReturnType<typeof sentences>>[number];

/** Whether both are one telling: copies of one story have the sentence, or one article quotes the other. */
const isSameTelling = (a: Sentence, b: Sentence): boolean =>
  a.documentId !== b.documentId && (a.story === b.story || (a.quotation !== null && a.quotation === b.quotation));

async function portioned(db: Kysely<Schema>, column: 'sentence_key' | 'document_id', values: Iterable<string>) {
  const found: Sentence[] = [];
  for (const portion of portions([...new Set(values)])) found.push(...(await sentences(db, column, portion)));
  return found;
}

/** The other documents that have the sentence of a stance, first one first, by document and stance. */
export async function copiesOfStances(
  db: Kysely<Schema>,
  stances: readonly { documentId: string; id: string }[],
): Promise<(documentId: string, id: string) => DocumentCopy[]> {
  const own = await portioned(
    db,
    'document_id',
    stances.map(({ documentId }) => documentId),
  );
  const asked = new Set(stances.map(({ documentId, id }) => placeOf(documentId, id)));
  const wanted = new Map(
    own
      .map((sentence) => [placeOf(sentence.documentId, sentence.id), sentence] as const)
      .filter(([key]) => asked.has(key)),
  );
  const byKey = groupBy(
    await portioned(
      db,
      'sentence_key',
      [...wanted.values()].map(({ key }) => key!),
    ),
    ({ key }) => key,
  );
  return (documentId, id) => {
    const sentence = wanted.get(placeOf(documentId, id));
    const same = sentence ? byKey.get(sentence.key)!.filter((other) => isSameTelling(sentence, other)) : [];
    return inOrder([...new Map(same.map((other) => [other.documentId, copyOf(other)])).values()]);
  };
}
