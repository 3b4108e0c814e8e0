import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import type * as Analyze from '../../../server/pipeline/analyze.ts';
import type * as Pipelines from '../../../server/pipeline/default-pipeline.ts';
import type { Bench } from './bench.ts';
import { cpuOf, inTurns } from './measure.ts';
import { cli, runNode, runPython } from './process.ts';
import type { Row } from './rows.ts';
import { articles, sampleTexts, wordsOf } from './texts.ts';

const group = 'reading';

/** What reads a text; all stay loaded, so that it is their reading that is measured. */
async function readers({ load }: Bench): Promise<Record<string, (text: string) => unknown>> {
  const { defaultPipeline } = await load<typeof Pipelines>('pipeline/default-pipeline.js');
  const { analyze } = await load<typeof Analyze>('pipeline/analyze.js');
  const [fast, full, winkNlp] = [defaultPipeline({ fast: true }), defaultPipeline(), wink(model)];
  return {
    'rules and linear model': (text) => analyze(fast, { text }, 'a'),
    'with the encoder': (text) => analyze(full, { text }, 'a'),
    'compromise 14': (text) => nlp(text),
    'wink-nlp 2 (no parse)': (text) => winkNlp.readDoc(text),
  };
}

async function warm(bench: Bench): Promise<Row[]> {
  const texts = sampleTexts().slice(0, bench.quick ? 15 : 60);
  const words = texts.reduce((sum, text) => sum + wordsOf(text), 0);
  const works = Object.fromEntries(
    Object.entries(await readers(bench)).map(([name, read]) => [name, () => texts.forEach(read)]),
  );
  for (const work of Object.values(works)) work();
  const taken: Record<string, number> = await inTurns(works, bench.quick ? 3 : 5, cpuOf);
  const spacy = await runPython<{ cpu: number }>('spacy.py', JSON.stringify(texts));
  if (spacy) taken['spaCy 3, small model'] = spacy.cpu;
  else bench.notMeasured('spaCy (pip install spacy, and its model en_core_web_sm)');
  const yardstick = 'compromise 14';
  return Object.entries(taken).map(([what, time]) => ({
    ...{ group, what, value: (1000 * words) / time, unit: 'words per CPU second' },
    ...(what === yardstick ? { against: null, ratio: null } : { against: yardstick, ratio: taken[yardstick]! / time }),
  }));
}

/** Whole processes, from their start to their end. */
async function cold({ folder, quick }: Bench): Promise<Row[]> {
  const many = articles(quick ? 20 : 400);
  const file = join(folder, 'articles.jsonl');
  writeFileSync(file, many.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const script = `const { default: nlp } = await import('compromise');
    const { readFileSync } = await import('node:fs');
    for (const line of readFileSync('${file}', 'utf8').trim().split('\\n')) nlp(JSON.parse(line).text);`;
  const analyze = [cli, 'analyze', file, '--fast', '--workers'];
  const taken = await inTurns(
    { one: [...analyze, '1'], two: [...analyze, '2'], yardstick: ['--input-type=module', '-e', script] },
    quick ? 1 : 5,
    async (argv) => (await runNode(argv)).cpu,
  );
  const row = (what: string, time: number): Row => ({
    ...{ group, what: `${what}, ${quick ? 'some' : many.length} articles, cold`, value: time / 1000, unit: 'CPU s' },
    ...{ against: 'compromise 14, cold', ratio: taken.yardstick / time },
  });
  return [row('1 thread', taken.one), row('2 threads', taken.two)];
}

/** How fast articles are read, warm and cold, beside other readers that read the same. */
export const measureReading = async (bench: Bench): Promise<Row[]> => [...(await warm(bench)), ...(await cold(bench))];
