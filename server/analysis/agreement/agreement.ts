import { byId } from '../../graph/stance-graph.ts';
import { type Coding, type Level, levels, type Unit, valuesOf } from './codings.ts';
import { intervalOfAlpha, krippendorffAlpha } from './krippendorff.ts';

/** How far both sides give the pairs that both have the same value. */
export interface LevelAgreement {
  level: Level;
  /** Units in which both sides have a value, and those of them in which it is the same. */
  of: number;
  agreed: number;
  alpha: number | null;
  interval: { low: number; high: number } | null;
}

/** How often a type of the table is a type of the reading. */
export interface Confusion {
  table: string;
  ours: string;
  units: number;
}

const paired = (units: readonly Unit<Coding, Coding>[], level: Level): [string, string][] =>
  units.flatMap((unit) => {
    const values = valuesOf(unit, level);
    return values ? [values] : [];
  });

/** Agreement in sign, quad class and type, each over the units that both sides have. */
export function agreementOf(units: readonly Unit<Coding, Coding>[]): LevelAgreement[] {
  return levels.map((level) => {
    const values = paired(units, level);
    return {
      ...{ level, of: values.length, agreed: values.filter(([a, b]) => a === b).length },
      ...{ alpha: krippendorffAlpha(values), interval: intervalOfAlpha(values) },
    };
  });
}

/** Which types of the table are which types of the reading, the most frequent first. */
export function confusionOf(units: readonly Unit<Coding, Coding>[]): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const [table, ours] of paired(units, 'type')) {
    const known = counts.get(`${table} ${ours}`);
    if (known) known.units += 1;
    else counts.set(`${table} ${ours}`, { table, ours, units: 1 });
  }
  return [...counts.values()].sort((a, b) => b.units - a.units || byId(a.table, b.table) || byId(a.ours, b.ours));
}
