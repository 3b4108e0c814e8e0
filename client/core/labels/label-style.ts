import type { Density } from '../graph/encoding.ts';

export interface LabelStyle {
  size: number;
  weight: number;
}

const busiest = 60;
const busy = 18;

/** Size in pixels and weight of an actor's label. */
export function labelStyle(stances: number, density: Density): LabelStyle {
  const small = density === 'phone';
  if (stances > busiest) return { size: small ? 13 : 15, weight: 650 };
  if (stances > busy) return { size: small ? 12 : 13, weight: 560 };
  return { size: 12, weight: 450 };
}

/** How many labels are large, how many more than small, and the most of all actors that they may be. */
const ranks = { large: { most: 7, share: 0.2 }, middling: { most: 20, share: 0.5 } };

/** Size and weight of a label in a large graph, by the rank of its actor among those drawn. */
export function rankedLabelStyle(rank: number, actors: number, density: Density): LabelStyle {
  const small = density === 'phone';
  const within = ({ most, share }: { most: number; share: number }) => rank < Math.min(most, actors * share);
  if (within(ranks.large)) return { size: small ? 13 : 15, weight: 650 };
  return within(ranks.middling) ? { size: small ? 12 : 13, weight: 560 } : { size: 12, weight: 450 };
}

/** How many labels a large graph may show. */
export const labelBudget: Readonly<Record<Density, number>> = { wide: 40, medium: 36, phone: 16 };

/** Longer names are cut on the canvas; the panels and the card under the pointer have them whole. */
const longestName: Readonly<Record<Density, number>> = { wide: 34, medium: 30, phone: 20 };

/** A name as it stands on the canvas. */
export function labelText(name: string, density: Density = 'wide'): string {
  const most = longestName[density];
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}

/** From so many letters on a name gives way to its acronym, where the articles have one: it would find no room, or stand there cut. */
const longName = 29;

/** The name of an actor as the canvas has it: `OPEC` for the Organization of the Petroleum Exporting Countries. */
export function canvasName({ label, aliases }: { label: string; aliases: readonly string[] }): string {
  if (label.length < longName) return label;
  const initials = label.match(/(?<![\p{L}\p{M}\p{N}])\p{Lu}/gu)?.join('');
  return aliases.find((alias) => alias.length > 1 && alias.replaceAll('.', '') === initials) ?? label;
}

/** The mean width of a letter in the type of labels, as a share of its size. */
const letterWidth = 0.56;

/** About how wide a name is on the canvas, in pixels. */
export const nameWidth = (name: string, { size }: LabelStyle, density: Density): number =>
  labelText(name, density).length * size * letterWidth;

/** Actors that keep their label however crowded it is. */
export const mustBeLabelled = (stances: number): boolean => stances > busiest;

/** How many labels a zoom may show; zoom 1 is the whole graph, 2 is twice as near. */
export function labelLimit(zoom: number, density: Density): number {
  if (zoom < 0.6) return 8;
  return density === 'phone' && zoom <= 1.2 ? 13 : Number.POSITIVE_INFINITY;
}
