import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../shared/analysis.ts';
import { overlaps, type Span } from '../../shared/span.ts';
import type { Stance } from '../../shared/stance.ts';
import { absenceOf } from './shared-data.ts';
import { readCases, wikinewsAnalyzer, wikinewsFiles } from './wikinews.ts';

interface JudgedStance extends Pick<Stance, 'type' | 'polarity'> {
  url: string;
  sentence: Span;
  /** Names of the actors. */
  source: string;
  target: string;
  verdict: 'defensible' | 'wrong';
}

/** A little under what was measured last. */
const floor = 0.8;

const isStillRead = ({ actors, stances }: Analysis, judged: JudgedStance) => {
  const name = new Map(actors.map((actor) => [actor.id, actor.name]));
  return stances.some(
    (stance) =>
      stance.type === judged.type &&
      stance.polarity === judged.polarity &&
      name.get(stance.source) === judged.source &&
      name.get(stance.target ?? '') === judged.target &&
      overlaps(stance.sentence, judged.sentence),
  );
};

const absent = absenceOf(wikinewsFiles[0]!);

describe.skipIf(absent !== null)(`stances in Wikinews articles${absent ? `: ${absent}` : ''}`, () => {
  it('are defensible for the most part', () => {
    const analysisOf = wikinewsAnalyzer();
    const judged = readCases<JudgedStance>('stances.jsonl');
    const read = judged.filter((stance) => isStillRead(analysisOf(stance.url), stance));
    const defensible = read.filter(({ verdict }) => verdict === 'defensible').length;
    console.log(`of ${judged.length} judged stances ${read.length} are still read, ${defensible} of them defensible`);
    expect(defensible / read.length).toBeGreaterThanOrEqual(floor);
  });
});
