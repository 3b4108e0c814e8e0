import type { openStore } from '../../server/store/open-store.ts';
import { documentActorRows, documentRow, stanceRows } from '../../server/store/rows.ts';
import { fold } from '../../shared/fold.ts';
import { connect, insert } from './raw-rows.ts';
import { articleAt, type Size } from './synthetic-corpus.ts';

const documentsAtOnce = 1000;

const unknown = { reader: null, annotation: null };

/**
 * Makes a store of synthetic articles, none of them linked yet, several times faster than they are stored one by one: their rows are
 * written, and what follows from these is derived at once by the store that `open` opens.
 */
export async function makeArticleStore(open: typeof openStore, location: string, size: Size): Promise<void> {
  await (await open(location)).close();
  const db = connect(location);
  const known = new Set<string>();
  for (let from = 0; from < size.documents; from += documentsAtOnce) {
    const numbers = Array.from({ length: Math.min(documentsAtOnce, size.documents - from) }, (_, n) => from + n);
    const articles = numbers.map((number) => ({ number: number + 1, ...articleAt(number, size) }));
    const actors = new Map(
      articles.flatMap(({ analysis }) => analysis.actors.map((actor) => [actor.id, actor] as const)),
    );
    const arrived = [...actors.values()].filter(({ id }) => !known.has(id));
    for (const { id } of arrived) known.add(id);
    await db.transaction().execute(async (trx) => {
      await insert(
        trx,
        'documents',
        articles.map(({ number, document }) => ({
          ...{ ...documentRow(document, document.id, null, unknown), number, story: document.id },
        })),
      );
      await insert(
        trx,
        'corpus_documents',
        articles.map(({ document: { id } }) => ({ corpus: 'main', document_id: id })),
      );
      await insert(
        trx,
        'actors',
        arrived.map(({ aliases: _, ...actor }) => ({ ...actor, stances: 0 })),
      );
      await insert(
        trx,
        'aliases',
        arrived.flatMap(({ id, name, aliases }) =>
          [name, ...aliases].map((each, position) => ({ actor_id: id, position, name: each, folded: fold(each) })),
        ),
      );
      await insert(
        trx,
        'document_actors',
        articles.flatMap(({ analysis: { id, actors: own } }) => documentActorRows(id, own)),
      );
      await insert(
        trx,
        'stances',
        articles.flatMap(({ analysis: { id, stances } }) =>
          stanceRows(id, stances).map((row) => ({
            ...row,
            repeats: 0,
            sentence_key: `${id} ${row.id}`,
            quotation: null,
          })),
        ),
      );
    });
  }
  await db.destroy();
  const store = await open(location);
  await store.repair();
  await store.close();
}
