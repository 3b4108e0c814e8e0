import type * as Services from '../../../../server/services/queries.ts';
import type * as Stores from '../../../../server/store/open-store.ts';
import { freshSchema } from '../../../postgres/cluster.ts';
import { postgresPrograms } from '../../../postgres/programs.ts';
import { actorAt } from '../../synthetic-corpus.ts';
import type { Bench } from '../bench.ts';
import { median } from '../measure.ts';
import type { Row } from '../rows.ts';
import { fill, syntheticFile } from '../synthetic-store.ts';

type Ask = (queries: Services.Queries, round: number) => Promise<unknown>;

const nameAt = (rank: number): string => actorAt(rank).id;
const polarities = ['positive', 'negative', 'neutral'] as const;

/** Each round asks another question of the same kind: an answer that is kept from the last time tells nothing. */
const questions: Readonly<Record<string, Ask>> = {
  'the strongest 60 actors': (queries, round) => queries.graph({ nodes: 60 + round }),
  'the graph of one sign': (queries, round) =>
    queries.graph({ whole: true, polarity: [polarities[round % 3]!], from: `20${15 + round}-01-01` }),
  'neighbours of a hub': (queries, round) => queries.neighbors(nameAt(round)),
  'an edge of two hubs': (queries, round) => queries.edge(nameAt(round), nameAt(round + 1)),
  'a page of stances': (queries, round) => queries.stances({ limit: 100, offset: 100 * round }),
  'a search for actors': (queries, round) =>
    queries.search({ q: 'ba den fi gor hal'.split(' ')[round % 5]! } as object),
  'who criticises a hub': (queries, round) => queries.ask({ q: `who criticises ${actorAt(round).name}` } as object),
};

const rounds = 5;

async function timeOf(queries: Services.Queries, ask: Ask): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await ask(queries, round);
    taken.push(performance.now() - start);
  }
  return median(taken);
}

/** How long answers take, of stores of several sizes on both engines. */
export async function measureQueries(bench: Bench): Promise<Row[]> {
  const { createQueries } = await bench.load<typeof Services>('services/queries.js');
  const { openStore } = await bench.load<typeof Stores>('store/open-store.js');
  const inDatabase = async (stances: number) => {
    const location = await freshSchema();
    await fill(bench, location, stances);
    return location;
  };
  const engines: [string, (stances: number) => Promise<string>][] = [['SQLite', (size) => syntheticFile(bench, size)]];
  if (postgresPrograms && !bench.quick) engines.push(['PostgreSQL', inDatabase]);
  const rows: Row[] = [];
  for (const [engine, location] of engines)
    for (const stances of bench.stances) {
      const store = await openStore(await location(stances));
      const queries = createQueries(store);
      for (const [what, ask] of Object.entries(questions))
        rows.push({
          ...{ group: 'queries', what: `${what}, ${stances.toLocaleString('en')} stances, ${engine}` },
          ...{ value: await timeOf(queries, ask), unit: 'ms', against: null, ratio: null },
        });
      await store.close();
    }
  return rows;
}
