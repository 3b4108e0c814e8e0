import { plover } from '../../shared/plover.ts';
import type { Stance } from '../../shared/stance.ts';
import { classification } from './classification.ts';
import { type PlvGold, type Predictions, strongest } from './gold.ts';
import type { Scores } from './measures.ts';

interface Typed {
  type: string;
  quad: number;
}

const none = 'none';

/** The set follows an older PLOVER, in which CONCEDE and RETREAT are one type, YIELD, of quad class 2. */
const older = ({ type }: Stance): Typed =>
  type === 'CONCEDE' || type === 'RETREAT' ? { type: 'YIELD', quad: 2 } : { type, quad: plover[type].quadClass };

const side = (quad: number) => (quad <= 2 ? 'cooperation' : 'conflict');

/** Scores the type given to an ordered pair of actors that are known to be related: cooperation or conflict, quad class, type. */
export function scorePlv(gold: readonly PlvGold[], predictions: Predictions): Scores {
  const rows = gold.map((row) => {
    const candidates = (predictions.get(row.id)?.stances ?? []).filter(
      ({ source, target }) => source === row.source && target === row.target,
    );
    const best = strongest(candidates);
    return { gold: row, got: best ? older(best) : null };
  });
  const measures = [
    ...classification(
      'cooperation or conflict',
      rows.map(({ gold, got }) => [side(gold.quad), got ? side(got.quad) : none]),
    ).filter(({ detail }) => !detail),
    ...classification(
      'quad class',
      rows.map(({ gold, got }) => [String(gold.quad), got ? String(got.quad) : none]),
    ),
    ...classification(
      'type',
      rows.map(({ gold, got }) => [gold.type, got?.type ?? none]),
    ),
  ];
  const errors = rows
    .filter(({ gold, got }) => gold.type !== got?.type)
    .map(({ gold, got }) => `${gold.id}  gold ${gold.type}  got ${got?.type ?? none}`);
  return { measures, errors };
}
