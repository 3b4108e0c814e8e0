import { groupBy } from '../../shared/group-by.ts';
import type { EvaluationSet } from './sets.ts';

/** What wrote a text, by how the ids of annotated corpora begin. */
const kinds: readonly (readonly [kind: string, ids: RegExp])[] = [
  ['agency of 1987', /^reuters /],
  ['newspapers', /^dse-/],
  ['broadcaster', / voa-/],
  ['free news', /^wikinews | (wn|gum|re3d)-/],
  ['events of a day', / wpce-/],
  ['parliament', / (house|senate|congress)-/],
  ['government', / (aupm|bidenwh|obamawh|kremlin|usstate|doj|fomc|govuk)-/],
];

const kindOf = (id: string): string => kinds.find(([, ids]) => ids.test(id))?.[0] ?? 'others';

/** A set once for each kind of source in it, by name; none where all its texts are of one kind. */
export function byKindOfSource(set: EvaluationSet): Pick<EvaluationSet, 'name' | 'gold' | 'score'>[] {
  const rows = groupBy(set.gold() as unknown as { id: string }[], ({ id }) => kindOf(id));
  if (rows.size < 2) return [];
  return [...rows].map(([kind, gold]) => ({
    name: `${set.name}: ${kind}`,
    gold: () => gold as unknown as never[],
    score: set.score,
  }));
}
