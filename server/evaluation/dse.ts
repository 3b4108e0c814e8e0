import { classification, type LabelPair } from './classification.ts';
import { type DseGold, type Predictions, strongest } from './gold.ts';
import { noTally, type Scores, tallied } from './measures.ts';

const neutral = 'neutral';

/** The label that a document's signed stances between `a` and `b` come to: that of the strongest. */
function predictedLabel(id: string, predictions: Predictions): string {
  const signed = (predictions.get(id)?.stances ?? []).filter(
    ({ source, target, polarity }) => polarity !== neutral && ['ab', 'ba'].includes(`${source}${target}`),
  );
  const best = strongest(signed);
  return best ? `${best.polarity} ${best.source}>${best.target}` : neutral;
}

/**
 * Scores directed sentiment between two given actors, as Park, Pan and Joo (2021), "Who Blames or Endorses Whom?",
 * define it: five classes, and the signed directed edge (every class but neutral).
 */
export function scoreDse(gold: readonly DseGold[], predictions: Predictions): Scores {
  const edge = noTally();
  const errors: string[] = [];
  const pairs = gold.map(({ id, label }): LabelPair => {
    const predicted = predictedLabel(id, predictions);
    const right = predicted === label;
    if (predicted !== neutral) edge[right ? 'tp' : 'fp']++;
    if (label !== neutral && !right) edge.fn++;
    if (!right) errors.push(`${id}  gold ${label}  got ${predicted}`);
    return [label, predicted];
  });
  return { measures: [...classification('five classes', pairs), tallied('signed directed edge', edge)], errors };
}
