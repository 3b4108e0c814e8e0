import { expect, it } from 'vitest';
import { analyze } from '../../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';

/** Infinitive, past, participle and -ing form. */
const verbs = [
  ['condemn', 'condemned', 'condemning'],
  ['praise', 'praised', 'praising'],
  ['attack', 'attacked', 'attacking'],
  ['sanction', 'sanctioned', 'sanctioning'],
  ['threaten', 'threatened', 'threatening'],
  ['arrest', 'arrested', 'arresting'],
  ['back', 'backed', 'backing'],
  ['sue', 'sued', 'suing'],
  ['criticize', 'criticized', 'criticizing'],
  ['invade', 'invaded', 'invading'],
] as const;

/** Who, whom, and the ids of the two. */
const sides = [
  ['Peru', 'Chile', 'per', 'chl'],
  ['Jane Roe', 'John Doe', 'jane-roe', 'john-doe'],
  ['President Jane Roe', 'Chile', 'jane-roe', 'chl'],
  ['Peru', 'Senator John Doe', 'per', 'john-doe'],
  ['Peruvian officials', 'Chile', 'per', 'chl'],
] as const;

/** A: who, B: whom, base, past (also the participle) and ing: the verb. */
const contexts = [
  'A past B over the dispute on Tuesday.',
  'On Tuesday, A past B.',
  'On Tuesday A past B.',
  'A past B last week, two officials said.',
  'A has past B, officials said.',
  'A past B, the agency reported on Monday.',
  'According to state media, A past B.',
  'While A past B, markets fell.',
  'Markets fell after A past B.',
  'A day after A past B, markets fell.',
  'Markets fell because A past B.',
  'The report said that A had past B.',
  'The report said A had past B.',
  'B was past by A.',
  'B has been past by A several times.',
  'B, which was past by A in May, held elections.',
  'B, past by A in May, held elections.',
  'A, which past B in May, held elections.',
  'A surprised markets by ing B.',
  'Kenya thanked A for ing B.',
  'A held a meeting before ing B.',
  'A issued a statement on Tuesday, ing B.',
  'A closed its border and past B.',
  'A past Kenya and B.',
  'A past Kenya as well as B.',
  'Kenya and A past B.',
  'A has repeatedly and publicly past B.',
  'A continued to base B.',
  'The vote prompted A to base B.',
  'A decided on Tuesday to base B.',
  'A past B, a member of the council.',
  'Markets rose, but A past B.',
  'Markets rose (A past B) and fell again.',
  'A is known to have past B.',
  'A not only past B but also closed its border.',
  'The council held a session in which A past B.',
  'A joined Kenya in ing B.',
  'A, along with Kenya, past B.',
  'Despite protests at home, A past B.',
  'A past B, saying the vote was unfair.',
];

it('reads who does what to whom wherever a clause stands', () => {
  const pipeline = defaultPipeline();
  const cases = contexts.flatMap((context) =>
    verbs.flatMap(([base, past, ing]) =>
      sides.map(([who, whom, source, target]) => {
        const words: Record<string, string> = { A: who, B: whom, base, past, ing };
        const text = context.replace(/\b(A(?! day)|B|base|past|ing)\b/g, (word) => words[word]!);
        const { stances } = analyze(pipeline, { text }, 'a');
        return { text, isRead: stances.some((stance) => stance.source === source && stance.target === target) };
      }),
    ),
  );
  const missed = cases.filter(({ isRead }) => !isRead).map(({ text }) => text);
  expect(cases).toHaveLength(contexts.length * verbs.length * sides.length);
  expect(1 - missed.length / cases.length, missed.join('\n')).toBeGreaterThan(0.96);
});
