import { expect, it } from 'vitest';
import { predict, scoreSet } from '../../../server/evaluation/run.ts';
import { chooseSets } from '../../../server/evaluation/sets.ts';
import { defaultPipeline } from '../../../server/pipeline/default-pipeline.ts';

const [demo] = chooseSets(['demo']);
const { measures, errors } = scoreSet(demo!, predict(demo!, defaultPipeline()));

/** Somewhat below what `npm run eval -- --set demo` prints: a change that costs the demo several lines has to be looked at. */
it.each([
  ['actors', 'f1', 0.96],
  ['signed edges', 'precision', 0.75],
  ['signed edges', 'f1', 0.62],
  ['evidence is verbatim text', 'precision', 1],
] as const)('the demo keeps its %s: %s at least %d', (name, figure, floor) => {
  const measure = measures.find((one) => one.name === name);
  expect(measure?.[figure], errors.join('\n')).toBeGreaterThanOrEqual(floor);
});
