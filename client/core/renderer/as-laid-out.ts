import type { Scene } from './renderer.ts';

/** The communities of a scene: what stands on fields, and what the bands between these stand for. */
export type Communities = Pick<Scene, 'fields' | 'bands' | 'banded'>;

/** A scene as it stands until its own layout comes: with the communities that were laid out last, since theirs are the cells that are known. */
export const asLaidOut = (scene: Scene, laidOut: Communities | null): Scene =>
  laidOut === null || laidOut.fields === scene.fields
    ? scene
    : { ...scene, fields: laidOut.fields, bands: laidOut.bands, banded: laidOut.banded };

/** Whether a scene must be laid out anew after another one. */
export const needsLayout = (before: Scene, scene: Scene): boolean =>
  before.home !== scene.home ||
  before.shown !== scene.shown ||
  before.fields !== scene.fields ||
  before.density !== scene.density ||
  JSON.stringify(before.insets) !== JSON.stringify(scene.insets);
