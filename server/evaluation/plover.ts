import { plover } from '../../shared/plover.ts';
import type { PloverGold, Predictions } from './gold.ts';
import { noTally, type Scores, tallied } from './measures.ts';

interface Dyad {
  source: string;
  target: string;
  quad: number;
}

/** Codes of the gold for participants that are no country. */
const notCountries = new Set(['IGO', 'NGO', 'IMG', 'MNC']);

const pair = ({ source, target }: Dyad) => `${source}>${target}`;
const levels = {
  pair,
  quad: (dyad: Dyad) => `${pair(dyad)} ${dyad.quad}`,
  polarity: (dyad: Dyad) => `${pair(dyad)} ${dyad.quad <= 2 ? '+' : '-'}`,
} as const;
type Level = keyof typeof levels;

const goldDyads = ({ events }: PloverGold): Dyad[] =>
  events.flatMap(({ source, target, quad }) =>
    source && target && source !== target && !notCountries.has(source) && !notCountries.has(target)
      ? [{ source, target, quad }]
      : [],
  );

function predictedDyads(id: string, predictions: Predictions): Dyad[] {
  const { actors = [], stances = [] } = predictions.get(id) ?? {};
  const country = new Map(actors.map((actor) => [actor.id, actor.country]));
  return stances.flatMap((stance) => {
    const source = country.get(stance.source);
    const target = stance.target === null ? null : country.get(stance.target);
    return source && target && source !== target ? [{ source, target, quad: plover[stance.type].quadClass }] : [];
  });
}

/** Scores country dyads of single sentences end to end: the pair alone, with the quad class, with the sign. */
export function scorePlover(gold: readonly PloverGold[], predictions: Predictions): Scores {
  const tallies = { pair: noTally(), quad: noTally(), polarity: noTally() };
  const errors: string[] = [];
  for (const row of gold) {
    const expected = goldDyads(row);
    if (!expected.length) continue;
    const predicted = predictedDyads(row.id, predictions);
    for (const level of Object.keys(levels) as Level[]) {
      const need = new Set(expected.map(levels[level]));
      const got = new Set(predicted.map(levels[level]));
      for (const key of got) tallies[level][need.has(key) ? 'tp' : 'fp']++;
      for (const key of need) if (!got.has(key)) tallies[level].fn++;
      if (level === 'quad' && [...need].join() !== [...got].join())
        errors.push(`${row.id}  gold ${[...need].join(', ')}  got ${[...got].join(', ') || '-'}`);
    }
  }
  return { measures: Object.entries(tallies).map(([level, tally]) => tallied(`dyad, ${level}`, tally)), errors };
}
