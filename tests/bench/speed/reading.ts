import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import type * as Analyze from '../../../server/pipeline/analyze.ts';
import type * as Pipelines from '../../../server/pipeline/default-pipeline.ts';
import type { Bench } from './bench.ts';
import { cpuOf, inTurns, median, timesAsGood } from './measure.ts';
import { cli, runNode, startPython } from './process.ts';
import type { Row } from './rows.ts';
import { articles, sampleTexts, wordsOf } from './texts.ts';

const group = 'reading';

const yardstick = 'compromise 14';

type Read = (text: string) => unknown;
type Readers = Record<string, Read>;

/** What reads a text; all stay loaded, so that it is their reading that is measured. */
async function readers({ load }: Bench): Promise<Readers> {
  const { defaultPipeline } = await load<typeof Pipelines>('pipeline/default-pipeline.js');
  const { analyze } = await load<typeof Analyze>('pipeline/analyze.js');
  const [fast, full] = [defaultPipeline({ fast: true }), defaultPipeline()];
  return {
    'rules and linear model': (text) => analyze(fast, { text }, 'a'),
    'with the encoder': (text) => analyze(full, { text }, 'a'),
    [yardstick]: (text) => nlp(text),
  };
}

/** Others that read, for a full run. */
async function otherReaders(): Promise<Readers> {
  const [{ default: wink }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const winkNlp = wink(model);
  return { 'wink-nlp 2 (no parse)': (text) => winkNlp.readDoc(text) };
}

async function warm(bench: Bench): Promise<Row[]> {
  const texts = sampleTexts();
  const words = texts.reduce((sum, text) => sum + wordsOf(text), 0);
  const here = { ...(await readers(bench)), ...(bench.quick ? {} : await otherReaders()) };
  const works: Record<string, () => Promise<number>> = Object.fromEntries(
    Object.entries(here).map(([name, read]) => [name, () => cpuOf(() => texts.forEach(read))]),
  );
  const spacy = bench.quick ? null : await startPython('spacy.py');
  if (spacy) works['spaCy 3, small model'] = () => spacy.ask<number>(texts);
  else if (!bench.quick) bench.notMeasured('spaCy (pip install spacy, and its model en_core_web_sm)');
  for (const work of Object.values(works)) for (let time = 0; time < 2; time++) await work();
  const taken = await inTurns(works, 5, (work) => work());
  spacy?.end();
  return Object.entries(taken).map(([what, times]) => ({
    ...{ group, what, value: (1000 * words) / median(times), unit: 'words per CPU second' },
    ...(what === yardstick
      ? { against: null, ratio: null }
      : { against: yardstick, ratio: timesAsGood(taken[yardstick]!, times) }),
  }));
}

/** Whole processes, from their start to their end. */
async function cold({ folder }: Bench): Promise<Row[]> {
  const many = articles(400);
  const file = join(folder, 'articles.jsonl');
  writeFileSync(file, many.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const script = `const { default: nlp } = await import('compromise');
    const { readFileSync } = await import('node:fs');
    for (const line of readFileSync('${file}', 'utf8').trim().split('\\n')) nlp(JSON.parse(line).text);`;
  const analyze = [cli, 'analyze', file, '--fast', '--workers'];
  const taken = await inTurns(
    { one: [...analyze, '1'], two: [...analyze, '2'], theirs: ['--input-type=module', '-e', script] },
    5,
    async (argv) => (await runNode(argv)).cpu,
  );
  const row = (what: string, times: readonly number[]): Row => ({
    ...{ group, what: `${what}, ${many.length} articles, cold`, value: median(times) / 1000, unit: 'CPU s' },
    ...{ against: 'compromise 14, cold', ratio: timesAsGood(taken.theirs, times) },
  });
  return [row('1 thread', taken.one), row('2 threads', taken.two)];
}

/** How fast articles are read, warm and (unless in haste) cold, beside other readers that read the same. */
export const measureReading = async (bench: Bench): Promise<Row[]> => [
  ...(await warm(bench)),
  ...(bench.quick ? [] : await cold(bench)),
];
