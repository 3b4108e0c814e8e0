import { join } from 'node:path';
import type * as Analyze from '../../../../server/pipeline/analyze.ts';
import type * as Pipelines from '../../../../server/pipeline/default-pipeline.ts';
import type * as Link from '../../../../server/services/linking/link.ts';
import type * as Stores from '../../../../server/store/open-store.ts';
import { makeArticleStore } from '../../article-store.ts';
import { articleAt, wordOf } from '../../synthetic-corpus.ts';
import type { Bench } from '../bench.ts';
import { cpuOf, inTurns } from '../measure.ts';
import type { Row } from '../rows.ts';
import { sampleTexts } from '../texts.ts';

/** The larger of two sizes is so many times the smaller one. */
const step = 4;
/** The exponent of the growth that is still taken for linear: work of n log n and the noise of a machine stay under it. */
const most = 1.4;

interface Growth {
  /** The smaller size, in a quick run and in a full one. */
  sizes: readonly [quick: number, full: number];
  /** The exponent that it may grow with, where that is less than `most`. */
  exponent?: number;
  /** CPU seconds that the larger size of a full run may take. */
  seconds?: number;
  /** What is measured at a size. */
  prepare(size: number): Promise<() => unknown>;
}

const person = (n: number): string => `${wordOf(n % 400)} ${wordOf(400 + n)}`;

/** Names that are all of one family. */
function namesakes(n: number) {
  const { document, analysis } = articleAt(n, { documents: n, actors: 100, stancesPerDocument: 0 });
  const name = `${wordOf(n)} Berg`;
  const actor = {
    ...analysis.actors[0]!,
    id: name,
    name,
    kind: 'person' as const,
    country: null,
    aliases: [name, 'Berg'],
  };
  return { document, analysis: { ...analysis, actors: [actor], mentions: [], stances: [] } };
}

async function growths({ load, folder }: Bench): Promise<Record<string, Growth>> {
  const [{ defaultPipeline }, { analyze }, { openStore }, { linkCorpus }] = await Promise.all([
    load<typeof Pipelines>('pipeline/default-pipeline.js'),
    load<typeof Analyze>('pipeline/analyze.js'),
    load<typeof Stores>('store/open-store.js'),
    load<typeof Link>('services/linking/link.js'),
  ]);
  const pipeline = defaultPipeline({ fast: true });
  const reading = (textOf: (size: number) => string) => async (size: number) => {
    const text = textOf(size);
    return () => analyze(pipeline, { text }, 'a');
  };
  const all = sampleTexts().join('\n\n');
  return {
    'characters of an article': {
      sizes: [6000, 250_000],
      seconds: 6,
      prepare: reading((size) => all.repeat(Math.ceil(size / all.length)).slice(0, size)),
    },
    'people in an article': {
      sizes: [100, 1250],
      seconds: 1,
      prepare: reading((size) =>
        Array.from({ length: size / 2 }, (_, n) => `${person(2 * n)} criticised ${person(2 * n + 1)} on Monday.`).join(
          ' ',
        ),
      ),
    },
    'people in a sentence': {
      sizes: [50, 100],
      prepare: reading((size) => `Ghana met ${Array.from({ length: size }, (_, n) => person(n)).join(', ')} in Lima.`),
    },
    'words of a sentence': {
      sizes: [250, 1250],
      prepare: reading((size) => `Ghana said that ${'the talks in Lima went on and '.repeat(size / 7)}Peru left.`),
    },
    'characters of a paragraph': {
      sizes: [6000, 250_000],
      prepare: reading((size) => {
        const line = all.replace(/\s+/g, ' ');
        return line.repeat(Math.ceil(size / line.length)).slice(0, size);
      }),
    },
    'sentences of pronouns': {
      sizes: [250, 4000],
      prepare: reading((size) => `Jan Berg met Ann Olsen. ${'He criticised her. '.repeat(size)}`),
    },
    'articles of a corpus that a hundred are linked into': {
      sizes: [500, 5000],
      exponent: 0.7,
      prepare: async (size) => {
        const location = join(folder, `corpus-${size}-${Math.random()}.db`);
        const corpus = { documents: size, actors: size / 5, stancesPerDocument: 3 };
        await makeArticleStore(openStore, location, corpus);
        const store = await openStore(location);
        await linkCorpus(store, {});
        for (let number = size; number < size + 100; number++) {
          const { document, analysis } = articleAt(number, corpus);
          await store.saveDocument(document, document.id, analysis);
        }
        return async () => {
          await linkCorpus(store, {});
          await store.close();
        };
      },
    },
    'namesakes that are linked': {
      sizes: [100, 3125],
      seconds: 2,
      prepare: async (size) => {
        const store = await openStore(join(folder, `namesakes-${size}-${Math.random()}.db`));
        for (let n = 0; n < size; n++) {
          const { document, analysis } = namesakes(n);
          await store.saveDocument(document, document.id, analysis);
        }
        return async () => {
          await linkCorpus(store, {});
          await store.close();
        };
      },
    },
  };
}

/** How the time grows with the size: 1 is linear, 2 quadratic. */
export async function measureSlopes(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, { sizes, exponent = most, seconds, prepare }] of Object.entries(await growths(bench))) {
    const size = sizes[bench.quick ? 0 : 1];
    await (await prepare(size))();
    const taken = await inTurns({ small: size, large: size * step }, 3, async (n) => cpuOf(await prepare(n)));
    // What disturbs only ever adds: the shortest time is the work itself.
    const [small, large] = [Math.min(...taken.small), Math.min(...taken.large)];
    rows.push(
      {
        ...{ group: 'slopes', what: `${what}, ${size} to ${size * step}`, unit: 'exponent' },
        ...{ value: Math.log(large / small) / Math.log(step), against: null, ratio: null, most: exponent },
      },
      {
        ...{ group: 'slopes', what: `${what}, ${size * step}`, value: large / 1000, unit: 'CPU s' },
        ...{ against: null, ratio: null },
        ...(!bench.quick && seconds && { most: seconds }),
      },
    );
  }
  return rows;
}
