import { createQueries } from '../../../server/services/queries.ts';
import type { Store } from '../../../server/store/store.ts';
import { exportedText } from '../../exported-text.ts';

const all = { limit: 1000, offset: 0 };

/** All that users can see of a store, as text. */
export async function wholeStore(store: Store): Promise<string> {
  const queries = createQueries(store);
  const ids = await store.documentIds({});
  return JSON.stringify(
    {
      graph: await exportedText(queries, 'json'),
      documents: await Promise.all(ids.map((id) => store.storedDocument(id))),
      mentions: await Promise.all(ids.map((id) => store.mentions(id))),
      stances: await store.stances({}),
      actors: await store.actors(),
      ranking: await store.searchActors('', all),
      suggestions: await store.mergeSuggestions(),
      issues: await queries.issues(all),
      counts: await store.counts(),
      readers: await store.readers(),
      faults: [...(await store.damage()), ...(await store.faults())],
    },
    null,
    1,
  );
}
