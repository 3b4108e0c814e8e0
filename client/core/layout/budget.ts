import type { Density } from '../graph/encoding.ts';

const pixelsPerActor: Readonly<Record<Density, number>> = { wide: 12_800, medium: 12_800, phone: 8_000 };
/** Everybody on a phone has a name: there is no pointer to rest on who has none. */
const mostOnPhone = 16;
const bounds = { least: 12, most: 200 };

const clamp = (value: number): number => Math.min(bounds.most, Math.max(bounds.least, value));

/** How many actors a canvas of this size has room for: 45 on one of 808 by 716 pixels. */
export function actorBudget(width: number, height: number, density: Density): number {
  const room = clamp(Math.round((width * height) / pixelsPerActor[density]));
  return density === 'phone' ? Math.min(mostOnPhone, room) : room;
}

/** A third more actors, or a quarter fewer. */
export const moreActors = (actors: number): number => clamp(Math.ceil(actors * 1.33));
export const fewerActors = (actors: number): number => clamp(Math.round(actors * 0.75));

/** How many neighbours come at a time, and how many can be drawn at most. */
export const neighbourBatch = (density: Density): number => (density === 'phone' ? 12 : 20);
export const mostNeighbours = 60;
