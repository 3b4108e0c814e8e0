import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import type * as Analyze from '../../../../server/pipeline/analyze.ts';
import type * as Annotated from '../../../../server/pipeline/annotated-document.ts';
import type * as Pipelines from '../../../../server/pipeline/default-pipeline.ts';
import type { Bench } from '../bench.ts';
import { cpuOf, inTurns, median, timesAsGood } from '../measure.ts';
import { cli, runNode, startPython } from '../process.ts';
import type { Row } from '../rows.ts';
import { articles, sampleTexts, wordsOf } from '../texts.ts';

const group = 'reading';

const yardstick = 'compromise 14';
const withoutEncoder = 'rules and linear model';

/** How many times as fast as compromise the reader without the encoder has to be, and what whole runs with it. */
const leastWarm = 1;
const leastCold = 0.7;

type Read = (text: string) => unknown;
type Readers = Record<string, Read>;

/** What reads a text; all stay loaded, so that it is their reading that is measured. */
async function readers({ load }: Bench): Promise<Readers> {
  const { defaultPipeline } = await load<typeof Pipelines>('pipeline/default-pipeline.js');
  const { analyze } = await load<typeof Analyze>('pipeline/analyze.js');
  const [fast, full] = [defaultPipeline({ fast: true }), defaultPipeline()];
  return {
    [withoutEncoder]: (text) => analyze(fast, { text }, 'a'),
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
    ...(!bench.quick && what === withoutEncoder && { least: leastWarm }),
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
    {
      one: [...analyze, '1'],
      two: [...analyze, '2'],
      full: [cli, 'analyze', file],
      theirs: ['--input-type=module', '-e', script],
    },
    5,
    async (argv) => (await runNode(argv)).cpu,
  );
  const row = (what: string, times: readonly number[]): Row => ({
    ...{ group, what: `${what}, ${many.length} articles, cold`, value: median(times) / 1000, unit: 'CPU s' },
    ...{ against: 'compromise 14, cold', ratio: timesAsGood(taken.theirs, times) },
  });
  return [
    row('1 thread, without the encoder', taken.one),
    row('2 threads, without the encoder', taken.two),
    { ...row('as it is set', taken.full), least: leastCold },
  ];
}

/** What each stage of the pipeline without the encoder takes of a thousand words. */
async function stages({ load }: Bench): Promise<Row[]> {
  const { defaultPipeline } = await load<typeof Pipelines>('pipeline/default-pipeline.js');
  const { documentOf } = await load<typeof Analyze>('pipeline/analyze.js');
  const { annotate } = await load<typeof Annotated>('pipeline/annotated-document.js');
  const texts = sampleTexts();
  const words = texts.reduce((sum, text) => sum + wordsOf(text), 0);
  const pipeline = defaultPipeline({ fast: true });
  const taken = new Map(pipeline.stages.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < 5; round++) {
    const documents = texts.map((text) => annotate(documentOf({ text }, 'a'), null));
    for (const stage of pipeline.stages)
      taken.get(stage.name)!.push(
        await cpuOf(() => {
          for (const document of documents) stage.run(document, { allPairs: false });
        }),
      );
  }
  return [...taken].map(([name, times]) => ({
    ...{ group, what: `stage ${name}`, value: (1000 * median(times)) / words, unit: 'CPU ms per 1,000 words' },
    ...{ against: null, ratio: null },
  }));
}

/** How fast articles are read, warm and (unless in haste) cold, beside other readers that read the same. */
export const measureReading = async (bench: Bench): Promise<Row[]> => [
  ...(await warm(bench)),
  ...(bench.quick ? [] : [...(await stages(bench)), ...(await cold(bench))]),
];
