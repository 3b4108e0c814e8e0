import { expect, it } from 'vitest';
import { documentOf } from '../../../../server/pipeline/analyze.ts';
import { annotate } from '../../../../server/pipeline/annotated-document.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';

const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'to', 'vi', 'za', 'do', 'fe', 'gi', 'ho', 'ju'];

/** A made-up name of four syllables, another for every number. */
function nameOf(number: number): string {
  const digits = [number, number / 15, number / 225, number / 3375].map((part) => syllables[Math.floor(part) % 15]!);
  return digits.join('').replace(/^./, (letter) => letter.toUpperCase());
}

it.each([
  ['people', (name: string) => `John ${name} praised the plan. `],
  ['organizations', (name: string) => `${name} Corporation praised the plan. `],
])('thousands of %s in one text take a moment', (_, sentence) => {
  const count = 3000;
  const text = Array.from({ length: count }, (_, index) => sentence(nameOf(index * 7 + 3))).join('');
  const document = annotate(documentOf({ text }, 'd'));
  for (const stage of defaultPipeline({ fast: true }).stages) {
    const start = process.cpuUsage().user;
    stage.run(document, { allPairs: false });
    if (stage.name === 'coreference') expect(process.cpuUsage().user - start).toBeLessThan(4e6);
    if (stage.name === 'coreference') break;
  }
  expect(document.actors).toHaveLength(count);
});
