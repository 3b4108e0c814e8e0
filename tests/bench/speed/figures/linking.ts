import { join } from 'node:path';
import type * as Link from '../../../../server/services/linking/link.ts';
import type * as Stores from '../../../../server/store/open-store.ts';
import type { Store } from '../../../../server/store/store.ts';
import { freshSchema } from '../../../postgres/cluster.ts';
import { postgresPrograms } from '../../../postgres/programs.ts';
import { makeArticleStore } from '../../article-store.ts';
import { articleAt, type Size } from '../../synthetic-corpus.ts';
import type { Bench } from '../bench.ts';
import { median } from '../measure.ts';
import type { Row } from '../rows.ts';

/** Articles that come into a corpus, and how many seconds their linking may take there. */
const more = 100;
const most = 2;

async function add(store: Store, size: Size): Promise<void> {
  const { documents } = await store.counts();
  for (let number = documents; number < documents + more; number++) {
    const { document, analysis } = articleAt(number, size);
    await store.saveDocument(document, document.id, analysis);
  }
}

/** Linking a few more articles into corpora of many, in seconds of the clock, the time of a database server included. */
export async function measureLinking({ load, folder, quick, notMeasured }: Bench): Promise<Row[]> {
  const { openStore } = await load<typeof Stores>('store/open-store.js');
  const { linkCorpus } = await load<typeof Link>('services/linking/link.js');
  const engines: [string, (documents: number) => Promise<string>][] = [
    ['SQLite', async (documents) => join(folder, `linking-${documents}.db`)],
  ];
  if (postgresPrograms) engines.push(['PostgreSQL', freshSchema]);
  else notMeasured('linking on PostgreSQL, which is not installed');
  const rows: Row[] = [];
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const start = performance.now();
    await work();
    return (performance.now() - start) / 1000;
  };
  for (const [engine, location] of engines)
    for (const documents of quick ? [1000] : [20_000, 100_000]) {
      const size: Size = { documents, actors: documents / 5, stancesPerDocument: 3 };
      const row = (what: string, value: number, limit?: number): Row => ({
        ...{ group: 'linking', what: `${engine}, ${what}`, value, unit: 's', against: null, ratio: null },
        ...(limit && { most: limit }),
      });
      const place = await location(documents);
      await makeArticleStore(openStore, place, size);
      const store = await openStore(place);
      const link = () => timed(() => linkCorpus(store, {}));
      rows.push(row(`all of ${documents} articles`, await link()));
      const taken: number[] = [];
      for (let round = 0; round < 5; round++) {
        await add(store, size);
        taken.push(await link());
      }
      rows.push(row(`${more} more articles to ${documents}`, median(taken), most));
      await store.close();
    }
  return rows;
}
