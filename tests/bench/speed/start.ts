import type { Bench } from './bench.ts';
import { inTurns } from './measure.ts';
import { cli, runNode } from './process.ts';
import type { Row } from './rows.ts';
import { syntheticFile } from './synthetic-store.ts';
import { oneArticle } from './texts.ts';

/** What short commands cost from start to end, beside a start of Node that does nothing. */
export async function measureStart(bench: Bench): Promise<Row[]> {
  const db = await syntheticFile(bench, bench.stances[0]!);
  const taken = await inTurns(
    {
      'node -e 0': ['-e', '0'],
      'demarche --version': [cli, '--version'],
      'demarche neighbors': [cli, 'neighbors', 'CHN', '--db', db],
      'demarche analyze --fast, one article': [cli, 'analyze', '--fast', oneArticle],
      'demarche analyze, one article': [cli, 'analyze', oneArticle],
    },
    bench.quick ? 3 : 5,
    async (argv) => (await runNode(argv)).cpu,
  );
  const yardstick = taken['node -e 0'];
  return Object.entries(taken).map(([what, time]) => ({
    ...{ group: 'start', what, value: time / 1000, unit: 'CPU s' },
    ...(time === yardstick ? { against: null, ratio: null } : { against: 'node -e 0', ratio: yardstick / time }),
  }));
}
