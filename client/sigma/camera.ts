import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import { type Box, boundsOf, type Point } from '../core/geometry/point.ts';
import { type View, viewOf } from '../core/layout/camera.ts';
import type { Scene } from '../core/renderer/renderer.ts';
import type { DrawnActor, DrawnLine } from './drawn.ts';

const cameraTime = 320;
const margins = { focused: 30, found: 60 };

export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Canvas {
  width: number;
  height: number;
}

/** The part of a canvas that insets leave free. */
export const freeBox = (insets: Box, { width, height }: Canvas): Box => ({
  left: insets.left,
  top: insets.top,
  right: Math.max(insets.left + 40, width - insets.right),
  bottom: Math.max(insets.top + 40, height - insets.bottom),
});

const grow = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

const isInView = (sigma: Sigma<DrawnActor, DrawnLine>, ids: readonly string[], canvas: Canvas): boolean =>
  ids.every((id) => {
    if (!sigma.getGraph().hasNode(id)) return true;
    const { x, y } = sigma.graphToViewport(sigma.getGraph().getNodeAttributes(id));
    return x > 0 && y > 0 && x < canvas.width && y < canvas.height;
  });

/** Where the camera goes for a scene, or null when it stays: to paths, to a selection that is to be focused or is out of sight. */
export function viewFor(
  sigma: Sigma<DrawnActor, DrawnLine>,
  scene: Scene,
  positions: ReadonlyMap<string, Point>,
  canvas: Canvas,
): View | null {
  const lit = [...(scene.lit?.actors ?? [])];
  const bounds = boundsOf(lit.flatMap((id) => positions.get(id) ?? []));
  if (!bounds || (scene.selection.kind === 'none' && !scene.lit?.ends)) return null;
  const room = scene.focus ?? (scene.lit?.ends ? scene.insets : null);
  if (room) return viewOf(grow(bounds, margins.focused), freeBox(room, canvas), canvas);
  const watched = scene.selection.kind === 'actor' ? [scene.selection.id] : lit;
  if (isInView(sigma, watched, canvas)) return null;
  return viewOf(grow(bounds, margins.found), freeBox(scene.insets, canvas), canvas);
}

/** The view of the whole canvas, as it was laid out. */
export const wholeView = ({ width, height }: Canvas): View => ({ center: { x: width / 2, y: height / 2 }, ratio: 1 });

/** A view as sigma's camera has it. */
export function cameraOf({ center, ratio }: View, canvas: Canvas): CameraState {
  const longer = Math.max(canvas.width, canvas.height);
  return {
    x: 0.5 + (center.x - canvas.width / 2) / longer,
    y: 0.5 - (center.y - canvas.height / 2) / longer,
    ratio,
    angle: 0,
  };
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.002;

/** Whether two cameras show the same. */
export const sameCamera = (a: CameraState, b: CameraState): boolean =>
  near(a.x, b.x) && near(a.y, b.y) && near(a.ratio, b.ratio);

/** Moves sigma's camera, whose units are the longer side of the canvas with y up; at once for those who want no motion. */
export function moveCamera(sigma: Sigma<DrawnActor, DrawnLine>, state: CameraState): void {
  if (prefersStill()) sigma.getCamera().setState(state);
  else void sigma.getCamera().animate(state, { duration: cameraTime, easing: 'cubicOut' });
}

/** Zooms one step in or out. */
export function zoomCamera(sigma: Sigma<DrawnActor, DrawnLine>, direction: 'in' | 'out'): void {
  const duration = prefersStill() ? 1 : cameraTime;
  const camera = sigma.getCamera();
  void (direction === 'in' ? camera.animatedZoom({ duration }) : camera.animatedUnzoom({ duration }));
}
