import { describe, expect, it } from 'vitest';
import { drawArticles } from '../../../server/evaluation/annotation/articles/draw.ts';
import type { ArticleTask } from '../../../server/evaluation/annotation/articles/task.ts';
import { isHeldDocument } from '../../../server/evaluation/corpora.ts';
import { foldersInTests } from './annotated-samples.ts';

const { corpusOf } = foldersInTests();

const three = ['Peru accused Chile of fraud.', 'Kenya praised Chile on Friday.'];
const textOfLength = (sentences: number, start = three) =>
  [...start, ...Array.from({ length: sentences - start.length }, (_, i) => `It rained for ${i + 2} days.`)].join(' ');

describe('drawing of articles', () => {
  const ids = (kind: string, held: boolean, count: number): string[] =>
    Array.from({ length: 400 }, (_, i) => `${kind}-${i}`)
      .filter((id) => isHeldDocument(id) === held)
      .slice(0, count);
  const sources = ['gazette', 'herald', 'courier'];
  const bothParts = (kind: string) => [...ids(kind, true, 12), ...ids(kind, false, 12)];
  const fitting = bothParts('fit').map((id, i) => ({
    id,
    text: textOfLength(8 + (i % 2) * 32),
    source: i % 12 < 8 ? sources[0] : sources[1 + (i % 2)],
  }));
  const misses: [string, string][] = [
    ['short', textOfLength(7)],
    ['long', textOfLength(41)],
    ['two', textOfLength(10, ['Peru accused Chile of fraud.'])],
  ];
  const unfit = misses.flatMap(([kind, text]) => bothParts(kind).map((id) => ({ id, text, source: 'courier' })));
  const corpus = corpusOf([...unfit, ...fitting]);
  const drawn = (settings: Partial<Parameters<typeof drawArticles>[0]> = {}) =>
    drawArticles({ corpus, part: 'train', count: 6, seed: '1', without: [], ...settings });
  const idsOf = (tasks: readonly ArticleTask[]) => tasks.map(({ id }) => id);

  it('takes texts of 8 to 40 sentences in which three actors stand, and no others', () => {
    const tasks = drawn({ count: 1000 });
    expect(tasks).toHaveLength(12);
    expect(tasks.every(({ id }) => id.startsWith('fit'))).toBe(true);
    expect(new Set(tasks.map(({ sentences }) => sentences.length))).toEqual(new Set([8, 40]));
    expect(tasks.map(({ n }) => n)).toEqual(tasks.map((_, i) => i + 1));
  });

  it('goes from source to source, however many texts each has', () => {
    const sourceOf = new Map(fitting.map(({ id, source }) => [id, source]));
    expect(
      idsOf(drawn())
        .map((id) => sourceOf.get(id))
        .sort(),
    ).toEqual([...sources, ...sources].sort());
  });

  it('keeps held articles and others apart', () => {
    const held = drawn({ part: 'held', count: 1000 });
    expect(held).toHaveLength(12);
    expect(idsOf(held).every(isHeldDocument)).toBe(true);
    expect(idsOf(drawn({ count: 1000 })).some(isHeldDocument)).toBe(false);
  });

  it('draws the same again, others by another seed, and nothing that is in work elsewhere', () => {
    expect(idsOf(drawn())).toEqual(idsOf(drawn()));
    expect(idsOf(drawn({ seed: '2' }))).not.toEqual(idsOf(drawn()));
    const without = idsOf(drawn());
    expect(idsOf(drawn({ without, count: 1000 })).filter((id) => without.includes(id))).toEqual([]);
  });
});
