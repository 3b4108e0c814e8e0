import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { stanceEncoder } from '../../../server/encoder/encoder.ts';
import { readAll } from '../../../server/ingest/read.ts';
import { analyze } from '../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../server/pipeline/default-pipeline.ts';
import type { Analysis } from '../../../shared/analysis.ts';
import type { Stance } from '../../../shared/stance.ts';

const root = resolve(import.meta.dirname, '../../..');
const seeds = join(root, 'seeds');

const heading = `Every stance of the demo, under its sentence. People have read each beside its brief and found it right.
Where the reader changes, write the file anew, read what git shows as changed, and keep only what is right:
npx vitest run --config .vitest.config.ts --project unit tests/unit/evaluation/demo-stances.test.ts -u
`;

/** As `China -> Iran: SUPPORT positive, missile strikes: "defended the Iranian"`; no figures, which any training changes. */
function line({ actors }: Analysis, stance: Stance): string {
  const name = (id: string | null | undefined) => actors.find((actor) => actor.id === id)?.name;
  const { source, target, issue, type, polarity, modality, attributedTo, text } = stance;
  const details = [
    [type, polarity, modality === 'asserted' ? '' : modality].filter(Boolean).join(' '),
    issue,
    attributedTo && `said by ${name(attributedTo) ?? attributedTo}`,
  ];
  return `  ${name(source)} -> ${name(target) ?? 'nobody'}: ${details.filter(Boolean).join(', ')}: "${text}"`;
}

/** The sentences of a brief that have a stance, each with its stances in order of their words. */
function linesOf(text: string, analysis: Analysis): string[] {
  const bySentence = new Map<number, Stance[]>();
  for (const stance of analysis.stances)
    bySentence.set(stance.sentence.start, [...(bySentence.get(stance.sentence.start) ?? []), stance]);
  return [...bySentence]
    .sort(([a], [b]) => a - b)
    .flatMap(([, stances]) => [
      text.slice(stances[0]!.sentence.start, stances[0]!.sentence.end),
      ...stances.map((stance) => line(analysis, stance)).sort(),
    ]);
}

it.skipIf(!stanceEncoder())(
  'the demo shows the stances that people have read and found right, and no other (needs onnxruntime-node)',
  async () => {
    const pipeline = defaultPipeline();
    const briefs: string[] = [];
    for await (const item of readAll([seeds], Readable.from([]))) {
      if (item.kind !== 'document') continue;
      const name = basename(item.place.file, '.md');
      const { text } = item.input;
      briefs.push(`\n${name}\n\n${linesOf(text, analyze(pipeline, item.input, name)).join('\n')}\n`);
    }
    expect(briefs).toHaveLength(5);
    await expect([heading, ...briefs.sort()].join('')).toMatchFileSnapshot(
      join(root, 'tests/fixtures/demo-stances.txt'),
    );
  },
);
