import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Analyzer } from '../../../server/services/analyze.ts';

/** Threads run what is built. */
const { createAnalyzer } = (await import(
  pathToFileURL(resolve(import.meta.dirname, '../../../dist/server/services/analyze.js')).href
)) as typeof import('../../../server/services/analyze.ts');

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
});
