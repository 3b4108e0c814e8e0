import type { Bench } from '../bench.ts';
import { inTurns, median, timesAsGood } from '../measure.ts';
import { cli, runNode } from '../process.ts';
import type { Row } from '../rows.ts';
import { syntheticFile } from '../synthetic-store.ts';
import { oneArticle } from '../texts.ts';

const compromiseReads = `const { default: nlp } = await import('compromise');
  nlp((await import('node:fs')).readFileSync('${oneArticle}', 'utf8'));`;

/** Nothing, and little: what a command can be compared with. */
const yardsticks = {
  'node -e 0': ['-e', '0'],
  'compromise 14, one article': ['--input-type=module', '-e', compromiseReads],
};

/** What short commands cost from start to end, beside programs that do less. */
export async function measureStart(bench: Bench): Promise<Row[]> {
  const db = await syntheticFile(bench, bench.stances[0]!);
  const all: Readonly<Record<string, [argv: string[], against: keyof typeof yardsticks, most?: number]>> = {
    'demarche --version': [[cli, '--version'], 'node -e 0', 0.15],
    'demarche neighbors': [[cli, 'neighbors', 'CHN', '--db', db], 'node -e 0'],
    'demarche analyze, one article': [[cli, 'analyze', oneArticle], 'compromise 14, one article', 0.8],
    'demarche analyze --fast, one article': [[cli, 'analyze', '--fast', oneArticle], 'compromise 14, one article'],
  };
  const commands = Object.entries(all).slice(0, bench.quick ? 3 : 4);
  const works = { ...yardsticks, ...Object.fromEntries(commands.map(([what, [argv]]) => [what, argv])) };
  const taken: Readonly<Record<string, readonly number[]>> = await inTurns(
    works,
    bench.quick ? 3 : 5,
    async (argv) => (await runNode(argv)).cpu,
  );
  const row = (what: string): Row => ({
    ...{ group: 'start', what, value: median(taken[what]!) / 1000, unit: 'CPU s' },
    ...{ against: null, ratio: null },
  });
  return [
    ...Object.keys(yardsticks).map(row),
    ...commands.map(([what, [, against, most]]) => ({
      ...row(what),
      ...(!bench.quick && most && { most }),
      against,
      ratio: timesAsGood(taken[against]!, taken[what]!),
    })),
  ];
}
