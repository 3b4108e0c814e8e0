import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Analyzer } from '../../../server/services/analyze/analyze.ts';
import type * as Pool from '../../../server/services/analyze/analyze-pool.ts';

/** Threads run what is built. */
const built = (name: string) =>
  import(pathToFileURL(resolve(import.meta.dirname, `../../../dist/server/services/analyze/${name}.js`)).href);
const { createAnalyzer } = (await built('analyze')) as typeof import('../../../server/services/analyze/analyze.ts');
const { createWorkerPool, TooLong } = (await built('analyze-pool')) as typeof Pool;

const sentence = 'Ghana praised Togo for the rescue of its fishermen. ';

describe('threads that analyze', () => {
  let analyzer: Analyzer;
  let started: number;
  const count = () => {
    started += 1;
  };

  beforeEach(async () => {
    started = 0;
    process.on('worker', count);
    analyzer = await createAnalyzer({ fast: true }, 2);
  });
  afterEach(async () => {
    process.off('worker', count);
    await analyzer.close();
  });

  const read = (texts: readonly string[]) =>
    Promise.all(texts.map((text, n) => analyzer.analyze({ text }, `d${n}`))).then((all) =>
      all.map(({ stances }) => stances.length),
    );

  it('are one for a few articles, and two for many', async () => {
    expect(await read(Array(8).fill(sentence))).toEqual(Array(8).fill(1));
    expect(started).toBe(1);
    const long = `${sentence}\n\n`.repeat(200);
    await read(Array(5).fill(long));
    expect(started).toBe(2);
  });

  it('end where nothing is to be read for a while, and start again', async () => {
    const ended: number[] = [];
    process.on('worker', (worker) => worker.once('exit', (code: number) => ended.push(code)));
    expect(await read([sentence])).toEqual([1]);
    await analyzer.rest();
    expect(ended).toEqual([0]);
    expect(await read([sentence])).toEqual([1]);
    expect(started).toBe(2);
    process.removeAllListeners('worker');
  });

  it('are replaced where a document takes too long, and the others are read', async () => {
    const pool = createWorkerPool({ fast: true }, 1, {
      limitOf: (characters) => (characters > 50_000 ? 20 : 60_000),
      patience: 200,
    });
    const endless = `${'Ghana and Togo and '.repeat(50_000)}met.`;
    const refused = pool.analyze({ text: endless }, 'endless').catch((error: Error) => error);
    const others = ['a', 'b'].map((id) => pool.analyze({ text: sentence }, id));
    expect((await Promise.all(others)).map(({ stances }) => stances.length)).toEqual([1, 1]);
    expect(await refused).toBeInstanceOf(TooLong);
    expect(started).toBe(2);
    await pool.close();
  });
});
