import type { PolarityCounts } from '../../../shared/graph.ts';
import { number } from '../words/words.ts';

interface Position {
  actor: { id: string; label: string };
  documents: number;
  byPolarity: PolarityCounts;
}

export interface Placed<P extends Position> {
  /** Those for or against, the most against first. */
  sided: P[];
  /** Those that say nothing for or against. */
  neutral: P[];
  /** The longest bar: the most articles on one side. */
  most: number;
}

const netOf = ({ byPolarity: { positive, negative } }: Position) => positive - negative;
const isSided = ({ byPolarity: { positive, negative } }: Position) => positive + negative > 0;
const byName = (a: Position, b: Position) => a.actor.label.localeCompare(b.actor.label);

/** Where actors stand, from the one most against to the one most for. */
export function placePositions<P extends Position>(positions: readonly P[]): Placed<P> {
  const sided = positions.filter(isSided);
  return {
    sided: sided.sort((a, b) => netOf(a) - netOf(b) || b.documents - a.documents || byName(a, b)),
    neutral: positions.filter((position) => !isSided(position)),
    most: Math.max(0, ...sided.map(({ byPolarity: { positive, negative } }) => Math.max(positive, negative))),
  };
}

/** Those without a side in words: `Neutral: Japan 2, Olaf Scholz 1.` */
export const neutralInWords = (positions: readonly Position[]): string =>
  positions.length === 0
    ? ''
    : `Neutral: ${positions.map(({ actor, documents }) => `${actor.label} ${number(documents)}`).join(', ')}.`;
