import { expect, it } from 'vitest';
import { analyze } from '../../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';
import { contexts, filled, verbs } from './contexts.ts';

/** Who, whom, and the ids of the two. */
const sides = [
  ['Peru', 'Chile', 'per', 'chl'],
  ['Jane Roe', 'John Doe', 'jane-roe', 'john-doe'],
  ['President Jane Roe', 'Chile', 'jane-roe', 'chl'],
  ['Peru', 'Senator John Doe', 'per', 'john-doe'],
  ['Peruvian officials', 'Chile', 'per', 'chl'],
] as const;

it('reads who does what to whom wherever a clause stands', () => {
  const pipeline = defaultPipeline({ fast: true });
  const cases = contexts.flatMap((context) =>
    verbs.flatMap((verb) =>
      sides.map(([who, whom, source, target]) => {
        const text = filled(context, verb, who, whom);
        const { stances } = analyze(pipeline, { text }, 'a');
        return { text, isRead: stances.some((stance) => stance.source === source && stance.target === target) };
      }),
    ),
  );
  const missed = cases.filter(({ isRead }) => !isRead).map(({ text }) => text);
  expect(cases).toHaveLength(contexts.length * verbs.length * sides.length);
  expect(1 - missed.length / cases.length, missed.join('\n')).toBeGreaterThan(0.96);
});
